#pragma once

#include <string_view>
#include <vector>

#include "core/app/cases.hpp"

/// Who of a unit works on a draft, and what its people note down about a case. Register only, and for the
/// unit alone.
namespace fassung::app {

/// Those who may write the draft today: the editors of its unit, in order of pseudonym.
std::vector<base::ActorId> editors_of(workflow::State const& state, base::UnitId const& unit,
                                      base::Date today);
/// Says whose task the draft is, or nobody's; every editor of the unit may still write. Assigning it to
/// oneself is taking over. "wrong-assignee" (kInvalid): not an editor of that unit; "wrong-state": the case
/// is closed.
base::Result<void> assign_draft(Application& app, Caller const& caller, base::ProposalId const& id,
                                std::optional<base::ActorId> const& assignee);

/// Notes of those units of the caller's that wrote any, oldest first. For whoever may read the case.
base::Result<std::vector<reg::Note>> notes(Application& app, Caller const& caller,
                                           base::ProposalId const& id);
/// `unit`: one of the caller's; empty: the only one ("unknown-unit"). "empty-note", "note-too-long",
/// "too-many-notes". The same request sent twice is one note.
base::Result<reg::Note> add_note(Application& app, Caller const& caller, base::ProposalId const& id,
                                 std::optional<base::UnitId> const& unit, std::string_view text,
                                 std::optional<record::RequestDigests> const& digests);
/// By anybody of the unit, so that a name can be taken out again. "not-found".
base::Result<void> remove_note(Application& app, Caller const& caller, base::ProposalId const& id,
                               std::int64_t note);

}  // namespace fassung::app
