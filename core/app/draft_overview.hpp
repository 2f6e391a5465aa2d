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

/// A finding of app::problems() as people read it: where it is, "Beschreibung, Absatz 2", without lines of
/// the XML; of a part that is missing, that part. `part` null: none of the draft's texts is meant.
struct PlacedFinding {
    DraftPart const* part = nullptr;
    std::string address;
    std::string label;  ///< empty: the text as a whole
    std::string message;
};
PlacedFinding place_finding(Application& app, DraftOverview const& overview, base::Detail const& detail);

/// What submitting now would bring: the requirements that it leaves open. Refusals: those of submitting.
base::Result<ActPreview> preview_submission(Application& app, Caller const& caller,
                                            base::ProposalId const& id, std::string reason);

}  // namespace fassung::app
