#include "server/pages/acts/step_forms.hpp"
#include "server/pages/frame/words.hpp"

/// Sending a version back with what is to be changed.
namespace fassung::pages::acts {

namespace {

Field document_field(Context const& context) {
    Field out;
    out.kind = Field::Kind::kSelect;
    out.name = "document";
    out.label = context.text("acts.return-document");
    auto const sent = chosen(context, "document");
    for (auto const& listed : context.seen.the_case->version()->documents)
        out.options.push_back({listed.document.name(),
                               link_to(context, listed.document).label,
                               sent == listed.document.name(),
                               {}});
    return out;
}

void fill(Context const& context, Values& values, app::ActOpening const&, Findings const& findings) {
    add_field(context, values, "FIELDS",
              area(context, "comment", "acts.return-comment", "acts.return-comment-hint", true), findings);
    if (context.seen.the_case->version()->documents.size() > 1)
        add_field(context, values, "FIELDS", document_field(context), findings);
    auto& block = *values.AddSectionDictionary("COMMENTS");
    for (auto const& place : app::changed_places(context.app, context.seen)) {
        auto const name = place_field("comment", place);
        auto const text = typed(context, name);
        if (!text.empty()) block.ShowSection("OPEN");
        Field field;
        field.kind = Field::Kind::kArea;
        field.name = name;
        field.label = place.document.id() + ": " + place.label;
        field.value = text;
        field.optional = true;
        field.lang = "de";
        field.rows = 2;
        add_field(context, block, "COMMENT", field, findings);
    }
}

/// The document that the remark on the whole is about: the chosen one, else the first.
model::DocumentId document_of(Context const& context) {
    auto const& documents = context.seen.the_case->version()->documents;
    auto const name = context.form.text("document");
    for (auto const& listed : documents)
        if (listed.document.name() == name) return listed.document;
    return documents.front().document;
}

workflow::CaseCommand read(Context const& context, int version, Findings& findings) {
    workflow::RequestChanges command{version, {}};
    if (context.seen.the_case->version() == nullptr) return command;
    if (auto text = context.form.text("comment"); !text.empty())
        command.comments.push_back({document_of(context), {}, std::move(text), std::nullopt});
    for (auto const& place : app::changed_places(context.app, context.seen))
        if (auto text = context.form.text(place_field("comment", place)); !text.empty())
            command.comments.push_back({place.document, place.address, std::move(text), std::nullopt});
    if (command.comments.empty()) findings.add("comment", context.text("acts.comment-missing"));
    return command;
}

std::string_view field_of(std::string_view code) {
    return code == "comment-missing" || code == "too-long" || code == "too-many" ? "comment" : "";
}

std::string returned(workflow::CaseCommand const&, workflow::Case const&) {
    return "acts.notice-returned";
}

}  // namespace

StepForm const kRequestChanges{"request-changes", fill, read, field_of, returned, false};

}  // namespace fassung::pages::acts
