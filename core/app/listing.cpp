#include "core/app/listing.hpp"

#include <algorithm>
#include <charconv>

#include "core/app/search.hpp"
#include "core/document/registries.hpp"
#include "core/document/rules.hpp"
#include "core/record/replay.hpp"
#include "core/xml/reader.hpp"

namespace fassung::app {

namespace {

index::MeasureRow row_of(base::MeasureId const& id, std::string number, document::Document const& text,
                         index::RevisionRow const& revision) {
    index::MeasureRow out;
    out.id = id;
    out.number = std::move(number);
    out.title = text.root.text_of("title");
    out.field = base::FieldId::parse(text.root.text_of("field"));
    out.lead = document::lead_of(text);
    out.lead_unclear = std::ranges::count(document::flags_of(text), "lead-unclear") > 0;
    out.participating = document::participating_of(text);
    out.discontinued = text.root.child("discontinued") != nullptr;
    out.revision = revision.number;
    out.seq = revision.seq;
    out.days = document::period_of(text);
    out.period = text.root.text_of("period");
    return out;
}

bool passes(index::MeasureFilter const& filter, index::MeasureRow const& row) {
    if (filter.field && row.field != filter.field) return false;
    if (filter.status && (*filter.status == index::MeasureStatus::kDiscontinued) != row.discontinued)
        return false;
    if (!document::overlap(filter.days, row.days)) return false;
    return !filter.unit || row.lead == filter.unit ||
           std::ranges::find(row.participating, *filter.unit) != row.participating.end();
}

/// The cursor is the position in the edition.
base::Result<index::Page<index::MeasureRow>> measures_of_edition(Reader& reader, View const& view,
                                                                 index::MeasureFilter const& filter,
                                                                 std::string_view cursor, int limit) {
    auto const items = reader.index().edition_items(*view.edition);
    std::size_t at = 0;
    auto const [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), at);
    if (!cursor.empty() &&
        (error != std::errc{} || end != cursor.data() + cursor.size() || at > items.size()))
        return base::Error{base::Errc::kInvalid, "invalid-cursor", "„cursor“ ist nicht von dieser Liste."};
    index::Page<index::MeasureRow> out;
    for (; at < items.size(); ++at) {
        auto const& item = items[at];
        auto const text = released_text(reader, view, model::DocumentId::measure(item.measure));
        if (!text) throw record::BrokenRecord(text.error().message);
        auto row = row_of(item.measure, item.number, *text->text, text->revision);
        if (!passes(filter, row)) continue;
        if (out.rows.size() == static_cast<std::size_t>(limit)) {
            out.next = std::to_string(at);
            break;
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

}  // namespace

base::Result<index::Page<index::MeasureRow>> measures(Reader& reader, View const& view,
                                                      index::MeasureFilter const& filter,
                                                      std::string_view cursor, int limit) {
    if (view.edition) {
        if (!filter.q.empty()) return search_as_of();
        return measures_of_edition(reader, view, filter, cursor, limit);
    }
    if (view.as_of && !filter.q.empty()) return search_as_of();
    if (view.as_of) return reader.index().measures_at(view.seq, filter, cursor, limit);
    return reader.index().measures(filter, cursor, limit);
}

std::shared_ptr<document::Document const> text_of(Reader& reader, View const& view,
                                                  index::MeasureRow const& row) {
    auto const id = model::DocumentId::measure(row.id);
    auto const* head = view.snapshot->state.head(id);
    if (head != nullptr && head->revision == row.revision) return head->document;
    auto text = text_of_revision(reader, id, row.revision);
    if (!text)
        throw record::BrokenRecord(id.name() + " hat keine Revision " + std::to_string(row.revision) + ".");
    return text;
}

std::vector<ReleasedText> fields(Reader& reader, View const& view) {
    std::vector<model::DocumentId> ids;
    auto const take = [&ids](model::DocumentId const& id) {
        if (id.kind() == model::DocumentKind::kField) ids.push_back(id);
    };
    // The present ones are at hand.
    if (view.documents_seq() == view.snapshot->position.seq)
        for (auto const& [id, head] : *view.snapshot->state.heads) take(id);
    else
        for (auto const& row : reader.index().documents_at(view.documents_seq())) take(row.document);
    std::ranges::sort(ids);
    std::vector<ReleasedText> out;
    for (auto const& id : ids)
        if (auto text = released_text(reader, view, id)) out.push_back(std::move(*text));
    return out;
}

model::Units units(Reader& reader, View const& view) {
    if (view.seq == view.snapshot->position.seq) return *view.snapshot->state.units;
    auto const event = reader.index().event(view.seq);
    auto const path = model::DocumentId::single(model::DocumentKind::kUnits).path();
    auto const bytes = event ? reader.repository()->read_path(event->journal, path) : std::nullopt;
    auto const text = bytes ? xml::read(model::DocumentKind::kUnits, *bytes)
                            : base::Result<document::Document>{base::Error{}};
    auto const read = text ? document::to_units(*text) : base::Result<model::Units>{text.error()};
    if (!read)
        throw record::BrokenRecord("Die Ressorts nach Ereignis " + std::to_string(view.seq) +
                                   " sind nicht lesbar.");
    return *read;
}

}  // namespace fassung::app
