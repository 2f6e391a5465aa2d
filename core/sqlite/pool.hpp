#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "core/sqlite/database.hpp"

namespace fassung::sqlite {

/// Connections that are lent to one thread at a time. Thread-safe. Leases end before the pool does.
class Pool {
  public:
    /// At most `limit` connections (at least one), made by `open` when first needed.
    Pool(std::function<std::unique_ptr<Database>()> open, std::size_t limit);

    class Lease {
      public:
        Lease(Pool& pool, std::unique_ptr<Database> database)
            : pool_(&pool), database_(std::move(database)) {}
        ~Lease();
        Lease(Lease&&) = default;
        Lease& operator=(Lease&&) = delete;
        Database& operator*() const { return *database_; }
        Database* operator->() const { return database_.get(); }

      private:
        Pool* pool_;
        std::unique_ptr<Database> database_;
    };
    /// Waits while all connections are lent.
    Lease lease();

  private:
    void take_back(std::unique_ptr<Database> database) noexcept;

    std::function<std::unique_ptr<Database>()> open_;
    std::size_t limit_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Database>> idle_;
    std::size_t made_ = 0;
};

}  // namespace fassung::sqlite
