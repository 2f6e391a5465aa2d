#include "core/workflow/policy_change.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/document/registries.hpp"
#include "core/workflow/concern.hpp"
#include "core/workflow/policy_check.hpp"
#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using base::Result;

namespace {

bool is_same(Asked const& a, Asked const& b) {
    if (!a.rule || !b.rule) return a.rule == b.rule;
    return *a.rule == *b.rule;
}

Asked const* find(std::vector<Asked> const& items, std::string_view id) {
    auto const found = std::ranges::find(items, id, &Asked::id);
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

model::DocumentId const& policy_document() {
    static auto const kPolicy = model::DocumentId::single(model::DocumentKind::kPolicy);
    return kPolicy;
}

Result<void> stands_alone(std::vector<model::DocumentId> const& documents) {
    bool const policy = std::ranges::find(documents, policy_document()) != documents.end();
    if (!policy || documents.size() == 1) return {};
    return refuse::invalid("invalid-documents",
                           "Die Freigaberegeln werden nur für sich allein geändert. Bitte eröffnen Sie für "
                           "die übrigen Dokumente einen eigenen Vorgang.");
}

Result<void> sees_to_its_change(State const& state) {
    if (guards_itself(*state.policy)) return {};
    return refuse::conflict(
        "policy-unguarded",
        "Die geltenden Freigaberegeln verlangen für ihre eigene Änderung nicht mindestens eine Prüfung und "
        "eine Freigabe durch verschiedene Personen, die nicht mitgeschrieben haben. Deshalb lassen sie sich "
        "nicht durch einen Vorschlag ändern.");
}

Result<void> check_proposed_policy(State const& state, document::Document const& text, model::Date day) {
    auto const policy = document::to_policy(text);
    if (!policy) return policy.error();
    if (auto const ok = check_policy(*policy, *state.units); !ok) return ok.error();
    if (!guards_itself(*policy))
        return refuse::invalid("invalid-policy",
                               "Auch die Änderung der Freigaberegeln selbst braucht danach mindestens eine "
                               "Prüfung und eine Freigabe durch verschiedene Personen, die nicht "
                               "mitgeschrieben haben. Bitte sehen Sie das in den Freigabebedingungen vor.");
    return check_staffing(state, *policy, day);
}

std::string_view name_of(RequirementShift shift) {
    switch (shift) {
        case RequirementShift::kAdded:
            return "added";
        case RequirementShift::kRemoved:
            return "removed";
        case RequirementShift::kAltered:
            return "altered";
    }
    std::abort();
}

std::vector<RequirementChange> requirement_changes(State const& state, Case const& c,
                                                   model::Policy const& then) {
    std::vector<RequirementChange> out;
    if (c.stage != model::Stage::kSubmitted || !c.version()) return out;
    auto before = state;
    before.policy = std::make_shared<model::Policy const>(then);
    auto const was = asked(before, c, concern_of(before, c));
    auto const is = asked(state, c, concern_of(state, c));
    for (auto const& item : is) {
        auto const* earlier = find(was, item.id);
        if (!earlier)
            out.push_back({item.id, label_of(state, item), RequirementShift::kAdded});
        else if (!is_same(*earlier, item))
            out.push_back({item.id, label_of(state, item), RequirementShift::kAltered});
    }
    for (auto const& item : was)
        if (!find(is, item.id)) out.push_back({item.id, label_of(before, item), RequirementShift::kRemoved});
    return out;
}

std::optional<std::uint64_t> policy_at_submission(Case const& c) {
    int submitted = 0;
    for (auto const& version : c.versions)
        if (!version.system_made) submitted = version.number;
    for (auto const& applied : c.policies)
        if (applied.version >= submitted) return applied.cause - 1;
    return std::nullopt;
}

}  // namespace fassung::workflow
