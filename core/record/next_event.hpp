#pragma once

#include <optional>

#include "core/base/result.hpp"
#include "core/workflow/decide.hpp"

namespace fassung::record {

/// The event that a decision becomes, without request digests and paths.
model::Event next_event(workflow::State const& state, workflow::Decision const& decision, base::Instant time);

/// "invalid-characters" (kInvalid) if the event could not be read back as it would be written: an attribute
/// cannot hold a line break, for example. Such an event would end the record. Throws std::logic_error if one
/// of the documents could not be.
std::optional<base::Error> unreadable(model::Event const& event, workflow::Decision const& decision);

}  // namespace fassung::record
