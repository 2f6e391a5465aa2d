#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/workflow/state.hpp"

/// Where everything stands in the two branches, and which paths an event touches.
namespace fassung::record {

/// Where the present text of a document stands: the concept on `main`, the rules and the registries on
/// `journal`. So the release of a policy does not move `main`.
model::Branch branch_of(model::DocumentKind kind);
/// "proposals/2026/00/0042"
std::string case_folder(base::ProposalId const& id);
/// Of the event's own file: "proposals/2026/00/0042/e0007.xml", or "events/0000/e0000012.xml" outside a case.
std::string event_path(model::Event const& event);
/// The same with ".txt".
std::string texts_path(model::Event const& event);
/// "proposals/2026/00/0042/v2/measures/00/M-0031.xml"
std::string version_path(base::ProposalId const& id, int version, model::DocumentId const& document);

/// The file that comes with an event as it is: of a checkpoint the note, of a countersignature the armour.
/// Empty for other events.
std::optional<std::string> brought_path(model::Event const& event);

/// Files that come with an event as they are, by journal path: the schemas at the founding, or the one of
/// brought_path().
using Files = std::map<std::string, std::string>;

struct FileChange {
    model::Branch branch = model::Branch::kJournal;
    std::string path;
    std::string bytes;
};

/// The actor whose functions a confirmation changes; empty for other events.
std::optional<base::ActorId> granted_by(workflow::State const& before, model::Event const& event);

/// A document that an event writes.
struct PlacedDocument {
    model::Branch branch = model::Branch::kJournal;
    std::string path;
    model::DocumentId id;
    workflow::DocumentPtr document;
};

/// The documents among changes_of(), not sorted.
std::vector<PlacedDocument> placed_documents(workflow::State const& after, model::Event const& event,
                                             std::optional<base::ActorId> const& granted,
                                             workflow::Documents const& documents);

/// The files that the event writes on both branches, sorted, without its own file: a function of the state
/// after it and of what it brings. `granted`: granted_by(), `texts_file`: the finished text file, empty if
/// there is none.
std::vector<FileChange> changes_of(workflow::State const& after, model::Event const& event,
                                   std::optional<base::ActorId> const& granted,
                                   workflow::Documents const& documents, Files const& files,
                                   std::string const& texts_file);

}  // namespace fassung::record
