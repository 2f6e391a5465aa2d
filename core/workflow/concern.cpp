#include "core/workflow/concern.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/document/rules.hpp"
#include "core/workflow/policy_change.hpp"

namespace fassung::workflow {

using model::Condition;
using model::DocumentId;
using model::DocumentKind;
using model::Relation;
using model::UnitId;

namespace {

void add_present(model::Units const& units, UnitId const& unit, int depth, std::set<UnitId>& out) {
    auto const* found = units.find(unit);
    if (!found || found->successors.empty() || depth == 0) {
        out.insert(unit);
        return;
    }
    for (auto const& successor : found->successors) add_present(units, successor, depth - 1, out);
}

void add_text(State const& state, DocumentId const& id, document::Document const& text, Concern& concern) {
    if (auto const lead = document::lead_of(text))
        for (auto const& unit : present_units(*state.units, *lead)) concern.leads[unit].insert(id);
    for (auto const& participant : document::participating_of(text))
        for (auto const& unit : present_units(*state.units, participant))
            concern.participating[unit].insert(id);
    if (document::states_financial_effect(text)) concern.financial.insert(id);
}

bool some_review_says_financial(Case const& c) {
    return std::ranges::any_of(c.votes, [](Vote const& vote) {
        return vote.kind == model::VoteKind::kReview && vote.valid() && vote.financial_effect;
    });
}

bool applies(Condition condition, Case const& c, Concern const& concern) {
    switch (condition) {
        case Condition::kAlways:
            return true;
        case Condition::kOrdinary:
            return !concern.editorial;
        case Condition::kEditorial:
            return concern.editorial;
        case Condition::kFinancial:
            return !concern.editorial && !concern.financial.empty();
        case Condition::kOtherUnitProposes:
            return std::ranges::any_of(concern.leads, [&](auto const& lead) { return lead.first != c.unit; });
        case Condition::kOfficeLeads:
            return concern.office_leads;
        case Condition::kPolicy:
            return concern.policy;
    }
    std::abort();
}

void add_units(model::RequirementRule const& rule, std::map<UnitId, std::set<DocumentId>> const& units,
               Case const& c, std::vector<Asked>& out) {
    for (auto const& [unit, documents] : units) {
        if (rule.condition == Condition::kOtherUnitProposes && unit == c.unit) continue;
        out.push_back({rule.id + ":" + unit.str(), &rule, rule.kind, unit, documents});
    }
}

/// Involved units are treated as the policy treats participating ones.
model::RequirementRule const* rule_for_involved(model::Policy const& policy) {
    for (auto const& rule : policy.rules)
        if (rule.kind == model::RequirementKind::kCosignature && rule.relation == Relation::kParticipating &&
            rule.condition != Condition::kEditorial)
            return &rule;
    return nullptr;
}

}  // namespace

std::string label_of(State const& state, Asked const& item) {
    auto const* unit = item.unit ? state.units->find(*item.unit) : nullptr;
    std::string const abbr = unit ? unit->present().abbr : std::string{};
    if (item.id.starts_with("involved:"))
        return fmt::format("Mitzeichnung der hinzugezogenen Stelle ({})", abbr);
    bool const named_by_rule = item.rule->relation == model::Relation::kUnit;
    return abbr.empty() || named_by_rule ? item.rule->label : fmt::format("{} ({})", item.rule->label, abbr);
}

std::set<UnitId> present_units(model::Units const& units, UnitId const& unit) {
    std::set<UnitId> out;
    add_present(units, unit, 8, out);
    return out;
}

std::optional<UnitId> house_of(model::Units const& units, UnitId const& unit) {
    auto const* found = units.find(unit);
    return found ? found->housed_in : std::nullopt;
}

bool is_editorial(Case const& c) {
    auto const* version = c.version();
    if (!version || c.editorial_refused) return false;
    for (auto vote = c.votes.rbegin(); vote != c.votes.rend(); ++vote) {
        if (vote->kind != model::VoteKind::kReview || !vote->valid()) continue;
        // Whoever became an author after their review no longer declares anything.
        if (c.authors.contains(vote->by.actor)) continue;
        return vote->editorial && std::ranges::includes(vote->covers, version->changes);
    }
    return false;
}

Concern concern_of(State const& state, Case const& c) {
    Concern concern;
    auto const* version = c.version();
    if (!version) return concern;
    for (auto const& [id, text] : version->texts) {
        concern.policy = concern.policy || id == policy_document();
        if (id.kind() != DocumentKind::kMeasure) continue;
        if (auto const* head = state.head(id)) add_text(state, id, *head->document, concern);
        add_text(state, id, *text, concern);
    }
    for (auto const& change : version->changes)
        if (document::is_funding_place(change.document.kind(), change.address))
            concern.financial.insert(change.document);
    if (some_review_says_financial(c))
        for (auto const& change : version->changes) concern.financial.insert(change.document);
    concern.office_leads = concern.leads.contains(state.policy->office);
    if (auto const house = house_of(*state.units, state.policy->office))
        concern.house_leads = concern.leads.contains(*house);
    concern.editorial = is_editorial(c);
    return concern;
}

std::vector<Asked> asked(State const& state, Case const& c, Concern const& concern) {
    std::vector<Asked> out;
    for (auto const& rule : state.policy->rules) {
        if (!applies(rule.condition, c, concern)) continue;
        switch (rule.relation) {
            case Relation::kUnit:
                out.push_back({rule.id, &rule, rule.kind, rule.unit, {}});
                break;
            case Relation::kNotUnit:
                out.push_back({rule.id, &rule, rule.kind, std::nullopt, {}});
                break;
            case Relation::kLead:
                add_units(rule, concern.leads, c, out);
                break;
            case Relation::kParticipating:
                add_units(rule, concern.participating, c, out);
                break;
            case Relation::kFinance:
                if (auto const finance = state.units->finance())
                    out.push_back({rule.id + ":" + finance->str(), &rule, rule.kind, finance,
                                   rule.condition == Condition::kFinancial ? concern.financial
                                                                           : std::set<DocumentId>{}});
                break;
        }
    }
    for (auto const& involvement : c.involvements)
        if (involvement.as == model::Involvement::kCosign)
            out.push_back({"involved:" + involvement.unit.str(),
                           rule_for_involved(*state.policy),
                           model::RequirementKind::kCosignature,
                           involvement.unit,
                           {}});
    for (auto& item : out) item.house_leads = concern.house_leads;
    return out;
}

}  // namespace fassung::workflow
