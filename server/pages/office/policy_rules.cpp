#include "server/pages/office/policy_rules.hpp"

#include "core/workflow/concern.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::office {

using model::RequirementKind;
using model::RequirementRule;

namespace {

std::string when(Context const& context, RequirementRule const& rule, model::Policy const& policy) {
    auto const key = std::string{"office.when-"}.append(model::name_of(rule.condition));
    return context.text(key, unit_short(context, policy.office));
}

std::string who_may(Context const& context, RequirementRule const& rule) {
    auto const function = word_for(context, rule.function);
    auto const key = std::string{"office.who-"}.append(model::name_of(rule.relation));
    auto unit = rule.unit ? unit_short(context, *rule.unit) : std::string{};
    if (rule.relation == model::Relation::kFinance)
        if (auto const finance = context.snapshot->state.units->finance())
            unit = unit_short(context, *finance);
    return context.text(key, function, unit);
}

std::string how_many(Context const& context, RequirementRule const& rule) {
    if (rule.kind == RequirementKind::kCosignature) return context.text("office.count-unit");
    return rule.count == 1 ? context.text("office.count-one") : context.text("office.count", rule.count);
}

std::vector<std::string> excluded(Context const& context, RequirementRule const& rule,
                                  model::Policy const& policy) {
    std::vector<std::string> out;
    if (rule.exclude_authors) out.push_back(context.text("office.not-authors"));
    if (rule.exclude_earlier_voters) out.push_back(context.text("office.not-voters"));
    auto const house = workflow::house_of(*context.snapshot->state.units, policy.office);
    if (rule.exclude_housing_ministry && house)
        out.push_back(context.text("office.not-house", unit_short(context, *house)));
    return out;
}

std::string deadline(Context const& context, RequirementRule const& rule) {
    if (rule.due_days == 0) return context.text("office.deadline-none");
    return rule.due_days == 1 ? context.text("office.deadline-one")
                              : context.text("office.deadline", rule.due_days);
}

std::vector<std::string> after_deadline(Context const& context, RequirementRule const& rule) {
    std::vector<std::string> out;
    out.push_back(context.text(std::string{"office.late-"}.append(model::name_of(rule.on_deadline))));
    if (rule.waivable) out.push_back(context.text("office.waivable"));
    return out;
}

void add_items(Values& values, char const* section, std::vector<std::string> const& items) {
    for (auto const& item : items) set(*values.AddSectionDictionary(section), "TEXT", item);
}

void add_rule(Context const& context, Values& values, RequirementRule const& rule,
              model::Policy const& policy) {
    auto& out = *values.AddSectionDictionary("RULE");
    set(out, "ID", rule.id);
    set(out, "LABEL", rule.label);
    set(out, "WHEN", when(context, rule, policy));
    set(out, "WHO", who_may(context, rule));
    set(out, "COUNT", how_many(context, rule));
    auto const not_these = excluded(context, rule, policy);
    if (not_these.empty()) out.ShowSection("NOBODY_EXCLUDED");
    add_items(out, "EXCLUDED", not_these);
    set(out, "DEADLINE", deadline(context, rule));
    add_items(out, "LATE", after_deadline(context, rule));
    if (rule.kind == RequirementKind::kCosignature)
        set(*out.AddSectionDictionary("DISSENT"), "TEXT",
            context.text(rule.despite_dissent ? "office.despite" : "office.not-despite"));
}

}  // namespace

void add_rules(Context const& context, Values& values, app::PolicyText const& text) {
    auto& out = include(values, "RULES", context.language, "office/policy_rules");
    for (auto const& rule : text.policy.rules) add_rule(context, out, rule, text.policy);
    if (!text.remarks.empty()) add_items(*out.AddSectionDictionary("REMARKS"), "REMARK", text.remarks);
}

}  // namespace fassung::pages::office
