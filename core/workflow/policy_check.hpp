#pragma once

#include "core/base/result.hpp"
#include "core/workflow/state.hpp"

namespace fassung::workflow {

/// Whether a record can work under the policy: every rule can be evaluated, and a release can be reached.
/// "invalid-policy".
base::Result<void> check_policy(model::Policy const& policy, model::Units const& units);

/// Whether a change of the policy itself needs a review, and an approval by somebody else, of persons who did
/// not write it. Of the founding nobody asks it: a record whose policy does not say so keeps it.
bool guards_itself(model::Policy const& policy);

/// Whether on `day` there are enough persons for every requirement of the policy, and enough different ones
/// for those that are asked together. Names the first requirement without: "invalid-policy".
base::Result<void> check_staffing(State const& state, model::Policy const& policy, model::Date day);

}  // namespace fassung::workflow
