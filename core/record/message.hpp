#pragma once

#include <string>

#include "core/workflow/state.hpp"

/// What a commit says: one German line and trailers. Part of the record's rules version: the same event
/// always gives the same bytes, so a wording is never corrected, only replaced by a new rules version.
namespace fassung::record {

struct MessageFacts {
    base::Digest content;
    base::Digest chain;
    std::string event_path;
};

std::string journal_message(workflow::State const& after, model::Event const& event,
                            MessageFacts const& facts);
std::string main_message(workflow::State const& after, model::Event const& event, MessageFacts const& facts);

}  // namespace fassung::record
