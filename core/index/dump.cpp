#include <array>

#include "core/index/query.hpp"

namespace fassung::index {

namespace {

/// One line per row, in the order of the keys. quote() keeps types apart and has no line breaks in blobs.
/// One line per row, in the order of the keys. Epochs and row numbers depend on nothing but the events.
constexpr std::array kTables{
    "events",      "facts",      "grant_requests", "checkpoints", "countersignatures",
    "present",     "retired",    "revisions",      "details",     "revision_tags",
    "faces",       "epochs",     "document_spans", "face_spans",  "releases",
    "leads",       "exceptions", "editions",       "cases",       "case_documents",
    "case_actors", "case_bases", "case_dues",      "measures",    "measure_units",
    "numbers",     "searched",   "full_text",      "terms"};

/// How often a text was worked on is no part of what the index says.
constexpr std::string_view kUnsaid = "words";

/// quote() keeps types apart and has no line breaks in blobs.
std::string select(sqlite::Database& database, std::string const& table) {
    auto columns = database.query("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    std::string list = "'" + table + "'";
    int count = 0;
    for (columns.bind(table); columns.step();) {
        if (columns.view(0) == kUnsaid) continue;
        list += ", quote(" + columns.text(0) + ")";
        ++count;
    }
    std::string order;
    for (int column = 1; column <= count; ++column)
        order += (column == 1 ? "" : ", ") + std::to_string(column + 1);
    return "SELECT " + list + " FROM " + table + " ORDER BY " + order;
}

}  // namespace

std::string Index::dump() const {
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    std::string text;
    for (auto const* const table : kTables) {
        auto rows = database->query(select(*database, table));
        while (rows.step()) {
            for (int column = 0; column < rows.columns(); ++column) {
                if (column > 0) text += ' ';
                text += rows.view(column);
            }
            text += '\n';
        }
    }
    return text;
}

}  // namespace fassung::index
