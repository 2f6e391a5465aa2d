#include "core/index/query.hpp"

namespace fassung::index {

git::Oid read_oid(sqlite::Statement const& rows, int column) {
    auto const bytes = rows.blob(column);
    git::Oid oid;
    if (bytes.size() != oid.bytes.size()) rows.fail_value(column);
    std::ranges::copy(bytes, oid.bytes.begin());
    return oid;
}

std::optional<git::Oid> read_maybe_oid(sqlite::Statement const& rows, int column) {
    if (rows.is_null(column)) return std::nullopt;
    return read_oid(rows, column);
}

model::DocumentId read_document_id(sqlite::Statement const& rows, int column) {
    auto id = model::DocumentId::parse(rows.view(column));
    if (!id) rows.fail_value(column);
    return *id;
}

model::ActingAs read_acting_as(sqlite::Statement const& rows, int first_column) {
    auto const function = model::parse_name<model::Function>(rows.view(first_column + 1));
    if (!function) rows.fail_value(first_column + 1);
    return {rows.id<base::ActorId>(first_column), *function, rows.maybe_id<base::UnitId>(first_column + 2),
            rows.maybe_id<base::ActorId>(first_column + 3)};
}

std::vector<base::UnitId> read_units(sqlite::Statement const& rows, int column) {
    std::vector<base::UnitId> units;
    auto text = rows.view(column);
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        auto const unit = base::UnitId::parse(text.substr(0, end));
        if (!unit) rows.fail_value(column);
        units.push_back(*unit);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return units;
}

base::Error invalid_cursor() {
    return {base::Errc::kInvalid, "invalid-cursor",
            "Die Angabe „cursor“ stammt nicht aus einer früheren Antwort. Rufen Sie die Liste ohne diese "
            "Angabe ab."};
}

}  // namespace fassung::index
