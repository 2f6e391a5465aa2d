#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/sqlite/statement.hpp"

struct sqlite3;

namespace fassung::sqlite {

enum class Synchronous {
    kNormal,  ///< a power cut may lose the last transactions, never the file's consistency
    kFull     ///< a transaction that has committed is on disk
};

struct Settings {
    bool query_only = false;  ///< refuses every write
    Synchronous synchronous = Synchronous::kFull;
    bool secure_delete = false;  ///< overwrites what is deleted
    int cache_kib = 2048;
    int checkpoint_pages =
        1000;  ///< pages in the write-ahead log after which a commit moves them to the file
    std::chrono::milliseconds busy_timeout{5000};
};

/// One connection in WAL mode. Creates the file (mode 0600) if it is missing. Foreign keys are on, the schema
/// is not trusted and nothing can be attached. One thread at a time. Throws SqliteError.
class Database {
  public:
    Database(std::filesystem::path const& file, Settings const& settings);
    ~Database();
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;

    /// A statement of that SQL, prepared once and kept.
    Statement query(std::string_view sql);
    template <class... Values>
    void run(std::string_view sql, Values const&... values) {
        query(sql).bind(values...).run();
    }
    /// Several statements without parameters, such as a schema.
    void execute(char const* script);

    /// Rows that the last statement changed.
    std::int64_t changes() const;
    std::int64_t last_id() const;
    int user_version();
    void set_user_version(int version);
    /// Moves the write-ahead log into the file and empties it, as far as readers allow it.
    void checkpoint();

    sqlite3* handle() const { return connection_; }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Kept {
        std::vector<sqlite3_stmt*> idle;
        std::size_t made = 0;
    };
    void configure(Settings const& settings);
    void close() noexcept;

    sqlite3* connection_ = nullptr;
    std::unordered_map<std::string, Kept, Hash, std::equal_to<>> kept_;
};

}  // namespace fassung::sqlite
