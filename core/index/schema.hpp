#pragma once

#include "core/sqlite/database.hpp"

namespace fassung::index {

/// Raised with every change of schema or of what is derived; an index of another version is rebuilt.
inline constexpr int kSchemaVersion = 4;
/// Of a file that is being filled from nothing and is of no use before that is done.
inline constexpr int kFillingVersion = 1'000'000;

/// Removes every table and makes the present ones, inside the caller's transaction. `indexes` false: without
/// those that are cheaper to make once everything is there; create_indexes() then makes them.
void recreate(sqlite::Database& database, bool indexes);
void create_indexes(sqlite::Database& database);

}  // namespace fassung::index
