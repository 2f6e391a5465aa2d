#include "core/workflow/requirements.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "core/workflow/concern.hpp"
#include "core/workflow/eligibility.hpp"
#include "core/workflow/turn.hpp"

namespace fassung::workflow {

using model::Change;
using model::RequirementKind;
using model::VoteKind;
using model::Word;

namespace {

using Changes = std::vector<Change>;

bool covers(Changes const& seen, Change const& change) {
    return std::ranges::binary_search(seen, change);
}

Changes relevant_to(Asked const& item, Changes const& changes) {
    if (item.documents.empty()) return changes;
    Changes out;
    for (auto const& change : changes)
        if (item.documents.contains(change.document)) out.push_back(change);
    return out;
}

/// Places that were not part of an earlier version: what a waiver or a silence of then cannot speak for.
Changes unseen(Case const& c, int version, Changes const& changes) {
    auto const* then = c.version(version);
    Changes out;
    for (auto const& change : changes)
        if (!then || !covers(then->changes, change)) out.push_back(change);
    return out;
}

Vote const* latest_word_of(Case const& c, model::UnitId const& unit) {
    for (auto vote = c.votes.rbegin(); vote != c.votes.rend(); ++vote)
        if (vote->kind == VoteKind::kCosignature && vote->unit == unit) return &*vote;
    return nullptr;
}

bool is_waived(Case const& c, Requirement const& requirement) {
    return std::ranges::any_of(c.waivers, [&](Waiver const& waiver) {
        return waiver.requirement == requirement.id && waiver.confirmed_by &&
               unseen(c, waiver.version, requirement.uncovered).empty();
    });
}

void judge_silence(Case const& c, Asked const& item, Requirement& requirement) {
    auto const passed = c.passed_at.find(requirement.id);
    if (item.rule && item.rule->on_deadline == model::OnDeadline::kAssent && passed != c.passed_at.end() &&
        unseen(c, passed->second, requirement.uncovered).empty())
        requirement.outcome = Outcome::kAssent;
    else if (is_waived(c, requirement))
        requirement.outcome = Outcome::kWaived;
}

void judge_cosignature(State const& state, Case const& c, Asked const& item, Changes const& relevant,
                       Requirement& requirement) {
    requirement.uncovered = relevant;
    auto const* word = item.unit ? latest_word_of(c, *item.unit) : nullptr;
    if (word && word->valid() && (!item.rule || counts(state, c, item, *word))) {
        requirement.votes.push_back(word->number);
        if (word->word == Word::kDissent) {
            requirement.outcome = Outcome::kDissent;
            return;
        }
        if (word->word == Word::kConditional) {
            requirement.outcome = Outcome::kCondition;
            return;
        }
        std::erase_if(requirement.uncovered,
                      [&](Change const& change) { return covers(word->covers, change); });
        if (requirement.uncovered.empty()) {
            requirement.outcome = Outcome::kMet;
            return;
        }
    }
    judge_silence(c, item, requirement);
}

/// Reviews and approvals: each place must be covered by enough different persons.
void judge_persons(State const& state, Case const& c, Asked const& item, Changes const& relevant,
                   std::set<int>& used, Requirement& requirement) {
    auto const kind = item.kind == RequirementKind::kReview ? VoteKind::kReview : VoteKind::kApproval;
    auto const count = static_cast<std::size_t>(std::max(item.rule->count, 1));
    std::map<Change, std::set<model::ActorId>> voices;
    for (auto const& vote : c.votes) {
        if (vote.kind != kind || !vote.valid() || used.contains(vote.number)) continue;
        if (!counts(state, c, item, vote)) continue;
        // An approval counts once: what this requirement does not need is left for the next one.
        if (kind == VoteKind::kApproval) {
            if (requirement.votes.size() == count) continue;
            used.insert(vote.number);
        }
        requirement.votes.push_back(vote.number);
        for (auto const& change : vote.covers) voices[change].insert(vote.by.actor);
    }
    for (auto const& change : relevant)
        if (voices[change].size() < count) requirement.uncovered.push_back(change);
    if (requirement.uncovered.empty()) requirement.outcome = Outcome::kMet;
}

std::vector<Missing> missing_for(Asked const& item) {
    return {{item.rule ? item.rule->function : model::Function::kCosigner, item.unit}};
}

}  // namespace

std::vector<Requirement> requirements(State const& state, Case const& c) {
    return needs_of(state, c).requirements;
}

Needs needs_of(State const& state, Case const& c) {
    Needs out;
    if (c.stage != model::Stage::kSubmitted || !c.version()) return out;
    out.items = asked(state, c, concern_of(state, c));
    std::set<int> used;
    for (auto const& item : out.items) {
        Requirement requirement;
        requirement.id = item.id;
        requirement.label = label_of(state, item);
        requirement.kind = item.kind;
        requirement.overdue = c.passed.contains(item.id);
        requirement.waivable = item.rule && item.rule->waivable;
        requirement.despite_dissent = item.rule && item.rule->despite_dissent;
        if (auto const due = c.dues.find(item.id); due != c.dues.end()) requirement.due = due->second;
        auto const relevant = relevant_to(item, c.version()->changes);
        if (item.kind == RequirementKind::kCosignature)
            judge_cosignature(state, c, item, relevant, requirement);
        else
            judge_persons(state, c, item, relevant, used, requirement);
        requirement.met = requirement.outcome == Outcome::kMet || requirement.outcome == Outcome::kWaived ||
                          requirement.outcome == Outcome::kAssent;
        if (!requirement.met) requirement.missing = missing_for(item);
        out.requirements.push_back(std::move(requirement));
    }
    return out;
}

std::string_view name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::kOpen:
            return "open";
        case Outcome::kMet:
            return "met";
        case Outcome::kWaived:
            return "waived";
        case Outcome::kAssent:
            return "assent";
        case Outcome::kDissent:
            return "dissent";
        case Outcome::kCondition:
            return "condition";
    }
    std::abort();
}

}  // namespace fassung::workflow
