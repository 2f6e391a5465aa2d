#include "tests/unit/workflow/policy_text.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/model/names.hpp"
#include "core/workflow/policy_change.hpp"

namespace fassung::workflow::test {

using document::Element;
using model::RequirementRule;

namespace {

Element element_of(RequirementRule const& rule) {
    Element out{.name = "requirement", .text = rule.label};
    auto const set = [&](std::string name, std::string_view value) {
        out.attributes.push_back({std::move(name), std::string{value}});
    };
    auto const flag = [&](std::string name, bool value) {
        if (value) set(std::move(name), "true");
    };
    set("id", rule.id);
    set("kind", model::name_of(rule.kind));
    set("function", model::name_of(rule.function));
    set("relation", model::name_of(rule.relation));
    if (rule.unit) set("unit", rule.unit->str());
    set("when", model::name_of(rule.condition));
    set("count", std::to_string(rule.count));
    flag("exclude-authors", rule.exclude_authors);
    flag("exclude-earlier-voters", rule.exclude_earlier_voters);
    flag("exclude-housing-ministry", rule.exclude_housing_ministry);
    set("due-days", std::to_string(rule.due_days));
    set("on-deadline", model::name_of(rule.on_deadline));
    flag("waivable", rule.waivable);
    flag("despite-dissent", rule.despite_dissent);
    return out;
}

}  // namespace

DocumentPtr policy_text(model::Policy const& policy) {
    Element requirements{.name = "requirements"};
    for (auto const& rule : policy.rules) requirements.children.push_back(element_of(rule));
    document::Document out{model::DocumentKind::kPolicy,
                           {.name = "policy",
                            .attributes = {{"id", "policy"}},
                            .children = {{.name = "title", .text = policy.title},
                                         {.name = "office", .text = policy.office.str()},
                                         std::move(requirements)}}};
    document::normalise(out);
    return std::make_shared<document::Document const>(std::move(out));
}

model::Policy with_rule(model::Policy policy, RequirementRule rule) {
    auto const found = std::ranges::find(policy.rules, rule.id, &RequirementRule::id);
    if (found != policy.rules.end())
        *found = std::move(rule);
    else
        policy.rules.push_back(std::move(rule));
    return policy;
}

model::Policy without_rule(model::Policy policy, std::string_view id) {
    std::erase_if(policy.rules, [&](auto const& rule) { return rule.id == id; });
    return policy;
}

RequirementRule rule_of(model::Policy const& policy, std::string_view id) {
    auto const found = std::ranges::find(policy.rules, id, &RequirementRule::id);
    if (found == policy.rules.end()) throw std::logic_error("no such rule: " + std::string{id});
    return *found;
}

RequirementRule outside_for_policy(model::UnitId const& office) {
    RequirementRule rule;
    rule.id = "approval-policy";
    rule.label = "Weitere Freigabe bei Änderung der Regeln";
    rule.kind = model::RequirementKind::kApproval;
    rule.function = model::Function::kApprover;
    rule.relation = model::Relation::kNotUnit;
    rule.unit = office;
    rule.condition = model::Condition::kPolicy;
    rule.exclude_authors = rule.exclude_earlier_voters = true;
    return rule;
}

Open open_policy() {
    return {model::ProposalKind::kAmend, {}, {policy_document()}, {}, {}};
}

Submit submit_policy(State const& state, model::Policy const& policy) {
    Submit command;
    command.reason = "Die Regeln haben sich nicht bewährt.";
    command.documents.emplace(policy_document(), policy_text(policy));
    command.bases.emplace(policy_document(), state.head(policy_document())->digest);
    return command;
}

}  // namespace fassung::workflow::test
