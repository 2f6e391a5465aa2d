#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/app/cases.hpp"
#include "core/document/diff.hpp"

/// The unsent text of a proposal: what its unit edits while the case is a draft or returned.
namespace fassung::app {

struct DraftText {
    model::DocumentId id;
    document::Document text;
    std::string xml;          ///< canonical
    std::string etag;         ///< 32 hexadecimal digits; covers the released text where there is a conflict
    std::string stored_etag;  ///< of the stored draft alone
    std::optional<base::Digest> base;  ///< the released text that it starts from; empty: new
    std::set<base::ActorId> saved_by;
    /// The released text has changed since at the same places. Saving a text that takes this into account
    /// resolves it.
    std::vector<document::Conflict> conflicts;
    bool editable = false;  ///< false: the submitted version, shown as it is
};

/// The text as it is now, after other releases were merged in where that is possible without a conflict.
/// "not-found": the proposal does not have that document.
base::Result<DraftText> draft_text(Application& app, Caller const& caller, base::ProposalId const& id,
                                   model::DocumentId const& document);

/// Saves. "invalid" kinds of xml::read and "reused-id" (kInvalid); "wrong-state"; "stale" (kStale): somebody
/// has saved since, or another text was released; `present` is then what stands there.
struct Saved {
    bool done = false;
    DraftText present;
};
base::Result<Saved> save_draft_text(Application& app, Caller const& caller, base::ProposalId const& id,
                                    model::DocumentId const& document, std::string_view expected_etag,
                                    std::string_view xml);

/// What submitting now would refuse. Empty: nothing.
struct Problems {
    std::vector<base::Detail> warnings;  ///< advice: what looks like personal data
    std::optional<base::Error> refusal;  ///< with details by place
};
base::Result<Problems> problems(Application& app, Caller const& caller, base::ProposalId const& id);

/// The submission that the present draft makes.
base::Result<workflow::Submit> assemble_submission(Application& app, Caller const& caller,
                                                   SeenCase const& seen, std::string reason);

/// Puts a counter-wording into the draft text.
base::Result<void> take_over_wording(Application& app, Caller const& caller, SeenCase const& seen,
                                     workflow::Comment const& comment);

/// The draft's own data (reason, reference, …); made from the record where the register lost it.
base::Result<reg::DraftMeta> draft_meta(Application& app, workflow::Case const& c);

}  // namespace fassung::app
