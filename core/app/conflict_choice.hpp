#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/app/drafts.hpp"

/// Settling, place by place, what the draft and a later release say differently.
namespace fassung::app {

/// The three texts as people read them; empty where the place is absent.
struct ConflictView {
    std::string address, label;
    document::Conflict bytes;  ///< the three elements as they are written
    std::optional<std::string> base, ours, theirs;
    bool is_text = false;  ///< another wording can be written there
    std::string wording;   ///< of a text: ours, else theirs
};
struct DocumentConflicts {
    model::DocumentId document;
    std::string etag;
    std::vector<ConflictView> conflicts;  ///< at least one
};
/// For whoever may read the draft; empty where there is none.
base::Result<std::vector<DocumentConflicts>> conflict_views(Application& app, Caller const& caller,
                                                            base::ProposalId const& id);

struct Choice {
    enum class Kind { kOurs, kTheirs, kOwn };
    Kind kind = Kind::kOurs;
    std::string wording = {};  ///< of kOwn
};
/// Saves the draft with these choices, by address. "open-conflict" (kInvalid): details by address say what
/// was not chosen, cannot be, or is no conflict. Else as save_draft_text().
base::Result<Saved> resolve_conflicts(Application& app, Caller const& caller, base::ProposalId const& id,
                                      model::DocumentId const& document, std::string_view expected_etag,
                                      std::map<std::string, Choice, std::less<>> const& choices);

}  // namespace fassung::app
