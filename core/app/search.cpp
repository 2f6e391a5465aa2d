#include "core/app/search.hpp"

#include "core/app/naming.hpp"
#include "core/app/released.hpp"
#include "core/base/number.hpp"
#include "core/document/place.hpp"
#include "core/history/labels.hpp"

namespace fassung::app {

namespace {

constexpr std::size_t kPassages = 3;
constexpr std::size_t kPassageBytes = 240;
constexpr std::size_t kMostOffset = 100'000;

Found found_in(Reader& reader, View const& view, model::DocumentId const& id, std::string named,
               index::Query const& query, history::Names const& names) {
    Found out;
    out.document = id;
    out.named = std::move(named);
    auto const row = reader.index().revision_at(id, view.seq);
    if (!row) return out;
    auto const text = text_of(reader, view, *row);
    out.number = row->display_number;
    if (auto const measure = base::MeasureId::parse(id.id()))
        if (auto const listed = reader.index().measure(*measure)) out.number = listed->number;
    auto const title = text->root.text_of("title");
    if (out.named.empty()) out.title = query.mark(title);
    if (out.title.empty()) out.title.push_back({std::string{title}, false});
    if (!out.named.empty()) return out;
    for (auto const& place : document::collect_places(*text)) {
        if (place.kind != document::Place::Kind::kWhole || place.element->text.empty()) continue;
        if (place.address == "title" || place.address == "field") continue;
        auto runs = query.mark(place.element->text, kPassageBytes);
        if (runs.empty()) continue;
        if (out.passages.size() == kPassages)
            ++out.further;
        else
            out.passages.push_back(
                {place.address, history::label_of(*text, place.address, names), std::move(runs)});
    }
    return out;
}

}  // namespace

base::Error search_as_of() {
    return {base::Errc::kInvalid, "search-as-of",
            "Nach Wörtern wird nur in den Texten gesucht, die heute gelten, nicht in früheren. Bitte die "
            "Suchwörter oder den Stichtag weglassen."};
}

base::Result<FoundPage> search(Reader& reader, View const& view, index::MeasureFilter const& filter,
                               std::string_view cursor, int limit) {
    if (view.as_of || view.edition) return search_as_of();
    std::size_t offset = 0;
    if (!cursor.empty()) {
        auto const at = base::parse_number<std::size_t>(cursor);
        if (!at || *at > kMostOffset)
            return base::Error{base::Errc::kInvalid, "invalid-cursor",
                               "„cursor“ ist nicht von dieser Liste."};
        offset = *at;
    }
    auto const hits = reader.index().search(filter, offset, limit);
    index::Query const query{filter.q};
    auto const names = naming(reader, view);
    FoundPage out;
    out.total = hits.total;
    for (auto const& id : hits.documents)
        out.rows.push_back(
            found_in(reader, view, id, out.rows.empty() ? hits.named : std::string{}, query, names));
    if (auto const after = offset + hits.documents.size(); !hits.documents.empty() && after < hits.total)
        out.next = std::to_string(after);
    return out;
}

}  // namespace fassung::app
