#include <charconv>

#include "core/index/query.hpp"
#include "core/index/revision_row.hpp"

namespace fassung::index {

namespace {

/// "123:M-0031": the last row of a page.
struct Place {
    std::uint64_t seq = 0;
    std::string rest;
};

std::optional<Place> parse_place(std::string_view cursor) {
    Place place;
    auto const colon = cursor.find(':');
    if (colon == std::string_view::npos || cursor.size() > 200) return std::nullopt;
    auto const [end, error] = std::from_chars(cursor.data(), cursor.data() + colon, place.seq);
    if (error != std::errc{} || end != cursor.data() + colon || place.seq == 0) return std::nullopt;
    place.rest = cursor.substr(colon + 1);
    return place;
}

std::string cursor_of(std::uint64_t seq, std::string_view rest) {
    return std::to_string(seq).append(":").append(rest);
}

/// The events of a period, first and behind the last.
struct Range {
    std::uint64_t first = 1;
    std::uint64_t end = static_cast<std::uint64_t>(kForever);
};

Range range_of(sqlite::Database& database, Period const& period) {
    Range range;
    if (period.from) range.first = seq_before(database, *period.from) + 1;
    if (period.until) range.end = seq_before(database, *period.until) + 1;
    return range;
}

std::int64_t seconds(base::Instant time) {
    return time.time_since_epoch().count();
}

constexpr std::string_view kExceptionColumns =
    "SELECT x.seq, x.position, x.kind, x.document, x.number, x.unit, x.what, x.until, e.time, e.actor, "
    "e.function, e.unit, e.acting_for, e.proposal FROM exceptions x CROSS JOIN events e ON e.seq=x.seq ";

ExceptionRow read_exception(sqlite::Statement const& rows) {
    auto const kind = parse_exception(rows.view(2));
    if (!kind) rows.fail_value(2);
    ExceptionRow row{.seq = rows.seq(0),
                     .time = rows.instant(8),
                     .kind = *kind,
                     .by = read_acting_as(rows, 9),
                     .proposal = rows.maybe_id<base::ProposalId>(13),
                     .document = {},
                     .revision = rows.number(4),
                     .unit = rows.maybe_id<base::UnitId>(5),
                     .what = rows.text(6),
                     .until = {}};
    if (!rows.is_null(3)) row.document = read_document_id(rows, 3);
    if (!rows.is_null(7) && rows.integer(7) != kForever) row.until = rows.instant(7);
    return row;
}

/// Fills the page from the statement up to `count` rows; true if there are more.
bool take(sqlite::Statement& rows, std::size_t count, Page<ExceptionRow>& page) {
    while (rows.step()) {
        if (page.rows.size() == count) return true;
        page.rows.push_back(read_exception(rows));
        page.next = cursor_of(rows.seq(0), std::to_string(rows.integer(1)));
    }
    return false;
}

}  // namespace

base::Result<Page<RevisionRow>> Index::releases(ReleaseFilter const& filter, std::string_view cursor,
                                                int limit) const {
    Place after{static_cast<std::uint64_t>(kForever), ""};
    if (!cursor.empty()) {
        auto parsed = parse_place(cursor);
        if (!parsed) return invalid_cursor();
        after = std::move(*parsed);
    }
    std::string topic;
    if (filter.field) topic = "f:" + filter.field->str();
    if (filter.unit) topic = "u:" + filter.unit->str();
    auto sql = "SELECT " + std::string{kRevisionColumns} + ", r.document FROM ";
    if (filter.document)
        sql += "revisions r";
    else
        sql += "releases l CROSS JOIN revisions r ON r.document=l.document AND r.number=l.number";
    sql += kRevisionJoins;
    // Of one release the documents follow each other by name, so the page may end between them.
    if (filter.document)
        sql += " WHERE r.document=?5 AND r.seq<?1 AND d.proposal IS NOT NULL";
    else
        sql += " WHERE l.topic=?4 AND l.seq<=?1 AND (l.seq<?1 OR l.document>?2)";
    if (filter.field && (filter.unit || filter.document))
        sql +=
            " AND EXISTS(SELECT 1 FROM releases o WHERE o.topic='f:'||?6 AND o.seq=r.seq AND "
            "o.document=r.document)";
    if (filter.unit && filter.document)
        sql +=
            " AND EXISTS(SELECT 1 FROM releases o WHERE o.topic='u:'||?7 AND o.seq=r.seq AND "
            "o.document=r.document)";
    sql += filter.document ? " ORDER BY r.seq DESC" : " ORDER BY l.seq DESC, l.document";
    sql += " LIMIT ?3";

    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto const count = static_cast<std::size_t>(bounded(limit));
    auto rows = database->query(sql);
    rows.bind_at(1, bounded_seq(after.seq)).bind_at(3, count + 1);
    if (filter.document) {
        rows.bind_at(5, filter.document->name());
    } else {
        rows.bind_at(2, after.rest).bind_at(4, topic);
    }
    if (filter.field && (filter.unit || filter.document)) rows.bind_at(6, *filter.field);
    if (filter.unit && filter.document) rows.bind_at(7, *filter.unit);
    Page<RevisionRow> page;
    while (rows.step()) {
        if (page.rows.size() == count) {
            page.next = cursor_of(page.rows.back().seq, page.rows.back().document.name());
            break;
        }
        page.rows.push_back(read_revision(rows, read_document_id(rows, kSignersColumn)));
    }
    return page;
}

base::Result<Page<LeadRow>> Index::leads(Period const& period, std::string_view cursor, int limit) const {
    Place after;
    if (!cursor.empty()) {
        auto parsed = parse_place(cursor);
        if (!parsed) return invalid_cursor();
        after = std::move(*parsed);
    }
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto const range = range_of(*database, period);
    std::string sql =
        "SELECT l.document, l.number, l.seq, l.time, f.title, l.before, l.after FROM leads l CROSS JOIN "
        "faces f ON f.id=l.face WHERE (l.seq, l.document)>(?1, ?2) AND l.seq>=?3 AND l.seq<?4";
    if (period.unit) sql += " AND (l.before=?6 OR l.after=?6)";
    sql += " ORDER BY l.seq, l.document LIMIT ?5";
    auto const count = static_cast<std::size_t>(bounded(limit));
    auto rows = database->query(sql);
    rows.bind_at(1, bounded_seq(after.seq))
        .bind_at(2, after.rest)
        .bind_at(3, range.first)
        .bind_at(4, range.end)
        .bind_at(5, count + 1);
    if (period.unit) rows.bind_at(6, *period.unit);
    Page<LeadRow> page;
    while (rows.step()) {
        if (page.rows.size() == count) {
            page.next = cursor_of(page.rows.back().seq, page.rows.back().document.name());
            break;
        }
        page.rows.push_back({.document = read_document_id(rows, 0),
                             .revision = rows.number(1),
                             .seq = rows.seq(2),
                             .time = rows.instant(3),
                             .title = rows.text(4),
                             .before = rows.maybe_id<base::UnitId>(5),
                             .after = rows.maybe_id<base::UnitId>(6)});
    }
    return page;
}

base::Result<Page<ExceptionRow>> Index::exceptions(Period const& period, std::optional<Exception> kind,
                                                   std::string_view cursor, int limit) const {
    Place after;
    std::int64_t position = 0;
    if (!cursor.empty()) {
        auto const parsed = parse_place(cursor);
        if (!parsed) return invalid_cursor();
        after = *parsed;
        auto const* const begin = after.rest.data();
        auto const [end, error] = std::from_chars(begin, begin + after.rest.size(), position);
        if (error != std::errc{} || end != begin + after.rest.size()) return invalid_cursor();
    }
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto const range = range_of(*database, period);
    auto const count = static_cast<std::size_t>(bounded(limit));
    Page<ExceptionRow> page;
    std::string const unit = period.unit ? " AND x.unit=?6" : "";
    // Without a lead since before the period: their sequence numbers come before all others in it.
    if (period.from && after.seq < range.first && (!kind || *kind == Exception::kLeadUnclear)) {
        auto rows = database->query(std::string{kExceptionColumns} +
                                    "WHERE x.kind='lead-unclear' AND x.until>?3 AND x.seq<?4 AND "
                                    "(x.seq, x.position)>(?1, ?2)" +
                                    unit + " ORDER BY x.seq, x.position LIMIT ?5");
        rows.bind_at(1, after.seq)
            .bind_at(2, position)
            .bind_at(3, seconds(*period.from))
            .bind_at(4, range.first)
            .bind_at(5, count + 1);
        if (period.unit) rows.bind_at(6, *period.unit);
        if (take(rows, count, page)) return page;
    }
    auto rows = database->query(std::string{kExceptionColumns} + "WHERE " + (kind ? "x.kind=?7 AND " : "") +
                                "(x.seq, x.position)>(?1, ?2) AND x.seq>=?3 AND x.seq<?4" + unit +
                                " ORDER BY x.seq, x.position LIMIT ?5");
    rows.bind_at(1, bounded_seq(after.seq))
        .bind_at(2, position)
        .bind_at(3, range.first)
        .bind_at(4, range.end)
        .bind_at(5, count + 1);
    if (period.unit) rows.bind_at(6, *period.unit);
    if (kind) rows.bind_at(7, name_of(*kind));
    if (!take(rows, count, page)) page.next.clear();
    return page;
}

}  // namespace fassung::index
