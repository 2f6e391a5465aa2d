#pragma once

#include "core/workflow/case.hpp"
#include "core/workflow/command.hpp"
#include "core/workflow/state.hpp"

/// The policy as a document, for proposals about it.
namespace fassung::workflow::test {

DocumentPtr policy_text(model::Policy const& policy);
/// With the attributes that the rule has then.
model::Policy with_rule(model::Policy policy, model::RequirementRule rule);
model::Policy without_rule(model::Policy policy, std::string_view id);
model::RequirementRule rule_of(model::Policy const& policy, std::string_view id);
/// A further approval from outside the office, asked where the policy is changed.
model::RequirementRule outside_for_policy(model::UnitId const& office);

Open open_policy();
Submit submit_policy(State const& state, model::Policy const& policy);

}  // namespace fassung::workflow::test
