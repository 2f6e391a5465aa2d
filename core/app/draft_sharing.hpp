#pragma once

#include <set>
#include <vector>

#include "core/app/cases.hpp"

/// Showing a draft to another unit before it is submitted: that unit's editors and co-signers may then read
/// its texts, problems and conflicts, and change nothing. Register only. Submitting ends every share, since
/// the text is then there for all who may read cases.
namespace fassung::app {

/// By an editor of the draft's unit, while the case is a draft or returned ("wrong-state"). "unknown-unit"
/// (kInvalid): there is no such unit today, or it is the draft's own; "too-many-shares". Sharing twice is no
/// mistake.
base::Result<void> share_draft(Application& app, Caller const& caller, base::ProposalId const& id,
                               base::UnitId const& unit);
/// Taking back what is not shared is no mistake.
base::Result<void> unshare_draft(Application& app, Caller const& caller, base::ProposalId const& id,
                                 base::UnitId const& unit);
/// With whom the draft is shared: for whoever may read it.
base::Result<std::vector<reg::DraftShare>> draft_shares(Application& app, Caller const& caller,
                                                        base::ProposalId const& id);
/// Drafts of others that the caller may read now, newest share first.
std::vector<reg::DraftShare> drafts_shared_with(Application& app, Caller const& caller);

/// Whether the caller may read that draft because it is shared with a unit of theirs; asked beside may(),
/// which knows the record alone.
bool is_shared_with(Application& app, Caller const& caller, SeenCase const& seen);

}  // namespace fassung::app
