#include "core/base/text.hpp"
#include "core/base/typed_ids.hpp"
#include "core/index/collation.hpp"
#include "core/index/query.hpp"
#include "core/index/search.hpp"
#include "core/index/spans.hpp"

namespace fassung::index {

namespace {

constexpr std::string_view kColumns =
    "m.measure, m.number, m.title, m.field, m.lead, m.lead_unclear, m.participating, m.discontinued, "
    "m.revision, m.seq, m.period, m.period_from, m.period_until, m.sort";
constexpr int kSortColumn = 13;

MeasureRow read_measure(sqlite::Statement const& rows) {
    return {rows.id<base::MeasureId>(0),
            rows.text(1),
            rows.text(2),
            rows.maybe_id<base::FieldId>(3),
            rows.maybe_id<base::UnitId>(4),
            rows.flag(5),
            read_units(rows, 6),
            rows.flag(7),
            rows.number(8),
            rows.seq(9),
            read_days(rows, 11),
            rows.text(10)};
}

/// Before every sort key and after the cursor of the first page: what was typed by its name has been shown.
constexpr std::string_view kAfterNamed{"\0", 1};
/// No display number is longer.
constexpr std::size_t kLongestNumber = 64;

/// ?1 cursor, ?2 limit, ?3 field, ?4 unit, ?5 words, ?7 and ?8 days, ?10 id to leave out. CROSS JOIN keeps
/// SQLite to the order that is written: from the narrowest condition to the measure.
std::string select(MeasureFilter const& filter, bool words) {
    auto sql = "SELECT " + std::string{kColumns} + " FROM ";
    if (words)
        sql += "full_text t CROSS JOIN measures m ON m.id=t.rowid";
    else if (filter.unit)
        sql += "measure_units u CROSS JOIN measures m ON m.id=u.id";
    else
        sql += "measures m";
    sql += !words && filter.unit ? " WHERE u.sort>?1" : " WHERE m.sort>?1";
    sql += conditions_on(filter, "m");
    if (words) sql += " AND full_text MATCH ?5 AND m.id<>?10";
    if (filter.unit) sql += words ? kOfUnit : " AND u.unit=?4";
    sql += !words && filter.unit ? " ORDER BY u.sort" : " ORDER BY m.sort";
    return sql + " LIMIT ?2";
}

/// ?1 cursor, ?2 limit, ?3 field, ?4 unit, ?5 epoch, ?6 seq, ?7 and ?8 days
std::string select_at(MeasureFilter const& filter) {
    std::string sql =
        "SELECT f.document, f.number, f.title, f.field, f.lead, f.lead_unclear, f.participating, "
        "f.discontinued, f.period, f.period_from, f.period_until, s.sort FROM face_spans s CROSS JOIN faces "
        "f ON f.id=s.face "
        "WHERE s.epoch=?5 AND s.sort>?1 AND s.seq<=?6 AND s.until>?6";
    sql += conditions_on(filter, "f");
    if (filter.unit) sql += " AND (f.lead=?4 OR instr(' '||f.participating||' ', ' '||?4||' '))";
    return sql + " ORDER BY s.sort LIMIT ?2";
}

}  // namespace

std::string conditions_on(MeasureFilter const& filter, std::string_view table) {
    auto const of = std::string{table} + ".";
    std::string sql;
    if (filter.field) sql += " AND " + of + "field=?3";
    if (filter.status) sql += " AND " + of + "discontinued=?9";
    if (filter.days.first) sql += " AND (" + of + "period_until IS NULL OR " + of + "period_until>=?7)";
    if (filter.days.last) sql += " AND (" + of + "period_from IS NULL OR " + of + "period_from<=?8)";
    return sql;
}

std::optional<NamedMeasure> named_measure(sqlite::Database& database, MeasureFilter const& filter) {
    auto typed = base::trimmed(filter.q);
    if (typed.empty() || typed.size() > kLongestNumber) return std::nullopt;
    if (typed.ends_with('.')) typed.remove_suffix(1);
    auto const condition = conditions_on(filter, "m") + (filter.unit ? kOfUnit : "");
    auto of_number =
        database.query("SELECT m.id, m.number FROM measures m WHERE m.sort>?1 AND m.sort<?2" + condition);
    auto const first = sort_of_number(typed);
    auto last = first;
    last.back() = '\1';
    of_number.bind(sqlite::Blob{first}, sqlite::Blob{last});
    bind_filter(of_number, filter);
    if (of_number.step()) return NamedMeasure{of_number.integer(0), of_number.text(1)};
    auto const id = base::typed_measure_id(typed);
    if (!id) return std::nullopt;
    auto of_id = database.query("SELECT m.id FROM measures m WHERE m.id=?1" + condition);
    of_id.bind(base::number_of(*id));
    bind_filter(of_id, filter);
    return of_id.step() ? std::optional{NamedMeasure{of_id.integer(0), id->str()}} : std::nullopt;
}

void bind_filter(sqlite::Statement& rows, MeasureFilter const& filter) {
    if (filter.field) rows.bind_at(3, *filter.field);
    if (filter.unit) rows.bind_at(4, *filter.unit);
    if (filter.days.first) rows.bind_at(7, base::to_iso(*filter.days.first));
    if (filter.days.last) rows.bind_at(8, base::to_iso(*filter.days.last));
    if (filter.status) rows.bind_at(9, *filter.status == MeasureStatus::kDiscontinued);
}

std::string_view name_of(MeasureStatus value) {
    switch (value) {
        case MeasureStatus::kOngoing:
            return "ongoing";
        case MeasureStatus::kDiscontinued:
            return "discontinued";
    }
    std::abort();
}

std::optional<MeasureStatus> parse_measure_status(std::string_view name) {
    for (auto const value : {MeasureStatus::kOngoing, MeasureStatus::kDiscontinued})
        if (name_of(value) == name) return value;
    return std::nullopt;
}

base::Result<Page<MeasureRow>> Index::measures_at(std::uint64_t seq, MeasureFilter const& filter,
                                                  std::string_view cursor, int limit) const {
    if (!filter.q.empty())
        return base::Error{base::Errc::kInvalid, "search-as-of",
                           "Nach Wörtern gesucht wird nur im heutigen Stand. Bitte „q“ oder den Stichtag "
                           "weglassen."};
    auto const after = base::from_hex(cursor);
    if (!after || cursor.size() > 8192) return invalid_cursor();
    Page<MeasureRow> page;
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto const epoch = epoch_at(*database, List::kFaces, seq);
    if (!epoch) return page;
    auto rows = database->query(select_at(filter));
    auto const count = static_cast<std::size_t>(bounded(limit));
    rows.bind_at(1, sqlite::Blob{*after})
        .bind_at(2, count + 1)
        .bind_at(5, *epoch)
        .bind_at(6, bounded_seq(seq));
    bind_filter(rows, filter);
    auto revision = database->query(
        "SELECT number, seq FROM revisions WHERE document=?1 AND seq<=?2 ORDER BY seq DESC LIMIT 1");
    std::string last;
    while (rows.step()) {
        if (page.rows.size() == count) {
            page.next = base::to_hex(last);
            break;
        }
        if (!revision.bind(rows.view(0), bounded_seq(seq)).step()) rows.fail_value(0);
        page.rows.push_back({rows.id<base::MeasureId>(0), rows.text(1), rows.text(2),
                             rows.maybe_id<base::FieldId>(3), rows.maybe_id<base::UnitId>(4), rows.flag(5),
                             read_units(rows, 6), rows.flag(7), revision.number(0), revision.seq(1),
                             read_days(rows, 9), rows.text(8)});
        revision.reset();
        last = rows.blob(11);
    }
    return page;
}

std::vector<DocumentRow> Index::documents_at(std::uint64_t seq) const {
    std::vector<DocumentRow> documents;
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto const epoch = epoch_at(*database, List::kDocuments, seq);
    if (!epoch) return documents;
    auto rows = database->query(
        "SELECT document, number FROM document_spans WHERE epoch=?1 AND seq<=?2 AND until>?2");
    rows.bind(*epoch, bounded_seq(seq));
    while (rows.step()) documents.push_back({read_document_id(rows, 0), rows.number(1)});
    return documents;
}

base::Result<Page<MeasureRow>> Index::measures(MeasureFilter const& filter, std::string_view cursor,
                                               int limit) const {
    auto const after = base::from_hex(cursor);
    if (!after || cursor.size() > 8192) return invalid_cursor();
    Query const words{filter.q};
    Page<MeasureRow> page;
    if (!filter.q.empty() && words.empty()) return page;  // nothing but marks: nothing has that word

    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto rows = database->query(select(filter, !words.empty()));
    auto const count = static_cast<std::size_t>(bounded(limit));
    rows.bind(sqlite::Blob{*after}, count + 1);
    bind_filter(rows, filter);
    std::string last;
    if (!words.empty()) {
        auto const named = named_measure(*database, filter);
        rows.bind_at(5, words.expression(*database)).bind_at(10, named ? named->id : 0);
        if (named && after->empty()) {
            auto row = database->query("SELECT " + std::string{kColumns} + " FROM measures m WHERE m.id=?1");
            if (!row.bind(named->id).step()) throw std::logic_error("a measure is named that is not there");
            page.rows.push_back(read_measure(row));
            last = kAfterNamed;
        }
    }
    while (rows.step()) {
        if (page.rows.size() == count) {
            page.next = base::to_hex(last);
            break;
        }
        page.rows.push_back(read_measure(rows));
        last = rows.blob(kSortColumn);
    }
    return page;
}

std::optional<MeasureRow> Index::measure(base::MeasureId const& id) const {
    auto const database = readers_->lease();
    auto rows = database->query("SELECT " + std::string{kColumns} + " FROM measures m WHERE m.id=?1");
    if (!rows.bind(base::number_of(id)).step()) return std::nullopt;
    return read_measure(rows);
}

}  // namespace fassung::index
