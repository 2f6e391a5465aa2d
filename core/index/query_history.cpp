#include <limits>

#include "core/index/packing.hpp"
#include "core/index/query.hpp"
#include "core/index/revision_row.hpp"

namespace fassung::index {

namespace {

std::vector<Signer> read_signers(sqlite::Statement const& rows, int column) {
    std::vector<Signer> signers;
    for (Unpacker in{rows, column}; !in.at_end();) {
        auto const role = parse_role(in.text());
        auto actor = in.id<base::ActorId>();
        auto const function = model::parse_name<model::Function>(in.text());
        auto unit = in.maybe_id<base::UnitId>();
        auto acting_for = in.maybe_id<base::ActorId>();
        auto const word = model::parse_name<model::Word>(in.text());
        if (!role || !function || !word) in.fail();
        auto const version = in.small();
        base::Instant const time{std::chrono::seconds{static_cast<std::int64_t>(in.number())}};
        signers.push_back({*role,
                           {std::move(actor), *function, std::move(unit), std::move(acting_for)},
                           *word,
                           version,
                           time});
    }
    return signers;
}

std::vector<ChangedPlace> read_changes(sqlite::Statement const& rows, int column) {
    std::vector<ChangedPlace> changes;
    for (Unpacker in{rows, column}; !in.at_end();) {
        std::string address{in.text()};
        auto const before = in.digest();
        auto const after = in.digest();
        changes.push_back({std::move(address), before, after});
    }
    return changes;
}

Revision read_whole(sqlite::Statement const& rows, model::DocumentId const& document) {
    return {read_revision(rows, document), read_signers(rows, kSignersColumn),
            read_changes(rows, kSignersColumn + 1)};
}

/// The first revision of the document in that order; `where` names the value ?2.
template <class Value>
std::optional<RevisionRow> first_revision(sqlite::Database& database, model::DocumentId const& document,
                                          std::string_view where, Value const& value) {
    auto rows = database.query(std::string{"SELECT "}
                                   .append(kRevisionColumns)
                                   .append(" FROM revisions r")
                                   .append(kRevisionJoins)
                                   .append(" WHERE r.document=?1 AND ")
                                   .append(where)
                                   .append(" LIMIT 1"));
    if (!rows.bind(document.name(), value).step()) return std::nullopt;
    return read_revision(rows, document);
}

/// ?1 document, ?2 number before which, ?3 limit, ?4 from, ?5 until, ?6 to ?8 tags. Goes down the first tag's
/// list, the others are looked up.
std::string select(HistoryFilter const& filter, std::vector<std::string> const& tags) {
    auto sql = "SELECT " + std::string{kRevisionColumns} + ", d.signers, d.changes FROM ";
    sql += tags.empty() ? "revisions r"
                        : "revision_tags t CROSS JOIN revisions r ON r.document=t.document AND "
                          "r.number=t.number";
    sql += kRevisionJoins;
    sql += tags.empty() ? " WHERE r.document=?1 AND r.number<?2"
                        : " WHERE t.document=?1 AND t.tag=?6 AND t.number<?2";
    for (std::size_t i = 1; i < tags.size(); ++i)
        sql += " AND EXISTS(SELECT 1 FROM revision_tags o WHERE o.document=?1 AND o.tag=?" +
               std::to_string(6 + i) + " AND o.number=r.number)";
    // Time never goes back, so what lies outside is cut off by number.
    if (filter.from) sql += " AND r.number>?4";
    if (filter.until) sql += " AND r.number<=?5";
    if (filter.hide_editorial) sql += " AND d.editorial=0";
    sql += tags.empty() ? " ORDER BY r.number DESC" : " ORDER BY t.number DESC";
    return sql + " LIMIT ?3";
}

std::vector<std::string> tags_of(HistoryFilter const& filter) {
    std::vector<std::string> tags;
    if (!filter.element.empty()) tags.push_back("e:" + filter.element);
    if (filter.actor) tags.push_back("a:" + filter.actor->str());
    if (filter.unit) tags.push_back("u:" + filter.unit->str());
    return tags;
}

/// The last revision of the document up to an event.
std::optional<int> number_at(sqlite::Database& database, std::string const& document, std::uint64_t seq) {
    auto rows = database.query(
        "SELECT number FROM revisions WHERE document=?1 AND seq<=?2 ORDER BY seq DESC LIMIT 1");
    if (!rows.bind(document, bounded_seq(seq)).step()) return std::nullopt;
    return rows.number(0);
}

}  // namespace

std::uint64_t seq_before(sqlite::Database& database, base::Instant time) {
    auto rows = database.query("SELECT seq FROM events WHERE time<?1 ORDER BY time DESC, seq DESC LIMIT 1");
    return rows.bind(time).step() ? rows.seq(0) : 0;
}

RevisionRow read_revision(sqlite::Statement const& rows, model::DocumentId const& document) {
    return {.document = document,
            .number = rows.number(0),
            .seq = rows.seq(1),
            .time = rows.instant(2),
            .journal = read_oid(rows, 3),
            .main = read_maybe_oid(rows, 4),
            .proposal = rows.maybe_id<base::ProposalId>(5),
            .kind = rows.text(6),
            .version = rows.number(7),
            .reason = rows.text(8),
            .dissent = read_units(rows, 9),
            .digest = rows.digest(10),
            .unit = rows.maybe_id<base::UnitId>(11),
            .editorial = rows.flag(12),
            .urgent = rows.flag(13),
            .file_reference = rows.text(14),
            .title = rows.text(15),
            .display_number = rows.text(16),
            .field = rows.maybe_id<base::FieldId>(17),
            .lead = rows.maybe_id<base::UnitId>(18),
            .previous_lead = rows.maybe_id<base::UnitId>(19)};
}

std::vector<Revision> Index::history(model::DocumentId const& document, std::optional<int> before,
                                     int limit) const {
    return history(document, HistoryFilter{}, before, limit);
}

std::vector<Revision> Index::history(model::DocumentId const& document, HistoryFilter const& filter,
                                     std::optional<int> before, int limit) const {
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto const tags = tags_of(filter);
    auto rows = database->query(select(filter, tags));
    rows.bind(document.name(), before.value_or(std::numeric_limits<int>::max()), bounded(limit));
    auto const last_before = [&](base::Instant time) {
        return number_at(*database, document.name(), seq_before(*database, time)).value_or(-1);
    };
    if (filter.from) rows.bind_at(4, last_before(*filter.from));
    if (filter.until) rows.bind_at(5, last_before(*filter.until));
    for (std::size_t i = 0; i < tags.size(); ++i) rows.bind_at(6 + static_cast<int>(i), tags[i]);
    std::vector<Revision> revisions;
    while (rows.step()) revisions.push_back(read_whole(rows, document));
    return revisions;
}

std::vector<RevisionEntry> Index::revision_list(model::DocumentId const& document, std::optional<int> before,
                                                int limit) const {
    auto const database = readers_->lease();
    std::vector<RevisionEntry> revisions;
    auto rows = database->query(
        "SELECT number, seq, time, journal, main FROM revisions WHERE document=?1 AND number<?2 ORDER BY "
        "number DESC LIMIT ?3");
    rows.bind(document.name(), before.value_or(std::numeric_limits<int>::max()), bounded(limit));
    while (rows.step())
        revisions.push_back(
            {rows.number(0), rows.seq(1), rows.instant(2), read_oid(rows, 3), read_maybe_oid(rows, 4)});
    return revisions;
}

std::optional<Revision> Index::revision(model::DocumentId const& document, int number) const {
    if (number < 0 || number == std::numeric_limits<int>::max()) return std::nullopt;
    auto found = history(document, number + 1, 1);
    if (found.empty() || found.front().number != number) return std::nullopt;
    return std::move(found.front());
}

std::optional<RevisionRow> Index::revision_at(model::DocumentId const& document, std::uint64_t seq) const {
    auto const database = readers_->lease();
    return first_revision(*database, document, "r.seq<=?2 ORDER BY r.seq DESC", bounded_seq(seq));
}

std::optional<RevisionRow> Index::revision_with(model::DocumentId const& document,
                                                base::Digest const& digest) const {
    auto const database = readers_->lease();
    return first_revision(*database, document, "d.digest=?2 ORDER BY r.number DESC", digest);
}

std::vector<LastChange> Index::last_changes(model::DocumentId const& document, std::uint64_t seq) const {
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto const name = document.name();
    auto const number = number_at(*database, name, seq);
    std::vector<LastChange> changes;
    if (!number) return changes;
    // From address to address: of each only the last change is read, however many there were.
    auto next = database->query(
        "SELECT tag FROM revision_tags WHERE document=?1 AND tag>?2 AND tag<'p;' ORDER BY tag LIMIT 1");
    auto last = database->query(
        "SELECT number, gone FROM revision_tags WHERE document=?1 AND tag=?2 AND number<=?3 ORDER BY number "
        "DESC LIMIT 1");
    for (std::string tag = "p:"; next.bind(name, tag).step(); next.reset()) {
        tag = next.text(0);
        if (last.bind(name, tag, *number).step() && last.is_null(1))
            changes.push_back({tag.substr(2), last.number(0)});
        last.reset();
    }
    return changes;
}

}  // namespace fassung::index
