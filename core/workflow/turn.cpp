#include <algorithm>

#include "core/workflow/requirements.hpp"

namespace fassung::workflow {

using model::Function;
using model::RequirementKind;
using model::Stage;

namespace {

bool is_proposer(State const& state, Case const& c, model::ActorId const& id, model::Date day) {
    auto const* actor = state.actor(id);
    return actor && actor->holds(Function::kEditor, c.unit, day);
}

bool is_approver(State const& state, model::ActorId const& id, model::Date day) {
    auto const* actor = state.actor(id);
    return actor && actor->holds(Function::kApprover, day);
}

bool holds_up_approval(Requirement const& requirement) {
    return requirement.kind != RequirementKind::kApproval && !requirement.met &&
           !(requirement.outcome == Outcome::kDissent && requirement.despite_dissent);
}

bool waits_for(State const& state, Case const& c, Requirement const& requirement, bool ripe,
               model::ActorId const& actor, model::Date day) {
    switch (requirement.outcome) {
        case Outcome::kMet:
        case Outcome::kWaived:
        case Outcome::kAssent:
            return false;
        case Outcome::kCondition:
        case Outcome::kDissent:
            return is_proposer(state, c, actor, day);
        case Outcome::kOpen:
            break;
    }
    if (requirement.kind == RequirementKind::kApproval && !ripe) return false;
    if (may_fulfil(state, c, requirement, actor, day)) return true;
    return requirement.overdue && requirement.waivable && is_approver(state, actor, day) &&
           !c.authors.contains(actor);
}

}  // namespace

std::vector<std::string> allowed_commands(Case const& c) {
    switch (c.stage) {
        case Stage::kDraft:
            return {"submit", "discard"};
        case Stage::kSubmitted:
            return {"submit",  "review", "request-changes", "cosign",  "approve", "reject", "withdraw",
                    "involve", "extend", "waive",           "comment", "resolve", "adopt"};
        case Stage::kReturned:
            return {"submit", "reject", "withdraw", "comment", "resolve", "adopt"};
        case Stage::kReleased:
        case Stage::kRejected:
        case Stage::kWithdrawn:
        case Stage::kDiscarded:
            return {};
    }
    std::abort();
}

bool is_turn_of(State const& state, Case const& c, model::ActorId const& actor, model::Date day) {
    if (c.stage == Stage::kDraft || c.stage == Stage::kReturned) return is_proposer(state, c, actor, day);
    auto const all = requirements(state, c);
    bool const ripe = std::ranges::none_of(all, holds_up_approval);
    return std::ranges::any_of(all, [&](Requirement const& requirement) {
        return waits_for(state, c, requirement, ripe, actor, day);
    });
}

}  // namespace fassung::workflow
