#pragma once

#include <string>
#include <vector>

#include "core/app/moment.hpp"
#include "core/model/registry.hpp"
#include "core/workflow/policy_change.hpp"

/// The rules of release, as people read them, and what a change of them does. Their revisions are those of a
/// document (timeline.hpp, compare.hpp).
namespace fassung::app {

struct PolicyText {
    model::Policy policy;
    std::vector<std::string> remarks;  ///< paragraphs, German
};
/// As the record knew it.
PolicyText policy(Reader& reader, View const& view);
/// Of a released text.
PolicyText policy_of(document::Document const& text);

/// Another policy under which a case is judged since it was submitted.
struct AppliedPolicy {
    int revision = 0;
    base::Instant time;
    std::optional<base::ProposalId> proposal;  ///< that brought it
};
struct PolicyShift {
    std::vector<AppliedPolicy>
        applied;  ///< oldest first; empty: the case was submitted under the present one
    std::vector<workflow::RequirementChange> changes;  ///< may be empty: other cases are asked otherwise
};
/// What became otherwise for a submitted case since its present version was submitted.
PolicyShift policy_shift(Reader& reader, View const& view, workflow::Case const& c);

}  // namespace fassung::app
