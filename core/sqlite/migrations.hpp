#pragma once

#include <span>

#include "core/sqlite/database.hpp"

namespace fassung::sqlite {

/// Brings a file to the newest schema: `steps[n]` leads from version n to n + 1 (user_version). Each step is
/// one transaction. Throws std::runtime_error if the file was written by a later program.
void migrate(Database& database, std::span<char const* const> steps);

}  // namespace fassung::sqlite
