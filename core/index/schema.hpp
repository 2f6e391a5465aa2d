#pragma once

#include "core/sqlite/database.hpp"

namespace fassung::index {

/// Raised with every change of schema or of what is derived; an index of another version is rebuilt.
inline constexpr int kSchemaVersion = 1;

/// Removes every table and makes the present ones, inside the caller's transaction.
void recreate(sqlite::Database& database);

}  // namespace fassung::index
