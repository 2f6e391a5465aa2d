#pragma once

#include <vector>

#include "core/workflow/state.hpp"

namespace fassung::workflow {

enum class Renewal {
    kPassed,  ///< a new version: what is asked again after its deadline gets a new one
    kNone     ///< only requirements that had no due date so far
};

/// The due dates that an event has to set, given the case as it stands after it. A due date of an earlier
/// version stays as long as it lies ahead.
std::vector<model::Due> dues_for(State const& state, Case const& c, model::Instant now, Renewal renewal);

model::Due due_on(std::string requirement, model::Date date);

}  // namespace fassung::workflow
