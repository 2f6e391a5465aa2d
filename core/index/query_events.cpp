#include <charconv>

#include "core/index/query.hpp"
#include "core/index/revision_row.hpp"

namespace fassung::index {

namespace {

constexpr std::string_view kColumns =
    "SELECT seq, time, kind, actor, function, unit, acting_for, proposal, number, path, journal, main, "
    "content, chain FROM events ";

EventRow read_event(sqlite::Statement const& rows) {
    return {rows.seq(0),
            rows.instant(1),
            rows.text(2),
            read_acting_as(rows, 3),
            rows.maybe_id<base::ProposalId>(7),
            rows.number(8),
            rows.text(9),
            read_oid(rows, 10),
            read_maybe_oid(rows, 11),
            rows.digest(12),
            rows.digest(13)};
}

}  // namespace

std::vector<EventRow> Index::events_after(std::uint64_t seq, int limit) const {
    auto const database = readers_->lease();
    std::vector<EventRow> events;
    auto rows = database->query(std::string{kColumns} + "WHERE seq>?1 ORDER BY seq LIMIT ?2");
    rows.bind(bounded_seq(seq), bounded(limit));
    while (rows.step()) events.push_back(read_event(rows));
    return events;
}

base::Result<Page<EventRow>> Index::events(EventFilter const& filter, std::uint64_t seq,
                                           std::string_view cursor, int limit) const {
    auto last = bounded_seq(seq);
    if (!cursor.empty()) {
        std::uint64_t before = 0;
        auto const [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), before);
        if (error != std::errc{} || end != cursor.data() + cursor.size() || before == 0)
            return invalid_cursor();
        last = std::min(last, bounded_seq(before - 1));
    }
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    std::int64_t first = 1;
    if (filter.from) first = bounded_seq(seq_before(*database, *filter.from) + 1);
    if (filter.until) last = std::min(last, bounded_seq(seq_before(*database, *filter.until)));
    std::string sql{kColumns};
    sql += "WHERE seq>=?1 AND seq<=?2";
    if (!filter.kind.empty()) sql += " AND kind=?4";
    if (filter.actor) sql += " AND (actor=?5 OR acting_for=?5)";
    if (filter.unit) sql += " AND unit=?6";
    if (filter.proposal) {
        // A case's events lie between its opening and its last one, so no other part is gone through.
        auto range = database->query("SELECT opened, last_seq FROM cases WHERE ord=?1");
        if (!range.bind(ord_of(*filter.proposal)).step()) return Page<EventRow>{};
        first = std::max(first, bounded_seq(seq_before(*database, range.instant(0)) + 1));
        last = std::min(last, range.integer(1));
        sql += " AND proposal=?7";
    }
    // What a draft is about is for its unit alone.
    if (filter.document)
        sql +=
            " AND (proposal IN (SELECT c.id FROM case_documents d CROSS JOIN cases c ON c.ord=d.ord WHERE "
            "d.document=?8 AND c.stage NOT IN ('draft', 'discarded')) OR seq IN (SELECT seq FROM revisions "
            "WHERE document=?8 AND number=0))";
    sql += " ORDER BY seq DESC LIMIT ?3";
    auto const count = static_cast<std::size_t>(bounded(limit));
    auto rows = database->query(sql);
    rows.bind_at(1, first).bind_at(2, last).bind_at(3, count + 1);
    if (!filter.kind.empty()) rows.bind_at(4, filter.kind);
    if (filter.actor) rows.bind_at(5, *filter.actor);
    if (filter.unit) rows.bind_at(6, *filter.unit);
    if (filter.proposal) rows.bind_at(7, *filter.proposal);
    if (filter.document) rows.bind_at(8, filter.document->name());
    Page<EventRow> page;
    while (rows.step()) {
        if (page.rows.size() == count) {
            page.next = std::to_string(page.rows.back().seq);
            break;
        }
        page.rows.push_back(read_event(rows));
    }
    return page;
}

std::optional<EventRow> Index::event(std::uint64_t seq) const {
    if (seq == 0) return std::nullopt;
    auto events = events_after(seq - 1, 1);
    if (events.empty() || events.front().seq != seq) return std::nullopt;
    return std::move(events.front());
}

std::optional<RequestRow> Index::request(base::Digest const& key) const {
    auto const database = readers_->lease();
    auto rows = database->query(
        "SELECT seq, request_body FROM events WHERE request=?1 AND request_key=?2 ORDER BY seq LIMIT 1");
    if (!rows.bind(short_key(key), key).step()) return std::nullopt;
    return RequestRow{rows.seq(0), rows.maybe_digest(1)};
}

std::optional<base::Instant> Index::first_time() const {
    auto const database = readers_->lease();
    auto rows = database->query("SELECT time FROM events ORDER BY seq LIMIT 1");
    if (!rows.step()) return std::nullopt;
    return rows.instant(0);
}

std::optional<std::uint64_t> Index::seq_at(base::Instant time) const {
    auto const database = readers_->lease();
    auto rows = database->query("SELECT seq FROM events WHERE time<=?1 ORDER BY time DESC, seq DESC LIMIT 1");
    if (!rows.bind(time).step()) return std::nullopt;
    return rows.seq(0);
}

std::optional<git::Oid> Index::main_at(std::uint64_t seq) const {
    auto const database = readers_->lease();
    auto rows = database->query(
        "SELECT main FROM events WHERE main IS NOT NULL AND seq<=?1 ORDER BY seq DESC LIMIT 1");
    if (!rows.bind(bounded_seq(seq)).step()) return std::nullopt;
    return read_oid(rows, 0);
}

}  // namespace fassung::index
