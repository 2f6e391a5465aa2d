#include "core/register/persons.hpp"

#include <algorithm>
#include <stdexcept>

namespace fassung::reg {

namespace {

/// At the end of a change, also one of which it is not known whether it failed.
class Rise {
  public:
    explicit Rise(std::atomic<std::uint64_t>& version) : version_(version) {}
    ~Rise() { ++version_; }
    Rise(Rise const&) = delete;
    Rise& operator=(Rise const&) = delete;

  private:
    std::atomic<std::uint64_t>& version_;
};

}  // namespace

void Persons::put(Person const& person) {
    // Refuses what could never be told apart in an identity.
    static_cast<void>(identity_of(person.salt, person.name, person.office, ""));
    std::string const salt{person.salt.begin(), person.salt.end()};
    Rise const rise{version_};
    store_.write([&](sqlite::Database& database) {
        database.run(
            "INSERT INTO persons(actor, name, office, salt) VALUES(?1, ?2, ?3, ?4) "
            "ON CONFLICT(actor) DO UPDATE SET name=excluded.name, office=excluded.office, salt=excluded.salt",
            person.actor, person.name, person.office, sqlite::Blob{salt});
    });
}

std::optional<Person> Persons::find(base::ActorId const& actor) const {
    auto const database = store_.read();
    auto rows = database->query("SELECT name, office, salt FROM persons WHERE actor=?1");
    if (!rows.bind(actor).step()) return std::nullopt;
    Person person{actor, rows.text(0), rows.text(1)};
    auto const salt = rows.blob(2);
    if (salt.size() != person.salt.size()) rows.fail_value(2);
    std::copy(salt.begin(), salt.end(), person.salt.begin());
    return person;
}

std::map<base::ActorId, std::string> Persons::names(std::set<base::ActorId> const& actors) const {
    std::map<base::ActorId, std::string> names;
    auto const database = store_.read();
    for (auto const& actor : actors) {
        auto rows = database->query("SELECT name FROM persons WHERE actor=?1");
        if (rows.bind(actor).step()) names.emplace(actor, rows.text(0));
    }
    return names;
}

std::vector<std::string> Persons::all_names() const {
    std::vector<std::string> names;
    auto const database = store_.read();
    auto rows = database->query("SELECT name FROM persons LIMIT 20000");
    while (rows.step()) names.push_back(rows.text(0));
    return names;
}

bool Persons::erase(base::ActorId const& actor) {
    Rise const rise{version_};
    auto const known = store_.write([&](sqlite::Database& database) {
        std::int64_t forgotten = 0;
        for (auto const* const sql :
             {"DELETE FROM persons WHERE actor=?1", "DELETE FROM accounts WHERE actor=?1",
              "DELETE FROM sessions WHERE actor=?1", "DELETE FROM tokens WHERE actor=?1",
              "DELETE FROM visits WHERE actor=?1", "UPDATE drafts SET assignee=NULL WHERE assignee=?1"}) {
            database.run(sql, actor);
            forgotten += database.changes();
        }
        return forgotten > 0;
    });
    store_.checkpoint();
    return known;
}

}  // namespace fassung::reg
