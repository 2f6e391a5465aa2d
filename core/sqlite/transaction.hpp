#pragma once

#include "core/sqlite/database.hpp"

namespace fassung::sqlite {

/// All or nothing: what has not been committed at the end of its life is rolled back. A read transaction sees
/// one state from its first query on and needs no commit.
class Transaction {
  public:
    enum class Kind { kRead, kWrite };
    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    void commit();

  private:
    Database& database_;
    bool open_ = true;
};

}  // namespace fassung::sqlite
