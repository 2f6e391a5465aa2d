#include "core/workflow/eligibility.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using model::ActorId;
using model::Date;
using model::Function;
using model::Relation;
using model::UnitId;
using model::VoteKind;

namespace {

/// The unit that a kNotUnit rule names, and its house.
std::set<UnitId> shut_out(State const& state, model::RequirementRule const& rule) {
    std::set<UnitId> out;
    if (!rule.unit) return out;
    out.insert(*rule.unit);
    if (auto const house = house_of(*state.units, *rule.unit)) out.insert(*house);
    return out;
}

bool belongs_to(State const& state, ActorId const& id, std::set<UnitId> const& units, Date day) {
    auto const* actor = state.actor(id);
    if (!actor) return false;
    return std::ranges::any_of(actor->units(day), [&](UnitId const& unit) { return units.contains(unit); });
}

bool voted(Case const& c, VoteKind kind, ActorId const& actor) {
    return std::ranges::any_of(c.votes, [&](Vote const& vote) {
        return vote.kind == kind && vote.valid() && vote.by.actor == actor;
    });
}

/// The unit for which the actor holds the function that the rule asks for.
std::optional<UnitId> unit_for(State const& state, Asked const& item, model::Actor const& actor, Date day) {
    auto const function = item.rule ? item.rule->function : Function::kCosigner;
    if (item.unit) return actor.holds(function, *item.unit, day) ? item.unit : std::nullopt;
    if (!item.rule) return std::nullopt;
    auto const closed = shut_out(state, *item.rule);
    // "From outside" means no function in there at all, not merely another hat.
    if (belongs_to(state, actor.id, closed, day)) return std::nullopt;
    for (auto const& unit : actor.units(day))
        if (actor.holds(function, unit, day)) return unit;
    return std::nullopt;
}

std::string wanted(State const& state, Asked const& item) {
    auto const function = item.rule ? item.rule->function : Function::kCosigner;
    auto const* unit = item.unit ? state.units->find(*item.unit) : nullptr;
    if (unit)
        return fmt::format("Funktion „{}“ bei {}", model::german_name_of(function), unit->present().abbr);
    return fmt::format("Funktion „{}“ außerhalb der prüfenden Stelle", model::german_name_of(function));
}

}  // namespace

bool counts(State const& state, Case const& c, Asked const& item, Vote const& vote) {
    if (!item.rule) return true;
    auto const& rule = *item.rule;
    Date const day = base::berlin_date(vote.time);
    if (rule.exclude_authors && vote.word != model::Word::kSubmission && c.authors.contains(vote.by.actor))
        return false;
    if (item.kind == model::RequirementKind::kCosignature) return true;
    if (vote.by.function != rule.function || !vote.by.unit) return false;
    if (item.unit && vote.by.unit != item.unit) return false;
    if (!item.unit && belongs_to(state, vote.by.actor, shut_out(state, rule), day)) return false;
    if (rule.exclude_housing_ministry && item.house_leads) {
        auto const house = house_of(*state.units, state.policy->office);
        if (house && belongs_to(state, vote.by.actor, {*house}, day)) return false;
    }
    return !(item.kind == model::RequirementKind::kApproval && rule.exclude_earlier_voters &&
             voted(c, VoteKind::kReview, vote.by.actor));
}

base::Result<model::ActingAs> capacity(State const& state, Case const& c, Asked const& item,
                                       ActorId const& id, Date day) {
    auto const* actor = state.actor(id);
    auto const unit = actor ? unit_for(state, item, *actor, day) : std::nullopt;
    if (!unit) return refuse::wrong_function(wanted(state, item));
    if (item.rule && item.rule->exclude_authors && c.authors.contains(id))
        return refuse::own_work(
            "Sie haben an dieser Fassung mitgeschrieben. Über den eigenen Text entscheidet eine "
            "andere Person.");
    if (item.kind == model::RequirementKind::kReview && voted(c, VoteKind::kApproval, id))
        return refuse::own_work(
            "Sie haben diese Fassung freigegeben. Prüfen kann sie nur eine andere Person.");
    if (item.kind == model::RequirementKind::kApproval && voted(c, VoteKind::kApproval, id))
        return refuse::own_work(
            "Sie haben diese Fassung schon freigegeben. Die weitere Freigabe erteilt eine andere "
            "Person.");
    if (item.kind == model::RequirementKind::kApproval && item.rule->exclude_earlier_voters &&
        voted(c, VoteKind::kReview, id))
        return refuse::own_work("Sie haben diese Fassung geprüft. Die Freigabe erteilt eine andere Person.");
    if (item.rule && item.rule->exclude_housing_ministry && item.house_leads) {
        auto const house = house_of(*state.units, state.policy->office);
        if (house && belongs_to(state, id, {*house}, day))
            return refuse::own_work(fmt::format(
                "{} hat die Federführung und die prüfende Stelle gehört zu diesem Haus. Wer dort eine "
                "Funktion hat, prüft und gibt nicht frei.",
                state.units->find(*house)->present().abbr));
    }
    return model::ActingAs{id, item.rule ? item.rule->function : Function::kCosigner, unit, std::nullopt};
}

std::set<ActorId> persons_for(State const& state, Asked const& item, Date day) {
    std::set<ActorId> out;
    for (auto const& [id, actor] : *state.actors)
        if (unit_for(state, item, *actor, day)) out.insert(id);
    return out;
}

std::optional<Asked> asked_by_id(State const& state, Case const& c, std::string_view id) {
    for (auto& item : asked(state, c, concern_of(state, c)))
        if (item.id == id) return item;
    return std::nullopt;
}

base::Result<void> may_fulfil(State const& state, Case const& c, Requirement const& requirement,
                              ActorId const& actor, Date day) {
    auto const item = asked_by_id(state, c, requirement.id);
    if (!item) return refuse::unknown_requirement(requirement.id);
    auto const as = capacity(state, c, *item, actor, day);
    if (!as) return as.error();
    return {};
}

}  // namespace fassung::workflow
