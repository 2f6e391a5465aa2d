#include "core/sqlite/migrations.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "core/sqlite/transaction.hpp"

namespace fassung::sqlite {

void migrate(Database& database, std::span<char const* const> steps) {
    auto const newest = static_cast<int>(steps.size());
    auto version = database.user_version();
    if (version > newest)
        throw std::runtime_error(
            fmt::format("the database has schema {}, this program knows schemas up to {}", version, newest));
    while (version < newest) {
        Transaction transaction{database, Transaction::Kind::kWrite};
        database.execute(steps[static_cast<std::size_t>(version)]);
        database.set_user_version(++version);
        transaction.commit();
    }
}

}  // namespace fassung::sqlite
