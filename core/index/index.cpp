#include "core/index/index.hpp"

#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "core/index/apply.hpp"
#include "core/index/schema.hpp"
#include "core/sqlite/error.hpp"
#include "core/sqlite/german_tokenizer.hpp"
#include "core/sqlite/transaction.hpp"

namespace fassung::index {

namespace {

// A power cut while the file is being filled costs nothing but the filling.
constexpr char const* kWithoutSyncs = "PRAGMA synchronous=OFF;PRAGMA cache_size=-65536";
constexpr char const* kAsOpened = "PRAGMA synchronous=NORMAL;PRAGMA cache_size=-16384";

std::unique_ptr<sqlite::Database> connect(std::filesystem::path const& file, bool query_only) {
    auto database =
        std::make_unique<sqlite::Database>(file, sqlite::Settings{.query_only = query_only,
                                                                  .synchronous = sqlite::Synchronous::kNormal,
                                                                  .cache_kib = query_only ? 4096 : 16384,
                                                                  .checkpoint_pages = 4000});
    sqlite::register_german_tokenizer(*database);
    return database;
}

/// Null if the file is not an index of this schema.
std::unique_ptr<sqlite::Database> connect_present(std::filesystem::path const& file) {
    try {
        auto database = connect(file, false);
        if (database->user_version() == kSchemaVersion) return database;
    } catch (sqlite::SqliteError const& error) {
        if (error.cause() != sqlite::Cause::kCorrupt) throw;
    }
    return nullptr;
}

Standing standing_of(sqlite::Database& database) {
    Standing standing;
    auto last = database.query("SELECT seq, chain FROM events ORDER BY seq DESC LIMIT 1");
    if (!last.step()) return standing;
    standing.seq = last.seq(0);
    standing.chain = last.digest(1);
    auto first = database.query("SELECT content FROM events WHERE seq=1");
    if (first.step()) standing.record_id = first.digest(0);
    return standing;
}

}  // namespace

void remove_files(std::filesystem::path const& file) {
    for (auto const* const suffix : {"", "-wal", "-shm"}) {
        auto name = file;
        name += suffix;
        std::filesystem::remove(name);
    }
}

/// What is left for the end.
struct Index::Filling {
    Unread unread;
};

Index::Index(std::filesystem::path file, std::size_t readers) : file_(std::move(file)) {
    writer_ = connect_present(file_);
    if (!writer_) {
        remove_files(file_);
        writer_ = connect(file_, false);
        reset();
    }
    readers_ = std::make_unique<sqlite::Pool>([path = file_] { return connect(path, true); }, readers);
}

std::unique_ptr<Index> Index::open_for_reading(std::filesystem::path file, std::size_t readers) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return nullptr;
    try {
        if (connect(file, true)->user_version() != kSchemaVersion) return nullptr;
    } catch (sqlite::SqliteError const&) {
        return nullptr;
    }
    std::unique_ptr<Index> out{new Index};
    out->file_ = std::move(file);
    out->readers_ =
        std::make_unique<sqlite::Pool>([path = out->file_] { return connect(path, true); }, readers);
    return out;
}

sqlite::Database& Index::writer() {
    if (!writer_) throw std::logic_error{"an index opened for reading alone is not written"};
    return *writer_;
}

Index::Index() = default;
Index::~Index() = default;

void Index::reset() {
    std::lock_guard const lock{writing_};
    if (std::exchange(filling_, nullptr)) writer().execute(kAsOpened);
    sqlite::Transaction transaction{writer(), sqlite::Transaction::Kind::kWrite};
    recreate(writer(), true);
    transaction.commit();
}

void Index::begin_filling() {
    std::lock_guard const lock{writing_};
    sqlite::Transaction transaction{writer(), sqlite::Transaction::Kind::kWrite};
    recreate(writer(), false);
    transaction.commit();
    writer().execute(kWithoutSyncs);
    filling_ = std::make_unique<Filling>();
}

void Index::end_filling() {
    std::lock_guard const lock{writing_};
    if (!filling_) throw std::logic_error{"the index is not being filled"};
    sqlite::Transaction transaction{writer(), sqlite::Transaction::Kind::kWrite};
    for (auto const& [id, text] : filling_->unread) write_words(writer(), id, *text);
    create_indexes(writer());
    transaction.commit();
    writer().execute(kAsOpened);
    writer().checkpoint();
    // Only now is everything on disk.
    writer().set_user_version(kSchemaVersion);
    filling_.reset();
}

Standing Index::standing() const {
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    return standing_of(*database);
}

void Index::apply(std::span<record::Committed const> events) {
    std::lock_guard const lock{writing_};
    sqlite::Transaction transaction{writer(), sqlite::Transaction::Kind::kWrite};
    Target const target{writer(), filling_ ? &filling_->unread : nullptr};
    auto seq = standing_of(writer()).seq;
    for (auto const& committed : events) {
        if (committed.event.seq != seq + 1)
            throw std::logic_error{
                fmt::format("event {} does not follow event {}", committed.event.seq, seq)};
        write_event(target, committed);
        seq = committed.event.seq;
    }
    transaction.commit();
}

}  // namespace fassung::index
