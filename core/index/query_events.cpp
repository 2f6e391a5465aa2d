#include "core/index/query.hpp"

namespace fassung::index {

namespace {

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
    auto rows = database->query(
        "SELECT seq, time, kind, actor, function, unit, acting_for, proposal, number, path, journal, main, "
        "content, chain "
        "FROM events WHERE seq>?1 ORDER BY seq LIMIT ?2");
    rows.bind(bounded_seq(seq), bounded(limit));
    while (rows.step()) events.push_back(read_event(rows));
    return events;
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
