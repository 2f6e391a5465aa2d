#include "core/workflow/may.hpp"

#include <algorithm>
#include <initializer_list>

namespace fassung::workflow {

using model::Actor;
using model::Date;
using model::Function;
using model::Stage;

namespace {

bool holds_any(Actor const& actor, std::initializer_list<Function> functions, Date day) {
    return std::ranges::any_of(functions, [&](Function function) { return actor.holds(function, day); });
}

Permission when(bool allowed) {
    return allowed ? Permission::kYes : Permission::kWrongFunction;
}

bool in_unit_of(Case const& c, Actor const& actor, Date day) {
    return actor.holds(Function::kEditor, c.unit, day) || actor.holds(Function::kCosigner, c.unit, day);
}

bool may_read(Case const& c, Actor const& actor, Date day) {
    switch (c.stage) {
        case Stage::kDraft:
        case Stage::kDiscarded:
            return in_unit_of(c, actor, day);
        case Stage::kReleased:
            if (holds_any(actor, {Function::kCouncil, Function::kOperator}, day)) return true;
            [[fallthrough]];
        case Stage::kSubmitted:
        case Stage::kReturned:
        case Stage::kRejected:
        case Stage::kWithdrawn:
            return holds_any(actor,
                             {Function::kEditor, Function::kCosigner, Function::kReviewer,
                              Function::kApprover, Function::kAuditor},
                             day);
    }
    std::abort();
}

Permission on_record(Actor const& actor, Action action, Date day) {
    switch (action) {
        case Action::kReadConcept:
            return when(!actor.units(day).empty());
        case Action::kReadJournal:
            return when(holds_any(actor,
                                  {Function::kEditor, Function::kCosigner, Function::kReviewer,
                                   Function::kApprover, Function::kAuditor, Function::kOperator},
                                  day));
        case Action::kCloneRecord:
            return when(actor.holds(Function::kAuditor, day));
        case Action::kListActors:
        case Action::kVerify:
            return when(holds_any(
                actor, {Function::kReviewer, Function::kApprover, Function::kAuditor, Function::kOperator},
                day));
        case Action::kManageActors:
        case Action::kConfirmClock:
        case Action::kMaintain:
        case Action::kChangeKey:
            return when(actor.holds(Function::kOperator, day));
        case Action::kCountersign:
            return when(holds_any(actor,
                                  {Function::kAuditor, Function::kCosigner, Function::kReviewer,
                                   Function::kApprover, Function::kOperator},
                                  day));
        case Action::kOpenProposal:
            return when(actor.holds(Function::kEditor, day));
        case Action::kReadProposal:
        case Action::kReadDraft:
        case Action::kWriteDraft:
        case Action::kSubmit:
        case Action::kWithdraw:
        case Action::kDiscard:
        case Action::kReview:
        case Action::kRequestChanges:
        case Action::kCosign:
        case Action::kApprove:
        case Action::kReject:
        case Action::kInvolve:
        case Action::kExtend:
        case Action::kWaive:
        case Action::kComment:
        case Action::kResolveComment:
        case Action::kAdoptWording:
            return Permission::kHidden;  // of a case that is not there
    }
    std::abort();
}

Permission on_case(State const&, Actor const& actor, Action action, Case const& c, Date day) {
    bool const proposer = actor.holds(Function::kEditor, c.unit, day);
    switch (action) {
        case Action::kReadProposal:
            return Permission::kYes;
        case Action::kReadDraft:
            return when(in_unit_of(c, actor, day));
        case Action::kWriteDraft:
        case Action::kSubmit:
        case Action::kWithdraw:
        case Action::kDiscard:
        case Action::kAdoptWording:
            return when(proposer);
        case Action::kReview:
            return when(actor.holds(Function::kReviewer, day));
        case Action::kCosign:
            return when(actor.holds(Function::kCosigner, day));
        case Action::kApprove:
            return when(actor.holds(Function::kApprover, day));
        case Action::kRequestChanges:
        case Action::kReject:
        case Action::kExtend:
        case Action::kWaive:
            return when(holds_any(actor, {Function::kReviewer, Function::kApprover}, day));
        case Action::kInvolve:
            return when(proposer || holds_any(actor, {Function::kReviewer, Function::kApprover}, day));
        case Action::kComment:
        case Action::kResolveComment:
            return when(holds_any(
                actor, {Function::kEditor, Function::kCosigner, Function::kReviewer, Function::kApprover},
                day));
        case Action::kReadConcept:
        case Action::kReadJournal:
        case Action::kCloneRecord:
        case Action::kListActors:
        case Action::kManageActors:
        case Action::kConfirmClock:
        case Action::kMaintain:
        case Action::kChangeKey:
        case Action::kCountersign:
        case Action::kVerify:
        case Action::kOpenProposal:
            return on_record(actor, action, day);
    }
    std::abort();
}

}  // namespace

Permission may(State const& state, Actor const* actor, Action action, Case const* c, Date day) {
    if (!actor) return Permission::kHidden;
    if (!c) return on_record(*actor, action, day);
    if (!may_read(*c, *actor, day)) return Permission::kHidden;
    return on_case(state, *actor, action, *c, day);
}

}  // namespace fassung::workflow
