#include <charconv>
#include <limits>

#include "core/index/query.hpp"

namespace fassung::index {

namespace {

constexpr std::string_view kColumns =
    "c.ord, c.id, c.stage, c.unit, c.kind, c.lead, c.title, c.opened, c.updated, c.closed, c.last_seq, "
    "c.version";

CaseRow read_case(sqlite::Database& database, sqlite::Statement const& rows) {
    auto const stage = model::parse_name<model::Stage>(rows.view(2));
    if (!stage) rows.fail_value(2);
    auto const kind = model::parse_name<model::ProposalKind>(rows.view(4));
    if (!kind) rows.fail_value(4);
    CaseRow row{.id = rows.id<base::ProposalId>(1),
                .stage = *stage,
                .unit = rows.id<base::UnitId>(3),
                .kind = *kind,
                .lead = rows.maybe_id<base::UnitId>(5),
                .title = rows.text(6),
                .opened = rows.instant(7),
                .updated = rows.instant(8),
                .closed = rows.maybe_instant(9),
                .last_seq = rows.seq(10),
                .version = rows.number(11),
                .documents = {}};
    auto documents = database.query("SELECT document FROM case_documents WHERE ord=?1 ORDER BY position");
    documents.bind(rows.integer(0));
    while (documents.step()) row.documents.push_back(read_document_id(documents, 0));
    return row;
}

/// ?1 cursor, ?2 limit, ?3 stage, ?4 unit, ?5 actor. An open stage has few cases, an actor may have many
/// closed ones: so the stage leads where it is open. Every road goes down an index in the order of the
/// answer.
std::string select(CaseFilter const& filter) {
    auto const open_stage = filter.stage && !model::is_closed(*filter.stage);
    auto sql = "SELECT " + std::string{kColumns} + " FROM ";
    if (filter.actor && !open_stage) {
        sql += "case_actors a CROSS JOIN cases c ON c.ord=a.ord WHERE a.ord<?1 AND a.actor=?5";
    } else {
        sql += "cases c WHERE c.ord<?1";
        if (filter.actor) sql += " AND EXISTS(SELECT 1 FROM case_actors a WHERE a.actor=?5 AND a.ord=c.ord)";
    }
    if (filter.stage) sql += " AND c.stage=?3";
    if (filter.unit) sql += " AND c.unit=?4";
    sql += filter.actor && !open_stage ? " ORDER BY a.ord DESC" : " ORDER BY c.ord DESC";
    return sql + " LIMIT ?2";
}

std::optional<std::int64_t> parse_cursor(std::string_view cursor) {
    if (cursor.empty()) return std::numeric_limits<std::int64_t>::max();
    std::int64_t ord = 0;
    auto const [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), ord);
    if (error != std::errc{} || end != cursor.data() + cursor.size() || ord < 0) return std::nullopt;
    return ord;
}

}  // namespace

base::Result<Page<CaseRow>> Index::cases(CaseFilter const& filter, std::string_view cursor, int limit) const {
    auto const before = parse_cursor(cursor);
    if (!before) return invalid_cursor();
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    Page<CaseRow> page;
    auto const count = static_cast<std::size_t>(bounded(limit));
    auto rows = database->query(select(filter));
    rows.bind(*before, count + 1);
    if (filter.stage) rows.bind_at(3, model::name_of(*filter.stage));
    if (filter.unit) rows.bind_at(4, *filter.unit);
    if (filter.actor) rows.bind_at(5, *filter.actor);
    while (rows.step()) {
        if (page.rows.size() == count) {
            page.next = std::to_string(ord_of(page.rows.back().id));
            break;
        }
        page.rows.push_back(read_case(*database, rows));
    }
    return page;
}

std::optional<CaseRow> Index::find_case(base::ProposalId const& id) const {
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto rows = database->query("SELECT " + std::string{kColumns} + " FROM cases c WHERE c.ord=?1");
    if (!rows.bind(ord_of(id)).step()) return std::nullopt;
    return read_case(*database, rows);
}

}  // namespace fassung::index
