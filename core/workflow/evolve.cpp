#include <algorithm>
#include <stdexcept>

#include "core/document/registries.hpp"
#include "core/workflow/policy_change.hpp"
#include "core/workflow/requirements.hpp"
#include "core/workflow/state.hpp"
#include "core/workflow/versions.hpp"

namespace fassung::workflow {

using model::DocumentId;
using model::DocumentKind;
using model::Event;
using model::ProposalId;
using model::Texts;

namespace {

template <class T>
std::shared_ptr<T const> registry(Documents const& documents, DocumentKind kind,
                                  base::Result<T> (*read)(document::Document const&)) {
    auto const found = documents.find(DocumentId::single(kind));
    if (found == documents.end())
        throw std::runtime_error("founding event without " + std::string{model::name_of(kind)});
    return std::make_shared<T const>(read(*found->second).value());
}

void apply_grant(model::Actor& actor, model::GrantEntry const& entry) {
    for (auto& grant : actor.grants) {
        if (grant.function != entry.function || grant.unit != entry.unit || grant.from != entry.from)
            continue;
        grant.until = entry.until;
        return;
    }
    actor.grants.push_back({entry.function, entry.unit, entry.from, entry.until});
}

void grant_all(State& state, std::vector<model::GrantEntry> const& grants) {
    std::map<model::ActorId, model::Actor> changed;
    for (auto const& grant : grants) {
        auto const* known = state.actor(grant.actor);
        if (!known) throw std::runtime_error("grant to an actor that is not registered");
        apply_grant(changed.try_emplace(grant.actor, *known).first->second, grant);
    }
    auto& actors = state.actors.edit();
    for (auto& [id, actor] : changed) actors[id] = std::make_shared<model::Actor const>(std::move(actor));
}

void register_actor(State& state, model::ActorId const& id, model::Digest const& identity) {
    state.actors.edit().try_emplace(id, std::make_shared<model::Actor const>(model::Actor{id, identity, {}}));
}

/// Puts the case's deadlines into the queue: of requirements whose unit has said nothing yet. Requirements of
/// a case depend on its own events only, as long as its base is the head (another policy comes to it by an
/// event), so looking after each of them is enough.
void queue_dues(State& state, Case const* before, Case const& now) {
    std::set<std::tuple<model::Instant, ProposalId, std::string>> wanted;
    for (auto const& requirement : requirements(state, now))
        if (requirement.due && !requirement.overdue && requirement.outcome == Outcome::kOpen)
            wanted.emplace(requirement.due->at, now.id, requirement.id);
    std::vector<std::tuple<model::Instant, ProposalId, std::string>> gone;
    if (before)
        for (auto const& [id, due] : before->dues)
            if (auto const key = std::tuple{due.at, now.id, id};
                state.dues->contains(key) && !wanted.contains(key))
                gone.push_back(key);
    bool const new_ones =
        std::ranges::any_of(wanted, [&](auto const& key) { return !state.dues->contains(key); });
    if (gone.empty() && !new_ones) return;
    auto& dues = state.dues.edit();
    for (auto const& key : gone) dues.erase(key);
    dues.insert(wanted.begin(), wanted.end());
}

void no_longer_waiting(State& state, ProposalId const& id) {
    std::erase_if(state.to_carry_on, [&](auto const& waiting) { return waiting.second == id; });
}

void remember_bases(State& state, Case const& c) {
    Documents bases;
    for (auto const& listed : c.version()->documents)
        if (auto const* head = state.head(listed.document)) bases.emplace(listed.document, head->document);
    state.bases.edit().insert_or_assign(c.id, std::move(bases));
}

void release(State& state, Event const& event, Case const& c, model::Released const& what) {
    std::set<DocumentId> changed;
    auto& heads = state.heads.edit();
    for (auto const& revision : what.revisions) {
        auto& head = heads[revision.document];
        auto text = c.version(what.version)->texts.at(revision.document);
        if (head.document)
            if (auto const removed = removed_items(*head.document, *text); !removed.empty())
                head.retired.edit().insert(removed.begin(), removed.end());
        head.document = std::move(text);
        head.digest = revision.digest;
        head.revision = revision.number;
        head.seq = event.seq;
        changed.insert(revision.document);
    }
    bool const policy = changed.contains(policy_document());
    if (policy)
        state.policy = std::make_shared<model::Policy const>(
            document::to_policy(*heads.at(policy_document()).document).value());
    for (auto const& [id, other] : *state.open) {
        if (id == c.id || other->stage == model::Stage::kDraft || !other->version()) continue;
        auto const& documents = other->version()->documents;
        bool const touched = std::ranges::any_of(
            documents, [&](auto const& listed) { return changed.contains(listed.document); });
        if (touched || (policy && other->stage == model::Stage::kSubmitted))
            state.to_carry_on.emplace(event.seq, id);
    }
}

struct Apply {
    State& state;
    Event const& event;
    Documents const& documents;

    void operator()(model::Founded const& what) const {
        state.demo = what.demo;
        state.checkpoint_day = base::berlin_date(event.time);
        state.policy = registry(documents, DocumentKind::kPolicy, &document::to_policy);
        auto const& policy = documents.at(policy_document());
        state.heads.edit()[policy_document()] = {policy, document::digest_of(*policy), 0, event.seq, {}};
        state.units = registry(documents, DocumentKind::kUnits, &document::to_units);
        state.holidays = registry(documents, DocumentKind::kHolidays, &document::to_holidays);
        state.keys = registry(documents, DocumentKind::kKeys, &document::to_keys);
    }
    void operator()(model::ActorsRegistered const& what) const {
        for (auto const& entry : what.actors) register_actor(state, entry.actor, entry.identity);
        grant_all(state, what.grants);
    }
    void operator()(model::Adopted const& what) const {
        auto& heads = state.heads.edit();
        for (auto const& revision : what.revisions) {
            heads[revision.document] = {documents.at(revision.document), revision.digest, 0, event.seq, {}};
            if (revision.document.kind() == DocumentKind::kMeasure)
                state.last_measure = std::max(
                    state.last_measure, base::number_of(*model::MeasureId::parse(revision.document.id())));
        }
        state.adopted = true;
    }
    void operator()(model::GrantRequested const& what) const {
        state.grant_requests.emplace(event.seq, GrantRequest{event.by, what});
    }
    void operator()(model::GrantConfirmed const& what) const {
        auto const request = state.grant_requests.extract(what.request);
        if (request.empty()) throw std::runtime_error("confirmation of a grant that nobody asked for");
        auto const& asked_for = request.mapped().what;
        if (asked_for.identity) register_actor(state, asked_for.subject, *asked_for.identity);
        grant_all(state, asked_for.grants);
    }
    void operator()(model::ClockConfirmed const& what) const {
        if (what.complete)
            state.clock_confirmation.reset();
        else
            state.clock_confirmation = event.by;
    }
    void operator()(model::Checkpointed const& what) const {
        auto const day = base::berlin_date(event.time);
        state.checkpoints.edit().insert_or_assign(what.at, DailyCheckpoint{day, {}});
        state.checkpoint_day = day;
    }
    void operator()(model::Countersigned const& what) const {
        state.checkpoints.edit().at(what.at).signers.push_back(what.signer);
    }
    void operator()(model::KeyChanged const& what) const {
        auto keys = *state.keys;
        for (auto& key : keys.keys)
            if (!key.until_seq) key.until_seq = what.from_seq;
        keys.keys.push_back({what.id, what.public_key, what.from_seq, std::nullopt, event.time});
        state.keys = std::make_shared<model::Keys const>(std::move(keys));
    }
    template <class OfCase>
    void operator()(OfCase const&) const {}
};

void apply_to_case(State& state, Event const& event, Texts const& texts, Documents const& documents) {
    auto const& id = *event.proposal;
    auto const found = state.open->find(id);
    auto const before = found == state.open->end() ? nullptr : found->second;
    auto now = before ? std::make_shared<Case>(*before) : std::make_shared<Case>();
    evolve(*now, event, texts, documents);
    if (auto const* opened = std::get_if<model::Opened>(&event.payload)) {
        auto const [year, number] = base::parts_of(id);
        state.last_proposal[year] = number;
        for (auto const& measure : opened->allotted)
            state.last_measure = std::max(state.last_measure, base::number_of(measure));
    }
    bool const new_version = std::holds_alternative<model::Submitted>(event.payload) ||
                             std::holds_alternative<model::CarriedOn>(event.payload);
    if (new_version) remember_bases(state, *now);
    if (new_version || std::holds_alternative<model::Conflicted>(event.payload) ||
        std::holds_alternative<model::PolicyApplied>(event.payload))
        no_longer_waiting(state, id);
    if (auto const* released = std::get_if<model::Released>(&event.payload))
        release(state, event, *now, *released);
    if (model::is_closed(now->stage)) {
        no_longer_waiting(state, id);
        if (state.bases->contains(id)) state.bases.edit().erase(id);
        state.open.edit().erase(id);
    } else {
        state.open.edit().insert_or_assign(id, now);
    }
    queue_dues(state, before.get(), *now);
}

}  // namespace

void evolve(State& state, Event const& event, Texts const& texts, Documents const& documents) {
    std::visit(Apply{state, event, documents}, event.payload);
    if (event.proposal) apply_to_case(state, event, texts, documents);
    state.seq = event.seq;
    state.last_time = event.time;
}

}  // namespace fassung::workflow
