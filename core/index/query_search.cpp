#include "core/index/query.hpp"
#include "core/index/search.hpp"

namespace fassung::index {

namespace {

/// A word in the title says more than one in the text.
constexpr char const* kRank = "bm25(full_text, 8.0, 1.0)";

bool leaves_measures_alone(MeasureFilter const& filter) {
    return filter.field || filter.unit || filter.status || filter.days != document::Days{};
}

/// ?1 words, ?3 … as bind_filter(), ?12 measure to leave out. Both have the same parameters.
std::string from(MeasureFilter const& filter) {
    std::string sql = " FROM full_text t CROSS JOIN searched s ON s.id=t.rowid";
    if (leaves_measures_alone(filter)) sql += " CROSS JOIN measures m ON m.id=t.rowid";
    sql += " WHERE full_text MATCH ?1 AND t.rowid<>?12" + conditions_on(filter, "m");
    return filter.unit ? sql + kOfUnit : sql;
}

}  // namespace

Hits Index::search(MeasureFilter const& filter, std::size_t offset, int limit) const {
    Hits hits;
    Query const words{filter.q};
    if (words.empty()) return hits;
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    auto const expression = words.expression(*database);
    auto const named = named_measure(*database, filter);
    auto const left_out = named ? named->id : 0;
    auto count = database->query("SELECT count(*)" + from(filter));
    count.bind_at(1, expression).bind_at(12, left_out);
    bind_filter(count, filter);
    if (count.step()) hits.total = count.seq(0);
    auto most = static_cast<std::size_t>(bounded(limit));
    if (named) {
        ++hits.total;
        if (offset > 0) {
            --offset;
        } else {
            hits.documents.push_back(
                model::DocumentId::measure(base::measure_id(static_cast<int>(named->id))));
            hits.named = named->by;
            --most;
        }
    }
    auto rows = database->query("SELECT s.document" + from(filter) + " ORDER BY " + kRank +
                                ", s.id LIMIT ?10 OFFSET ?11");
    rows.bind_at(1, expression)
        .bind_at(10, most)
        .bind_at(11, static_cast<std::int64_t>(std::min(offset, std::size_t{1} << 32)))
        .bind_at(12, left_out);
    bind_filter(rows, filter);
    while (rows.step()) hits.documents.push_back(read_document_id(rows, 0));
    return hits;
}

}  // namespace fassung::index
