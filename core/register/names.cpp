#include "core/register/names.hpp"

#include "core/sqlite/database.hpp"
#include "core/sqlite/error.hpp"

namespace fassung::reg {

std::map<base::ActorId, std::string> names_in(std::filesystem::path const& file,
                                              std::set<base::ActorId> const& actors) {
    std::map<base::ActorId, std::string> names;
    std::error_code ignored;
    if (actors.empty() || !std::filesystem::exists(file, ignored)) return names;
    try {
        sqlite::Database database{file, {.query_only = true}};
        for (auto const& actor : actors) {
            auto rows = database.query("SELECT name FROM persons WHERE actor=?1");
            if (rows.bind(actor).step()) names.emplace(actor, rows.text(0));
        }
    } catch (sqlite::SqliteError const&) {
        names.clear();
    }
    return names;
}

}  // namespace fassung::reg
