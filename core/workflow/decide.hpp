#pragma once

#include <optional>

#include "core/base/result.hpp"
#include "core/workflow/command.hpp"
#include "core/workflow/state.hpp"

/// The rules. Pure: no input or output, no clock, no randomness. The same state and request always give the
/// same answer; `verify` replays them.
namespace fassung::workflow {

/// One event in the making. The record adds sequence number, time, request digests and paths.
struct Decision {
    model::ActingAs by;
    std::optional<model::ProposalId> proposal;
    model::Payload payload;
    model::Texts texts;
    Documents documents;  ///< that the event brings with it
};

/// What the request leads to at `now`: exactly one event, or a refusal. Codes: "wrong-state" (items: what is
/// allowed now), "wrong-function", "own-work", "stale-version", "stale-base", "requirements-open" (items:
/// requirement ids), "nothing-changed", "reason-missing", "not-found", "invalid-…" (see the README of this
/// folder for the whole list).
base::Result<Decision> decide(State const& state, Request const& request, model::Instant now);

/// What the rules themselves bring about next: carrying other cases on after a release (in order of their
/// numbers), then deadlines that have passed at `now`. Applied one by one until there is none, before any
/// further request.
std::optional<Decision> next_system_act(State const& state, model::Instant now);

}  // namespace fassung::workflow
