#pragma once

#include <filesystem>
#include <mutex>

#include "core/sqlite/pool.hpp"
#include "core/sqlite/transaction.hpp"

namespace fassung::reg {

/// The file register.sqlite: one writing connection behind a mutex, and reading ones to lend. Thread-safe.
class Store {
  public:
    /// Creates the file or brings it to the newest schema.
    Store(std::filesystem::path const& file, std::size_t readers);

    sqlite::Pool::Lease read() { return readers_.lease(); }
    /// Runs `act` in one transaction that is on disk when this returns; an exception undoes it.
    template <class Act>
    auto write(Act&& act) {
        std::lock_guard const lock{mutex_};
        sqlite::Transaction transaction{writer_, sqlite::Transaction::Kind::kWrite};
        if constexpr (std::is_void_v<decltype(act(writer_))>) {
            act(writer_);
            transaction.commit();
        } else {
            auto result = act(writer_);
            transaction.commit();
            return result;
        }
    }
    /// Empties the write-ahead log, so that what was deleted is gone from it as well.
    void checkpoint();

  private:
    std::mutex mutex_;
    sqlite::Database writer_;
    sqlite::Pool readers_;
};

}  // namespace fassung::reg
