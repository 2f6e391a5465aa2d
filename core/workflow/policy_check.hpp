#pragma once

#include "core/base/result.hpp"
#include "core/model/registry.hpp"

namespace fassung::workflow {

/// Whether a record can work under the policy: every rule can be evaluated, and a release can be reached.
/// "invalid-policy".
base::Result<void> check_policy(model::Policy const& policy, model::Units const& units);

}  // namespace fassung::workflow
