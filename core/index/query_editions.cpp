#include "core/index/packing.hpp"
#include "core/index/query.hpp"

namespace fassung::index {

namespace {

base::Date read_date(sqlite::Statement const& rows, int column) {
    auto const date = base::parse_date(rows.view(column));
    if (!date) rows.fail_value(column);
    return *date;
}

}  // namespace

std::vector<EditionRow> Index::editions(std::uint64_t seq) const {
    std::vector<EditionRow> editions;
    auto const database = readers_->lease();
    // Of each the text that was released last.
    auto rows = database->query(
        "SELECT d.document, d.number, d.seq, e.time, d.adopted, d.title, d.basis, d.in_force_from, d.decided "
        "FROM editions d CROSS JOIN events e ON e.seq=d.seq WHERE d.seq<=?1 AND NOT EXISTS(SELECT 1 FROM "
        "editions l WHERE l.document=d.document AND l.seq>d.seq AND l.seq<=?1) "
        "ORDER BY d.in_force_from, d.seq, d.document");
    rows.bind(bounded_seq(seq));
    while (rows.step()) {
        EditionRow row{.id = rows.text(0),
                       .revision = rows.number(1),
                       .seq = rows.seq(2),
                       .time = rows.instant(3),
                       .adopted = rows.flag(4),
                       .title = rows.text(5),
                       .basis = rows.text(6),
                       .in_force_from = read_date(rows, 7),
                       .decided = {}};
        if (!rows.is_null(8)) row.decided = read_date(rows, 8);
        editions.push_back(std::move(row));
    }
    return editions;
}

std::optional<EditionRow> Index::edition(std::string_view id, std::uint64_t seq) const {
    for (auto& row : editions(seq))
        if (row.id == id) return std::move(row);
    return std::nullopt;
}

std::optional<EditionRow> Index::edition_in_force(base::Date day, std::uint64_t seq) const {
    std::optional<EditionRow> found;
    for (auto& row : editions(seq))
        if (row.in_force_from <= day) found = std::move(row);
    return found;
}

std::vector<EditionItem> Index::edition_items(EditionRow const& edition) const {
    std::vector<EditionItem> items;
    auto const database = readers_->lease();
    auto rows = database->query("SELECT items FROM editions WHERE document=?1 AND seq=?2");
    if (!rows.bind(edition.id, edition.seq).step()) return items;
    for (Unpacker in{rows, 0}; !in.at_end();) {
        auto measure = in.id<base::MeasureId>();
        std::string number{in.text()};
        items.push_back({std::move(measure), std::move(number), in.small()});
    }
    return items;
}

}  // namespace fassung::index
