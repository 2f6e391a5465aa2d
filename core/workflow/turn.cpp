#include "core/workflow/turn.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/workflow/eligibility.hpp"

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

Duty duty_of(RequirementKind kind) {
    switch (kind) {
        case RequirementKind::kReview:
            return Duty::kReview;
        case RequirementKind::kCosignature:
            return Duty::kCosign;
        case RequirementKind::kApproval:
            return Duty::kApprove;
    }
    std::abort();
}

std::optional<Duty> open_duty(State const& state, Case const& c, Requirement const& requirement,
                              Asked const& item, bool ripe, model::ActorId const& actor, model::Date day) {
    if (requirement.kind == RequirementKind::kApproval && !ripe) return std::nullopt;
    if (capacity(state, c, item, actor, day)) return duty_of(requirement.kind);
    bool const for_approvers = requirement.overdue && requirement.waivable &&
                               is_approver(state, actor, day) && !c.authors.contains(actor);
    return for_approvers ? std::optional{Duty::kOverdue} : std::nullopt;
}

std::optional<Duty> duty_in(State const& state, Case const& c, Requirement const& requirement,
                            Asked const& item, bool ripe, model::ActorId const& actor, model::Date day) {
    auto const answered_by_proposer = [&](Duty duty) {
        return is_proposer(state, c, actor, day) ? std::optional{duty} : std::nullopt;
    };
    switch (requirement.outcome) {
        case Outcome::kMet:
        case Outcome::kWaived:
        case Outcome::kAssent:
            return std::nullopt;
        case Outcome::kCondition:
            return answered_by_proposer(Duty::kAnswerCondition);
        case Outcome::kDissent:
            return answered_by_proposer(Duty::kAnswerDissent);
        case Outcome::kOpen:
            return open_duty(state, c, requirement, item, ripe, actor, day);
    }
    std::abort();
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

bool Needs::ripe() const {
    return std::ranges::none_of(requirements, holds_up_approval);
}

std::vector<Turn> turns_of(State const& state, Case const& c, Needs const& needs, model::ActorId const& actor,
                           model::Date day) {
    std::vector<Turn> out;
    if (c.stage == Stage::kDraft || c.stage == Stage::kReturned) {
        if (!is_proposer(state, c, actor, day)) return out;
        bool const draft = c.stage == Stage::kDraft;
        out.push_back({draft                 ? Duty::kSubmit
                       : c.conflicts.empty() ? Duty::kRevise
                                             : Duty::kResolve,
                       nullptr});
        return out;
    }
    bool const ripe = needs.ripe();
    for (std::size_t i = 0; i < needs.requirements.size(); ++i)
        if (auto const duty = duty_in(state, c, needs.requirements[i], needs.items[i], ripe, actor, day))
            out.push_back({*duty, &needs.requirements[i]});
    return out;
}

bool is_turn_of(State const& state, Case const& c, model::ActorId const& actor, model::Date day) {
    return !turns_of(state, c, needs_of(state, c), actor, day).empty();
}

}  // namespace fassung::workflow
