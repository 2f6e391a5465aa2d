#include "core/sqlite/error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace fassung::sqlite {

namespace {

Cause cause_of(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL:
            return Cause::kFull;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return Cause::kReadOnly;
        case SQLITE_IOERR:
            return Cause::kIo;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Cause::kBusy;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Cause::kCorrupt;
        case SQLITE_CONSTRAINT:
            return Cause::kConstraint;
        default:
            return Cause::kOther;  // the rest of SQLite's codes, an open set
    }
}

}  // namespace

void throw_error(sqlite3* connection, int code, char const* while_doing) {
    auto const* const text = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    throw SqliteError{cause_of(code), code, fmt::format("{}: {} (SQLite {})", while_doing, text, code)};
}

}  // namespace fassung::sqlite
