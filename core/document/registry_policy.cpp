#include "core/document/registries.hpp"
#include "core/document/registry_reader.hpp"
#include "core/document/rules_internal.hpp"

namespace fassung::document {

namespace {

model::RequirementRule rule_from(Element const& element, Findings& findings) {
    AttributeReader const read{element, fmt::format("requirements/{}", element.attribute("id")), findings};
    model::RequirementRule rule;
    rule.id = read.text("id");
    rule.label = element.text;
    if (rule.label.empty()) read.complain("Die Freigabebedingung hat keine Bezeichnung.");
    rule.kind = read.name<model::RequirementKind>("kind");
    rule.function = read.name<model::Function>("function");
    rule.relation = read.name<model::Relation>("relation");
    rule.unit = read.optional_unit("unit");
    bool const names_unit =
        rule.relation == model::Relation::kUnit || rule.relation == model::Relation::kNotUnit;
    if (names_unit != !element.attribute("unit").empty())
        read.complain(
            "„unit“ ist anzugeben, wenn die Bedingung bei einer genannten Stelle oder außerhalb von ihr "
            "zu erfüllen ist, sonst nicht.");
    rule.condition = read.name<model::Condition>("when");
    rule.count = read.count("count", 1, 1);
    rule.exclude_authors = read.flag("exclude-authors");
    rule.exclude_earlier_voters = read.flag("exclude-earlier-voters");
    rule.exclude_housing_ministry = read.flag("exclude-housing-ministry");
    rule.due_days = read.count("due-days", 0, 0);
    rule.on_deadline = read.name<model::OnDeadline>("on-deadline", model::OnDeadline::kOpen);
    rule.waivable = read.flag("waivable");
    rule.despite_dissent = read.flag("despite-dissent");
    return rule;
}

}  // namespace

base::Result<model::Policy> to_policy(Document const& document) {
    Findings findings;
    if (!is_of_kind(document, model::DocumentKind::kPolicy, findings))
        return findings.take_error(document.kind);
    model::Policy policy;
    policy.title = document.root.text_of("title");
    if (auto const office = base::UnitId::parse(document.root.text_of("office")))
        policy.office = *office;
    else
        findings.add("office", document.root, "„office“ muss die Kennung der prüfenden Stelle nennen.");
    for (auto const& element : items_of(document.root, "requirements"))
        policy.rules.push_back(rule_from(element, findings));
    if (!findings.empty()) return findings.take_error(document.kind);
    return policy;
}

}  // namespace fassung::document
