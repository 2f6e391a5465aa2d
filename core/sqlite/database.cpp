#include "core/sqlite/database.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/sqlite/error.hpp"

namespace fassung::sqlite {

namespace {

/// No value that we store comes near it; a foreign one is refused instead of eating the memory.
constexpr int kMaxValueBytes = 64 << 20;

/// SQLite would create the file with the process's umask; the write-ahead log gets the mode of the file.
void create_private(std::filesystem::path const& file) {
    auto const descriptor = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) ::close(descriptor);  // SQLite itself reports what is wrong
}

}  // namespace

Database::Database(std::filesystem::path const& file, Settings const& settings) {
    create_private(file);
    auto const code = sqlite3_open_v2(
        file.c_str(), &connection_,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    try {
        if (code != SQLITE_OK) throw_error(connection_, code, file.c_str());
        configure(settings);
    } catch (...) {
        close();
        throw;
    }
}

Database::~Database() {
    close();
}

void Database::close() noexcept {
    for (auto const& [sql, kept] : kept_)
        for (auto* statement : kept.idle) sqlite3_finalize(statement);
    kept_.clear();
    sqlite3_close_v2(connection_);
    connection_ = nullptr;
}

void Database::configure(Settings const& settings) {
    sqlite3_busy_timeout(connection_, static_cast<int>(settings.busy_timeout.count()));
    sqlite3_limit(connection_, SQLITE_LIMIT_LENGTH, kMaxValueBytes);
    sqlite3_limit(connection_, SQLITE_LIMIT_ATTACHED, 0);
    for (auto const option : {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY})
        sqlite3_db_config(connection_, option, 1, nullptr);
    for (auto const option : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_DQS_DDL,
                              SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION})
        sqlite3_db_config(connection_, option, 0, nullptr);
    if (!settings.query_only) execute("PRAGMA journal_mode=WAL");
    execute(fmt::format("PRAGMA synchronous={};PRAGMA secure_delete={};PRAGMA cache_size=-{};"
                        "PRAGMA wal_autocheckpoint={};PRAGMA cell_size_check=ON;PRAGMA temp_store=MEMORY;"
                        "PRAGMA query_only={}",
                        settings.synchronous == Synchronous::kFull ? "FULL" : "NORMAL",
                        settings.secure_delete ? "ON" : "OFF", settings.cache_kib, settings.checkpoint_pages,
                        settings.query_only ? "ON" : "OFF")
                .c_str());
}

Statement Database::query(std::string_view sql) {
    auto entry = kept_.find(sql);
    if (entry == kept_.end()) entry = kept_.try_emplace(std::string{sql}).first;
    auto& kept = entry->second;
    if (!kept.idle.empty()) {
        auto* const statement = kept.idle.back();
        kept.idle.pop_back();
        return {statement, &kept.idle};
    }
    kept.idle.reserve(kept.made + 1);
    sqlite3_stmt* statement = nullptr;
    auto const code = sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()),
                                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) throw_error(connection_, code, entry->first.c_str());
    ++kept.made;
    return {statement, &kept.idle};
}

void Database::execute(char const* script) {
    auto const code = sqlite3_exec(connection_, script, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw_error(connection_, code, script);
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(connection_);
}

std::int64_t Database::last_id() const {
    return sqlite3_last_insert_rowid(connection_);
}

int Database::user_version() {
    auto statement = query("PRAGMA user_version");
    statement.step();
    return statement.number(0);
}

void Database::set_user_version(int version) {
    execute(fmt::format("PRAGMA user_version={}", version).c_str());
}

void Database::checkpoint() {
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace fassung::sqlite
