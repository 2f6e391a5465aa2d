#include "core/register/store.hpp"

#include "core/register/schema.hpp"
#include "core/sqlite/migrations.hpp"

namespace fassung::reg {

Store::Store(std::filesystem::path const& file, std::size_t readers)
    : writer_(file, {.synchronous = sqlite::Synchronous::kFull, .secure_delete = true}),
      readers_(
          [file] { return std::make_unique<sqlite::Database>(file, sqlite::Settings{.query_only = true}); },
          readers) {
    sqlite::migrate(writer_, migrations());
    // Not SQLite's randomblob(): its generator is not made for secrets.
    writer_.run("INSERT INTO meta(name, value) VALUES('token-secret', ?1) ON CONFLICT(name) DO NOTHING",
                sqlite::Blob{base::random_bytes(32)});
}

void Store::checkpoint() {
    std::lock_guard const lock{mutex_};
    writer_.checkpoint();
}

}  // namespace fassung::reg
