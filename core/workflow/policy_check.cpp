#include "core/workflow/policy_check.hpp"

#include <set>

#include <fmt/format.h>

#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using model::Relation;
using model::RequirementKind;

namespace {

base::Error wrong(model::RequirementRule const& rule, std::string_view what) {
    return refuse::invalid("invalid-policy", fmt::format("Freigaberegel „{}“: {}", rule.id, what));
}

/// Whether the rule asks for somebody's word where the policy is changed: that has no lead and no
/// participants, and is never editorial.
bool reaches_policy(model::RequirementRule const& rule) {
    bool const aimed = rule.relation == Relation::kUnit || rule.relation == Relation::kNotUnit;
    return aimed &&
           (rule.condition == model::Condition::kAlways || rule.condition == model::Condition::kOrdinary ||
            rule.condition == model::Condition::kPolicy);
}

base::Result<void> check_rule(model::RequirementRule const& rule, model::Units const& units) {
    if (rule.id.empty() || rule.id.find(':') != std::string::npos || rule.id == "involved")
        return wrong(rule, "Diese Kennung ist nicht zulässig.");
    if (rule.count < 1 || rule.count > 9)
        return wrong(rule, "Die Zahl der Personen muss zwischen 1 und 9 liegen.");
    if (rule.due_days < 0 || rule.due_days > 250)
        return wrong(rule, "Die Frist muss zwischen 0 und 250 Werktagen liegen.");
    bool const names_unit = rule.relation == Relation::kUnit || rule.relation == Relation::kNotUnit;
    if (names_unit && (!rule.unit || !units.find(*rule.unit)))
        return wrong(rule, "Die genannte Stelle gibt es nicht.");
    if (rule.relation == Relation::kFinance && !units.finance())
        return wrong(rule, "Im Verzeichnis der Stellen ist kein Finanzressort bezeichnet.");
    if (rule.kind == RequirementKind::kCosignature) {
        if (rule.relation == Relation::kNotUnit)
            return wrong(rule, "Eine Mitzeichnung braucht eine bestimmte Stelle.");
        if (rule.count != 1) return wrong(rule, "Eine Stelle hat bei der Mitzeichnung eine Stimme.");
        return {};
    }
    if (rule.waivable || rule.despite_dissent || rule.on_deadline == model::OnDeadline::kAssent)
        return wrong(rule,
                     "Verzicht, Schweigen als Zustimmung und Freigabe trotz Dissens gibt es nur bei der "
                     "Mitzeichnung.");
    return {};
}

}  // namespace

base::Result<void> check_policy(model::Policy const& policy, model::Units const& units) {
    if (!units.find(policy.office))
        return refuse::invalid("invalid-policy",
                               "Die prüfende Stelle steht nicht im Verzeichnis der Stellen.");
    std::set<std::string> ids;
    bool review = false;
    bool approval = false;
    for (auto const& rule : policy.rules) {
        if (auto const ok = check_rule(rule, units); !ok) return ok.error();
        if (!ids.insert(rule.id).second) return wrong(rule, "Die Kennung kommt zweimal vor.");
        bool const always = rule.condition == model::Condition::kAlways;
        review = review || (always && rule.kind == RequirementKind::kReview);
        approval = approval || (always && rule.kind == RequirementKind::kApproval);
    }
    if (!review || !approval)
        return refuse::invalid("invalid-policy",
                               "Die Freigaberegeln brauchen mindestens eine Prüfung und eine Freigabe, die "
                               "immer gelten.");
    return {};
}

bool guards_itself(model::Policy const& policy) {
    bool review = false;
    bool approval = false;
    for (auto const& rule : policy.rules) {
        if (!reaches_policy(rule) || !rule.exclude_authors) continue;
        review = review || rule.kind == RequirementKind::kReview;
        approval = approval || (rule.kind == RequirementKind::kApproval && rule.exclude_earlier_voters);
    }
    return review && approval;
}

}  // namespace fassung::workflow
