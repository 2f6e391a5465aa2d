#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/workflow/state.hpp"

/// The policy as what a proposal is about: what has to hold before it may come into force, and what another
/// policy does to cases that were submitted before.
namespace fassung::workflow {

/// Stands on `journal`. Its head is there from the founding on, as revision 0.
model::DocumentId const& policy_document();
/// Whether a proposal may be about these documents together: the policy stands alone. "invalid-documents".
base::Result<void> stands_alone(std::vector<model::DocumentId> const& documents);
/// Whether the policy in force sees to its own change: it asks for a review by nobody who wrote it and an
/// approval by somebody else again. "policy-unguarded" if not: then it cannot be changed by proposal.
base::Result<void> sees_to_its_change(State const& state);
/// Whether a record can go on working under the proposed policy with the units and functions of `day`.
/// German, names the requirement: "invalid-policy".
base::Result<void> check_proposed_policy(State const& state, document::Document const& policy,
                                         model::Date day);

enum class RequirementShift { kAdded, kRemoved, kAltered };
/// "added", "removed", "altered": as in the API.
std::string_view name_of(RequirementShift shift);

struct RequirementChange {
    std::string id;
    std::string label;  ///< as now; of a removed one as it was
    RequirementShift shift = RequirementShift::kAltered;
    bool operator==(RequirementChange const&) const = default;
};
/// What a submitted case is asked otherwise than under the policy `then`; in order of the policy in force,
/// removed ones last.
std::vector<RequirementChange> requirement_changes(State const& state, Case const& c,
                                                   model::Policy const& then);
/// The event after which the policy was in force under which the present version was submitted by a person;
/// empty if that policy still is in force.
std::optional<std::uint64_t> policy_at_submission(Case const& c);

}  // namespace fassung::workflow
