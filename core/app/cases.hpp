#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "core/app/application.hpp"
#include "core/app/caller.hpp"
#include "core/app/refusals.hpp"
#include "core/workflow/may.hpp"

/// Finding a case, open or closed, for somebody who may see it.
namespace fassung::app {

struct SeenCase {
    record::SnapshotPtr snapshot;
    std::shared_ptr<workflow::Case const> the_case;
};

/// As it stands now. "not-found" if there is none or the caller may not know of it. A draft that is shared
/// with a unit of the caller's may be read (kReadProposal, kReadDraft) by them too.
base::Result<SeenCase> find_case(Application& app, Caller const& caller, base::ProposalId const& id,
                                 workflow::Action action = workflow::Action::kReadProposal);
/// The case whose number somebody typed into a search ("2026-0042", "2026/42"), if the caller may see it.
std::optional<SeenCase> typed_case(Application& app, Caller const& caller, std::string_view typed);
/// Whether the caller may read the unsent text: what may() says, or a share.
bool may_read_draft(Application& app, Caller const& caller, SeenCase const& seen);
/// As it stood after the event with that number in the journal; for repeated requests.
std::shared_ptr<workflow::Case const> case_after(Application& app, std::uint64_t seq);

/// What may() says, as a refusal: hidden → "not-found", wrong function → "wrong-function".
base::Result<void> allowed(Application& app, Caller const& caller, workflow::Action action);

}  // namespace fassung::app
