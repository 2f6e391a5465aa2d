#pragma once

#include <string>
#include <vector>

#include "core/app/act_preview.hpp"
#include "core/app/drafts.hpp"
#include "core/app/proposals.hpp"
#include "core/history/synopsis.hpp"

/// A draft as a whole: what has been changed so far, and what submitting it would bring.
namespace fassung::app {

/// One text of the draft beside the released one.
struct DraftPart {
    DraftText text;
    bool is_new = false;         ///< there is no released text
    history::Synopsis synopsis;  ///< without what is unchanged

    /// The title as it stands in the draft; empty while there is none.
    std::string title() const;
};

struct DraftOverview {
    SeenCase seen;
    reg::DraftMeta meta;
    std::vector<DraftPart> parts;  ///< in the order in which they were added
    bool own = false;              ///< the caller may write it; otherwise it is shown to them
};

/// While the case is open, for whoever may read its draft. "wrong-state": the case is closed.
base::Result<DraftOverview> draft_overview(Application& app, Caller const& caller,
                                           base::ProposalId const& id);

/// A place as app::problems() names it, in words: "Beschreibung, Absatz 2"; of a part that is not there, or
/// of an attribute, the nearest that has a name. `part` null: none of the draft's texts is meant.
struct NamedPlace {
    DraftPart const* part = nullptr;
    std::string address;
    std::string label;
};
NamedPlace name_place(Application& app, DraftOverview const& overview, std::string_view path);

/// What submitting now would bring: the requirements that it leaves open. Refusals: those of submitting.
base::Result<ActPreview> preview_submission(Application& app, Caller const& caller,
                                            base::ProposalId const& id, std::string reason);

}  // namespace fassung::app
