#include "core/sqlite/statement.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/sqlite/error.hpp"

namespace fassung::sqlite {

Statement::Statement(Statement&& other) noexcept
    : statement_(std::exchange(other.statement_, nullptr)), home_(other.home_) {}

Statement::~Statement() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_);  // repeats the code of a step that has already thrown
    sqlite3_clear_bindings(statement_);
    home_->push_back(statement_);  // has room: Database reserves a place for each statement that it makes
}

void Statement::check(int code, char const* while_doing) const {
    if (code != SQLITE_OK) throw_error(sqlite3_db_handle(statement_), code, while_doing);
}

bool Statement::step() {
    auto const code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throw_error(sqlite3_db_handle(statement_), code, sqlite3_sql(statement_));
}

void Statement::reset() {
    sqlite3_reset(statement_);  // repeats the code of a step that has already thrown
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::put(int position, std::nullopt_t) {
    check(sqlite3_bind_null(statement_, position), "bind");
}

void Statement::put(int position, std::int64_t value) {
    check(sqlite3_bind_int64(statement_, position, value), "bind");
}

void Statement::put(int position, std::string_view value) {
    // A null pointer would bind NULL, also with length 0.
    auto const* const data = value.data() != nullptr ? value.data() : "";
    check(sqlite3_bind_text64(statement_, position, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
          "bind");
}

void Statement::put(int position, Blob value) {
    auto const* const data = value.bytes.data() != nullptr ? value.bytes.data() : "";
    check(sqlite3_bind_blob64(statement_, position, data, value.bytes.size(), SQLITE_TRANSIENT), "bind");
}

void Statement::put(int position, base::Digest const& value) {
    check(sqlite3_bind_blob64(statement_, position, value.bytes.data(), value.bytes.size(), SQLITE_TRANSIENT),
          "bind");
}

int Statement::columns() const {
    return sqlite3_column_count(statement_);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    if (sqlite3_column_type(statement_, column) != SQLITE_INTEGER) fail_value(column);
    return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::view(int column) const {
    if (sqlite3_column_type(statement_, column) != SQLITE_TEXT) fail_value(column);
    auto const* const data =
        static_cast<char const*>(static_cast<void const*>(sqlite3_column_text(statement_, column)));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view Statement::blob(int column) const {
    if (sqlite3_column_type(statement_, column) != SQLITE_BLOB) fail_value(column);
    auto const* const data = static_cast<char const*>(sqlite3_column_blob(statement_, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

base::Digest Statement::digest(int column) const {
    auto const bytes = blob(column);
    base::Digest digest;
    if (bytes.size() != digest.bytes.size()) fail_value(column);
    std::copy(bytes.begin(), bytes.end(), digest.bytes.begin());
    return digest;
}

std::optional<base::Instant> Statement::maybe_instant(int column) const {
    if (is_null(column)) return std::nullopt;
    return instant(column);
}

std::optional<base::Digest> Statement::maybe_digest(int column) const {
    if (is_null(column)) return std::nullopt;
    return digest(column);
}

std::optional<int> Statement::maybe_number(int column) const {
    if (is_null(column)) return std::nullopt;
    return number(column);
}

void Statement::fail_value(int column) const {
    throw SqliteError{Cause::kCorrupt, SQLITE_MISMATCH,
                      fmt::format("unexpected value in column {} of: {}", column, sqlite3_sql(statement_))};
}

}  // namespace fassung::sqlite
