#pragma once

#include <optional>

#include "core/workflow/command.hpp"
#include "core/workflow/state.hpp"

namespace fassung::workflow {

/// What somebody must have asked for so that this event came of it: the inverse of decide(). For every event
/// that decide() makes on `before`, deciding this again gives the same event; what else stands in a forged
/// one the comparison shows. Empty for what only the rules bring about (`carried-on`, `conflicted`,
/// `deadline-passed`). The event may be a stranger's: nothing of it is believed. Pure.
std::optional<Request> request_of(State const& before, model::Event const& event, model::Texts const& texts,
                                  Documents const& documents);

}  // namespace fassung::workflow
