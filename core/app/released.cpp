#include "core/app/released.hpp"

#include "core/app/refusals.hpp"
#include "core/record/replay.hpp"
#include "core/xml/reader.hpp"

namespace fassung::app {

namespace {

std::string bytes_of(Reader& reader, index::RevisionRow const& row) {
    auto bytes = reader.repository()->read_path(commit_of(row), row.document.path());
    if (!bytes)
        throw record::BrokenRecord("Der Text von " + row.document.name() + ", Revision " +
                                   std::to_string(row.number) + ", fehlt.");
    return std::move(*bytes);
}

std::shared_ptr<document::Document const> parse(model::DocumentId const& id, std::string const& bytes) {
    if (auto known = xml::read_canonical(id.kind(), bytes))
        return std::make_shared<document::Document const>(std::move(*known));
    auto read = xml::read(id.kind(), bytes);
    if (!read)
        throw record::BrokenRecord("Der Text von " + id.name() +
                                   " ist nicht lesbar: " + read.error().message);
    return std::make_shared<document::Document const>(std::move(*read));
}

/// The newest texts are held parsed.
std::shared_ptr<document::Document const> held(View const& view, index::RevisionRow const& row) {
    auto const* head = view.snapshot->state.head(row.document);
    return head != nullptr && head->revision == row.number ? head->document : nullptr;
}

/// With its bytes. `known`: the parsed text, if it is at hand.
TextCache::TextPtr stored(Reader& reader, index::RevisionRow const& row,
                          std::shared_ptr<document::Document const> known = nullptr) {
    auto const kind = row.document.kind();
    if (auto found = reader.texts().find(kind, row.digest)) return found;
    TextCache::Text text{.document = std::move(known), .xml = {}};
    if (text.document) {
        text.xml = document::canonical(*text.document);
    } else {
        text.xml = bytes_of(reader, row);
        text.document = parse(row.document, text.xml);
    }
    return reader.texts().keep(kind, row.digest, std::move(text));
}

base::Error unknown(View const& view, model::DocumentId const& id) {
    return not_found(view.as_of ? "Den Text von " + id.name() + " zu diesem Zeitpunkt"
                                : "Das Dokument " + id.name());
}

std::string number_of(Reader& reader, View const& view, index::RevisionRow const& row) {
    auto const measure = base::MeasureId::parse(row.document.id());
    if (!measure) return {};
    if (view.edition) {
        auto const item = view.items.find(*measure);
        return item == view.items.end() ? std::string{} : item->second.number;
    }
    if (view.as_of) return row.display_number;
    auto const listed = reader.index().measure(*measure);
    return listed ? listed->number : std::string{};
}

ReleasedText read(Reader& reader, View const& view, index::RevisionRow row) {
    auto const text = stored(reader, row, held(view, row));
    ReleasedText out;
    out.id = row.document;
    out.text = text->document;
    out.xml = text->xml;
    out.digest = row.digest;
    out.number = number_of(reader, view, row);
    out.revision = std::move(row);
    return out;
}

}  // namespace

git::Oid const& commit_of(index::RevisionRow const& revision) {
    return revision.main ? *revision.main : revision.journal;
}

base::Result<index::RevisionRow> released_revision(Reader& reader, View const& view,
                                                   model::DocumentId const& id) {
    std::optional<index::RevisionRow> row;
    if (view.edition && id.kind() == model::DocumentKind::kMeasure) {
        auto const item = view.items.find(*base::MeasureId::parse(id.id()));
        if (item != view.items.end()) {
            row = reader.index().revision(id, item->second.revision);
        } else if (reader.index().revision_at(id, view.seq)) {
            return base::Error{base::Errc::kNotFound, "not-in-edition",
                               id.name() + " gehört nicht zur Fassung „" + view.edition->title + "“."};
        }
    } else {
        row = reader.index().revision_at(id, view.documents_seq());
    }
    if (!row) return unknown(view, id);
    return std::move(*row);
}

base::Result<ReleasedText> released_text(Reader& reader, View const& view, model::DocumentId const& id) {
    auto row = released_revision(reader, view, id);
    if (!row) return row.error();
    return read(reader, view, std::move(*row));
}

base::Result<ReleasedText> released_text(Reader& reader, View const& view, model::DocumentId const& id,
                                         int number) {
    auto row = reader.index().revision(id, number);
    if (row && row->seq <= view.seq) return read(reader, view, std::move(*row));
    auto const newest = reader.index().revision_at(id, view.seq);
    if (!newest) return unknown(view, id);
    auto const oldest = reader.index().revision(id, 0) ? 0 : 1;
    auto message = id.name() + " hat keine Revision " + std::to_string(number);
    message += newest->number == oldest ? "; es gibt nur Revision " + std::to_string(oldest) + "."
                                        : "; es gibt die Revisionen " + std::to_string(oldest) + " bis " +
                                              std::to_string(newest->number) + ".";
    return base::Error{base::Errc::kNotFound, "unknown-revision", std::move(message)};
}

std::shared_ptr<document::Document const> text_of(Reader& reader, View const& view,
                                                  index::RevisionRow const& revision) {
    auto text = held(view, revision);
    return text ? text : stored(reader, revision)->document;
}

std::shared_ptr<document::Document const> text_of_revision(Reader& reader, model::DocumentId const& id,
                                                           int number) {
    auto const row = reader.index().revision(id, number);
    return row ? stored(reader, *row)->document : nullptr;
}

std::shared_ptr<document::Document const> text_with_digest(Reader& reader, model::DocumentId const& id,
                                                           base::Digest const& digest) {
    auto const row = reader.index().revision_with(id, digest);
    return row ? stored(reader, *row)->document : nullptr;
}

}  // namespace fassung::app
