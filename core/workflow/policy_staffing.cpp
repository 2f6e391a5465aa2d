#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "core/document/rules.hpp"
#include "core/workflow/eligibility.hpp"
#include "core/workflow/policy_check.hpp"
#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using base::Result;
using model::Condition;
using model::Relation;
using model::RequirementKind;
using model::RequirementRule;
using model::UnitId;

namespace {

using Persons = std::set<model::ActorId>;

base::Error too_few(RequirementRule const& rule, std::string_view what) {
    auto error = refuse::invalid("invalid-policy",
                                 fmt::format("Für „{}“ gibt es zu wenige Personen: {}", rule.label, what));
    error.details.push_back({"policy/requirements/" + rule.id, 0, error.message});
    return error;
}

/// The units that lead, or take part in, what is released and not discontinued.
struct Concerned {
    std::set<UnitId> leads, participating;
};

Concerned concerned_units(State const& state) {
    Concerned out;
    auto const add = [&](UnitId const& unit, std::set<UnitId>& to) {
        to.merge(present_units(*state.units, unit));
    };
    for (auto const& [id, head] : *state.heads) {
        if (id.kind() != model::DocumentKind::kMeasure || head.document->root.child("discontinued")) continue;
        if (auto const lead = document::lead_of(*head.document)) add(*lead, out.leads);
        for (auto const& unit : document::participating_of(*head.document)) add(unit, out.participating);
    }
    return out;
}

class Staffing {
  public:
    Staffing(State const& state, model::Policy const& policy, model::Date day)
        : state_(state), policy_(policy), day_(day), concerned_(concerned_units(state)) {}

    Result<void> check() const {
        for (auto const& rule : policy_.rules)
            if (auto const ok = check_alone(rule); !ok) return ok.error();
        static constexpr std::array kOfPolicy{Condition::kAlways, Condition::kOrdinary, Condition::kPolicy};
        static constexpr std::array kOfMeasures{Condition::kAlways, Condition::kOrdinary,
                                                Condition::kFinancial, Condition::kOtherUnitProposes,
                                                Condition::kOfficeLeads};
        static constexpr std::array kEditorial{Condition::kAlways, Condition::kEditorial,
                                               Condition::kOtherUnitProposes, Condition::kOfficeLeads};
        for (std::span<Condition const> const conditions :
             {std::span<Condition const>{kOfPolicy}, std::span<Condition const>{kOfMeasures},
              std::span<Condition const>{kEditorial}})
            if (auto const ok = check_together(conditions); !ok) return ok.error();
        return {};
    }

  private:
    Persons persons(RequirementRule const& rule, std::optional<UnitId> const& unit) const {
        return persons_for(state_, {rule.id, &rule, rule.kind, unit, {}}, day_);
    }
    /// Of the office, of those outside, of the finance ministry.
    Persons persons(RequirementRule const& rule) const {
        if (rule.relation == Relation::kNotUnit) return persons(rule, std::nullopt);
        return persons(rule, rule.relation == Relation::kFinance ? state_.units->finance() : rule.unit);
    }

    Result<void> check_alone(RequirementRule const& rule) const {
        switch (rule.relation) {
            case Relation::kUnit:
            case Relation::kNotUnit:
            case Relation::kFinance:
                return enough(rule, persons(rule), {});
            case Relation::kLead:
                return enough_in(rule, concerned_.leads);
            case Relation::kParticipating:
                return enough_in(rule, concerned_.participating);
        }
        std::abort();
    }

    Result<void> enough_in(RequirementRule const& rule, std::set<UnitId> const& units) const {
        for (auto const& unit : units)
            if (auto const ok = enough(rule, persons(rule, unit), unit); !ok) return ok.error();
        return {};
    }

    Result<void> enough(RequirementRule const& rule, Persons const& there,
                        std::optional<UnitId> const& unit) const {
        auto const needed = static_cast<std::size_t>(std::max(rule.count, 1));
        if (there.size() >= needed) return {};
        auto const* where = unit ? state_.units->find(*unit) : nullptr;
        return too_few(rule, fmt::format("{} mit der Funktion „{}“{}, nötig sind {}.", there.size(),
                                         model::german_name_of(rule.function),
                                         where ? " bei " + where->present().abbr : std::string{}, needed));
    }

    /// One person approves once, and where the policy says so, not what they reviewed.
    Result<void> check_together(std::span<Condition const> conditions) const {
        std::vector<RequirementRule const*> approvals, reviews;
        for (auto const& rule : policy_.rules) {
            bool const aimed = rule.relation != Relation::kLead && rule.relation != Relation::kParticipating;
            if (!aimed || std::ranges::find(conditions, rule.condition) == conditions.end()) continue;
            if (rule.kind == RequirementKind::kApproval) approvals.push_back(&rule);
            if (rule.kind == RequirementKind::kReview) reviews.push_back(&rule);
        }
        if (auto const ok = check_different(approvals); !ok) return ok.error();
        for (auto const* review : reviews) {
            std::vector<RequirementRule const*> together{review};
            for (auto const* approval : approvals)
                if (approval->exclude_earlier_voters) together.push_back(approval);
            if (auto const ok = check_different(together); !ok) return ok.error();
        }
        return {};
    }

    /// Whether each place of these requirements can be given to another person: a matching, place by place.
    Result<void> check_different(std::vector<RequirementRule const*> const& rules) const {
        std::vector<Persons> places;
        std::map<model::ActorId, std::size_t> taken;
        for (auto const* rule : rules) {
            auto const there = persons(*rule);
            for (int i = 0; i < std::max(rule->count, 1); ++i) {
                places.push_back(there);
                Persons tried;
                if (!give(places.size() - 1, places, taken, tried))
                    return too_few(*rule,
                                   "Prüfung und Freigaben zusammen brauchen mehr verschiedene Personen, als "
                                   "die Funktionen dafür haben.");
            }
        }
        return {};
    }

    static bool give(std::size_t place, std::vector<Persons> const& places,
                     std::map<model::ActorId, std::size_t>& taken, Persons& tried) {
        for (auto const& person : places[place]) {
            if (!tried.insert(person).second) continue;
            auto const held = taken.find(person);
            if (held != taken.end() && !give(held->second, places, taken, tried)) continue;
            taken.insert_or_assign(person, place);
            return true;
        }
        return false;
    }

    State const& state_;
    model::Policy const& policy_;
    model::Date day_;
    Concerned concerned_;
};

}  // namespace

Result<void> check_staffing(State const& state, model::Policy const& policy, model::Date day) {
    return Staffing{state, policy, day}.check();
}

}  // namespace fassung::workflow
