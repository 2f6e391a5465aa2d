#include "core/sqlite/transaction.hpp"

#include "core/sqlite/error.hpp"

namespace fassung::sqlite {

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
    // A writer takes its lock at once: a transaction that reads first could no longer become a writer.
    database_.run(kind == Kind::kWrite ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.run("ROLLBACK");
    } catch (SqliteError const&) {
        // After a full disk or an I/O error SQLite has already rolled back by itself.
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace fassung::sqlite
