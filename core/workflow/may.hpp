#pragma once

#include "core/workflow/state.hpp"

/// The one place that says who may do and see what. Every route asks it; decide() asks it again for every
/// act.
namespace fassung::workflow {

/// What a door is about to do. Acts on a case have the name of their command.
enum class Action {
    kReadConcept,  ///< released documents, their history, units, fields
    kReadJournal,
    kCloneRecord,  ///< everything in the record, as a Git repository
    kListActors,
    kManageActors,
    kConfirmClock,
    kMaintain,     ///< packing the repository
    kChangeKey,    ///< another server key
    kCountersign,  ///< a daily checkpoint
    kVerify,       ///< have the server verify the whole record
    kOpenProposal,
    kReadProposal,  ///< once submitted
    kReadDraft,     ///< draft documents, problems, conflicts
    kWriteDraft,
    kSubmit,
    kWithdraw,
    kDiscard,
    kReview,
    kRequestChanges,
    kCosign,
    kApprove,
    kReject,
    kInvolve,
    kExtend,
    kWaive,
    kComment,
    kResolveComment,
    kAdoptWording
};

enum class Permission {
    kYes,
    kWrongFunction,  ///< may know that it exists, may not do this: 403
    kHidden          ///< may not know that it exists: 404
};

/// `c`: the case concerned, null where there is none. `actor` null: not known to the record.
Permission may(State const& state, model::Actor const* actor, Action action, Case const* c, model::Date day);

}  // namespace fassung::workflow
