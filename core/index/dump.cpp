#include <array>

#include "core/index/query.hpp"

namespace fassung::index {

namespace {

/// One line per row, in the order of the keys. quote() keeps types apart and has no line breaks in blobs.
constexpr std::array kDumps{
    "SELECT 'event', quote(seq), quote(time), quote(kind), quote(actor), quote(function), quote(unit), "
    "quote(acting_for), "
    "quote(proposal), quote(number), quote(path), quote(journal), quote(main), quote(content), quote(chain) "
    "FROM events "
    "ORDER BY seq",
    "SELECT 'request', quote(key), quote(body), quote(seq) FROM requests ORDER BY key",
    "SELECT 'revision', quote(document), quote(number), quote(seq), quote(time), quote(journal), "
    "quote(main), "
    "quote(proposal), quote(kind), quote(version), quote(reason), quote(dissent) FROM revisions ORDER BY "
    "document, number",
    "SELECT 'vote', quote(document), quote(number), quote(position), quote(role), quote(actor), "
    "quote(function), "
    "quote(unit), quote(acting_for), quote(word), quote(version), quote(time) FROM revision_votes "
    "ORDER BY document, number, position",
    "SELECT 'change', quote(document), quote(number), quote(address), quote(before), quote(after) FROM "
    "revision_changes "
    "ORDER BY document, number, address",
    "SELECT 'case', quote(id), quote(stage), quote(unit), quote(kind), quote(lead), quote(title), "
    "quote(opened), "
    "quote(updated), quote(closed), quote(last_seq), quote(version) FROM cases ORDER BY ord",
    "SELECT 'case-document', quote(ord), quote(position), quote(document) FROM case_documents ORDER BY ord, "
    "position",
    "SELECT 'case-actor', quote(actor), quote(ord) FROM case_actors ORDER BY actor, ord",
    "SELECT 'measure', quote(measure), quote(number), quote(title), quote(field), quote(lead), "
    "quote(lead_unclear), "
    "quote(participating), quote(discontinued), quote(revision), quote(seq), quote(sort) FROM measures ORDER "
    "BY id",
    "SELECT 'measure-unit', quote(unit), quote(sort), quote(id) FROM measure_units ORDER BY unit, sort",
    "SELECT 'number', quote(measure), quote(number) FROM numbers ORDER BY measure",
    "SELECT 'text', quote(rowid), quote(title), quote(body) FROM measure_text ORDER BY rowid"};

}  // namespace

std::string Index::dump() const {
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    std::string text;
    for (auto const* const sql : kDumps) {
        auto rows = database->query(sql);
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
