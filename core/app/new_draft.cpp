#include "core/app/new_draft.hpp"

#include <algorithm>

#include "core/app/released.hpp"
#include "core/app/starting_text.hpp"

namespace fassung::app {

namespace {

/// Sets the text that the kind of proposal is about, so that the editor finds the step already begun.
void begin(document::Document& text, reg::DraftMeta const& meta, base::Date today) {
    auto& children = text.root.children;
    auto const put = [&](document::Element element) {
        std::erase_if(children, [&](auto const& child) { return child.name == element.name; });
        children.push_back(std::move(element));
        document::normalise(text);
    };
    switch (meta.kind) {
        case model::ProposalKind::kDiscontinue:
            put({.name = "discontinued",
                 .attributes = {{"since", base::to_iso(today)}},
                 .text = meta.reason});
            break;
        case model::ProposalKind::kReinstate:
            std::erase_if(children, [](auto const& child) { return child.name == "discontinued"; });
            break;
        case model::ProposalKind::kMove:
        case model::ProposalKind::kCreate:
            if (meta.field) put({.name = "field", .text = meta.field->str()});
            break;
        case model::ProposalKind::kAmend:
            break;
    }
}

/// What was submitted last is where the next version starts.
std::optional<reg::NewDraftDocument> last_version(workflow::Case const& c, model::DocumentId const& id) {
    auto const* version = c.version();
    if (version == nullptr || !version->texts.contains(id)) return std::nullopt;
    for (auto const& document : version->documents)
        if (document.document == id)
            return reg::NewDraftDocument{id, document::canonical(*version->texts.at(id)), document.base, {}};
    return std::nullopt;
}

reg::NewDraftDocument first_text(Application& app, workflow::State const& state, workflow::Case const& c,
                                 model::DocumentId const& id, reg::DraftMeta const& meta) {
    if (auto submitted = last_version(c, id)) return std::move(*submitted);
    auto const* head = state.head(id);
    if (head == nullptr) {
        auto const field = meta.field ? meta.field->str() : std::string{};
        auto const text = new_measure(*base::MeasureId::parse(id.id()), field);
        return {id, document::canonical(text), {}, {c.opened_by.actor}};
    }
    auto text = *head->document;
    if (c.from_revision && c.from_measure && model::DocumentId::measure(*c.from_measure) == id)
        if (auto const earlier = text_of_revision(app, id, *c.from_revision))
            text = earlier_text(*earlier, *head->document, *head->retired);
    if (id.kind() == model::DocumentKind::kMeasure) begin(text, meta, app.today());
    std::set<base::ActorId> savers;
    if (text != *head->document) savers.insert(c.opened_by.actor);
    return {id, document::canonical(text), head->digest, std::move(savers)};
}

}  // namespace

base::Result<reg::DraftMeta> create_draft(Application& app, workflow::State const& state,
                                          workflow::Case const& c, reg::DraftMeta const& meta) {
    std::vector<reg::NewDraftDocument> documents;
    for (auto const& id : c.documents) documents.push_back(first_text(app, state, c, id, meta));
    auto created = app.registry().drafts().create(meta, documents, app.clock().now());
    if (!created && created.error().code == "draft-exists")
        if (auto found = app.registry().drafts().find(c.id)) return std::move(*found);
    return created;
}

reg::DraftMeta meta_from_record(workflow::Case const& c) {
    reg::DraftMeta meta;
    meta.proposal = c.id;
    meta.unit = c.unit;
    meta.kind = c.kind;
    meta.reason = c.reason;
    meta.effects = c.effects;
    meta.file_reference = c.file_reference;
    meta.urgent = c.urgent;
    meta.from_measure = c.from_measure;
    meta.from_revision = c.from_revision;
    return meta;
}

}  // namespace fassung::app
