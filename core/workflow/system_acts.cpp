#include <algorithm>

#include "core/document/diff.hpp"
#include "core/workflow/carry.hpp"
#include "core/workflow/concern.hpp"
#include "core/workflow/deciding.hpp"
#include "core/workflow/dues.hpp"
#include "core/workflow/policy_change.hpp"
#include "core/workflow/surroundings.hpp"
#include "core/workflow/versions.hpp"

namespace fassung::workflow {

namespace {

using model::ConflictPlace;
using model::DocumentId;

std::optional<model::Digest> digest(std::optional<std::string> const& bytes) {
    return bytes ? std::optional{base::sha256(*bytes)} : std::nullopt;
}

struct Merged {
    Documents texts;
    std::vector<ConflictPlace> conflicts;
};

/// The last version on top of what is released now.
Merged merge_case(State const& state, Case const& c) {
    Merged out;
    auto const& bases = state.bases->at(c.id);
    for (auto const& listed : c.version()->documents) {
        auto const& id = listed.document;
        auto const& ours = c.version()->texts.at(id);
        auto const* head = state.head(id);
        auto const base = bases.find(id);
        if (!head || base == bases.end() || listed.base == head->digest) {
            out.texts.emplace(id, ours);
            continue;
        }
        auto merge = document::merge(*base->second, *ours, *head->document);
        for (auto const& place : merge.conflicts)
            out.conflicts.push_back(
                {id, place.address, digest(place.base), digest(place.ours), digest(place.theirs)});
        out.texts.emplace(id, std::make_shared<document::Document const>(std::move(merge.merged)));
    }
    return out;
}

/// A merge can be clean and still not stand: a goal that the proposal refers to was removed. Shown as a
/// conflict there.
std::vector<ConflictPlace> unsound_places(State const& state, Case const& c, Draft const& draft) {
    std::vector<ConflictPlace> out;
    auto const around = surroundings_of(state, draft.texts);
    for (auto const& [id, text] : draft.texts)
        for (auto const& finding : document::check(*text, around)) {
            ConflictPlace place{id, finding.path, std::nullopt, std::nullopt, std::nullopt};
            auto const of = [&](document::Document const* in) -> std::optional<model::Digest> {
                if (!in) return std::nullopt;
                auto const places = document::places_of(*in);
                auto const found = places.find(finding.path);
                return found == places.end() ? std::nullopt : std::optional{base::sha256(found->second)};
            };
            auto const& bases = state.bases->at(c.id);
            auto const base = bases.find(id);
            auto const* head = state.head(id);
            place.base = of(base == bases.end() ? nullptr : base->second.get());
            place.ours = of(c.version()->texts.at(id).get());
            place.theirs = of(head ? head->document.get() : nullptr);
            out.push_back(std::move(place));
        }
    return out;
}

Decision carry_on(State const& state, std::uint64_t cause, Case const& c, model::Instant now) {
    auto merged = merge_case(state, c);
    auto conflict = [&](std::vector<ConflictPlace> places) {
        return Decision{as_system(), c.id, model::Conflicted{cause, std::move(places)}, {}, {}};
    };
    if (!merged.conflicts.empty()) return conflict(std::move(merged.conflicts));
    auto draft = draft_of(state, merged.texts);
    // Nothing is left to decide, or the rest is no longer what the case is about: its proposer has to say
    // what follows.
    if (draft.changes.empty() || !fits_kind(state, c, draft) || !reused_items(state, draft).empty())
        return conflict({});
    if (auto places = unsound_places(state, c, draft); !places.empty()) return conflict(std::move(places));
    model::CarriedOn what;
    what.version = c.version()->number + 1;
    what.cause = cause;
    what.documents = draft.documents;
    what.changes = draft.changes;
    what.votes = carry(c, draft.changes, draft.texts);
    Decision decision{as_system(), c.id, what, {}, std::move(draft.texts)};
    what.dues = dues_for(state, after(state, c, decision, now), now, Renewal::kPassed);
    decision.payload = std::move(what);
    return decision;
}

bool touches(State const& state, std::uint64_t release, Case const& c) {
    return std::ranges::any_of(c.version()->documents, [&](auto const& listed) {
        auto const* head = state.head(listed.document);
        return head && head->seq == release;
    });
}

Decision apply_policy(State const& state, std::uint64_t cause, Case const& c, model::Instant now) {
    model::PolicyApplied what{cause, state.head(policy_document())->revision, {}};
    Decision decision{as_system(), c.id, what, {}, {}};
    what.dues = dues_for(state, after(state, c, decision, now), now, Renewal::kNone);
    decision.payload = std::move(what);
    return decision;
}

std::optional<Decision> next_deadline(State const& state, model::Instant now) {
    if (state.dues->empty()) return std::nullopt;
    auto const& [at, id, requirement] = *state.dues->begin();
    if (at > now) return std::nullopt;
    auto const& c = *state.find(id);
    auto consequence = model::OnDeadline::kOpen;
    for (auto const& item : asked(state, c, concern_of(state, c)))
        if (item.id == requirement && item.rule) consequence = item.rule->on_deadline;
    return Decision{as_system(), id, model::DeadlinePassed{requirement, consequence}, {}, {}};
}

}  // namespace

std::optional<Decision> next_system_act(State const& state, model::Instant now) {
    if (!state.to_carry_on.empty()) {
        auto const& [cause, id] = *state.to_carry_on.begin();
        auto const& c = *state.find(id);
        return touches(state, cause, c) ? carry_on(state, cause, c, now) : apply_policy(state, cause, c, now);
    }
    return next_deadline(state, now);
}

}  // namespace fassung::workflow
