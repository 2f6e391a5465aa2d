#include "core/workflow/surroundings.hpp"

#include <fmt/format.h>

namespace fassung::workflow {

namespace {

void add_field(model::DocumentId const& id, document::Document const& field, document::Surroundings& around) {
    around.fields.insert(id.id());
    if (auto const* goals = field.root.child("goals"))
        for (auto const& goal : goals->children) around.goals.insert(std::string{goal.attribute("id")});
}

}  // namespace

document::Surroundings surroundings_of(State const& state, Documents const& documents) {
    document::Surroundings around;
    around.units = state.units.get();
    // A goal that this very submission removes is gone: its own fields stand for the released ones.
    for (auto const& [id, head] : *state.heads)
        if (id.kind() == model::DocumentKind::kField && !documents.contains(id))
            add_field(id, *head.document, around);
    for (auto const& [id, text] : documents)
        if (id.kind() == model::DocumentKind::kField) add_field(id, *text, around);
    around.has_measure = [&state, &documents](base::MeasureId const& measure) {
        auto const id = model::DocumentId::measure(measure);
        return state.head(id) != nullptr || documents.contains(id);
    };
    return around;
}

void append_findings(model::DocumentId const& id, document::Document const& text,
                     document::Surroundings const& around, std::vector<base::Detail>& findings) {
    for (auto& finding : document::check(text, around)) {
        finding.path = finding.path.empty() ? id.name() : fmt::format("{}/{}", id.name(), finding.path);
        findings.push_back(std::move(finding));
    }
}

base::Error incomplete(std::vector<base::Detail> findings) {
    return {
        .kind = base::Errc::kInvalid,
        .code = "incomplete",
        .message =
            "Der Entwurf ist noch nicht vollständig oder nicht stimmig. Bitte berichtigen Sie die genannten "
            "Stellen.",
        .details = std::move(findings)};
}

}  // namespace fassung::workflow
