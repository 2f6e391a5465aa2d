#pragma once

#include <optional>

#include "core/base/result.hpp"
#include "core/workflow/concern.hpp"
#include "core/workflow/requirements.hpp"

/// Whose vote a rule accepts. Asked before an act and again whenever a vote is counted: somebody who became
/// an author after their review (a wording of theirs was adopted) no longer counts as a reviewer.
namespace fassung::workflow {

/// Whether the vote counts for this requirement, by function, unit and exclusions.
bool counts(State const& state, Case const& c, Asked const& item, Vote const& vote);

/// As what `actor` would fulfil the requirement; "wrong-function" or "own-work" if they may not.
base::Result<model::ActingAs> capacity(State const& state, Case const& c, Asked const& item,
                                       model::ActorId const& actor, model::Date day);

/// Who could fulfil the requirement by function and unit, whatever the case.
std::set<model::ActorId> persons_for(State const& state, Asked const& item, model::Date day);

/// The requirement of that id among those that the version asks.
std::optional<Asked> asked_by_id(State const& state, Case const& c, std::string_view id);

}  // namespace fassung::workflow
