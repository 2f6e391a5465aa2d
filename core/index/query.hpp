#pragma once

#include <algorithm>

#include "core/index/apply.hpp"
#include "core/index/index.hpp"
#include "core/sqlite/transaction.hpp"

/// What the queries of the index share.
namespace fassung::index {

inline int bounded(int limit) {
    return std::clamp(limit, 1, Index::kMaxPage);
}

git::Oid read_oid(sqlite::Statement const& rows, int column);
std::optional<git::Oid> read_maybe_oid(sqlite::Statement const& rows, int column);
model::DocumentId read_document_id(sqlite::Statement const& rows, int column);
/// From the columns actor, function, unit, acting_for, which follow each other.
model::ActingAs read_acting_as(sqlite::Statement const& rows, int first_column);
/// What an API number may be at most in SQL.
inline std::int64_t bounded_seq(std::uint64_t seq) {
    return static_cast<std::int64_t>(std::min(seq, static_cast<std::uint64_t>(kForever) - 1));
}
std::vector<base::UnitId> read_units(sqlite::Statement const& rows, int column);
base::Error invalid_cursor();

/// What a filter asks of a row of `measures` or `faces`, beside unit and words: ?3 field, ?7 first and ?8
/// last day, ?9 status.
std::string conditions_on(MeasureFilter const& filter, std::string_view table);
/// A measure that `filter.q` is the number or the id of.
struct NamedMeasure {
    std::int64_t id = 0;
    std::string by;  ///< its number, or its id
};
/// If everything else of the filter lets it through. A number comes before an id.
std::optional<NamedMeasure> named_measure(sqlite::Database& database, MeasureFilter const& filter);
/// The parameters of these, and ?4 unit.
void bind_filter(sqlite::Statement& rows, MeasureFilter const& filter);
/// Of a measure m.
inline constexpr char const* kOfUnit =
    " AND EXISTS(SELECT 1 FROM measure_units u WHERE u.unit=?4 AND u.sort=m.sort)";

}  // namespace fassung::index
