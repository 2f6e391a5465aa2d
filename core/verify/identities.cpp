#include "core/verify/identities.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/register/identity.hpp"
#include "core/sqlite/database.hpp"
#include "core/sqlite/error.hpp"
#include "core/verify/findings.hpp"

namespace fassung::verify {

namespace {

struct Person {
    std::string name, office, salt;
    std::vector<std::string> logins;
};

std::map<std::string, Person> read_persons(std::filesystem::path const& registry) {
    auto const cannot = [&](std::string_view why) {
        return CannotCheck{{base::Errc::kInvalid, "unreadable-register",
                            fmt::format("Das Register „{}“ ist nicht lesbar: {}", registry.string(), why)}};
    };
    if (!std::filesystem::is_regular_file(registry)) throw cannot("Die Datei gibt es nicht.");
    try {
        sqlite::Database database{registry, {.query_only = true}};
        std::map<std::string, Person> out;
        {
            auto rows = database.query("SELECT actor, name, office, salt FROM persons");
            while (rows.step())
                out[rows.text(0)] = {rows.text(1), rows.text(2), std::string{rows.blob(3)}, {}};
        }
        auto rows = database.query("SELECT actor, login FROM accounts");
        while (rows.step())
            if (auto const person = out.find(rows.text(0)); person != out.end())
                person->second.logins.push_back(rows.text(1));
        return out;
    } catch (sqlite::SqliteError const& error) {
        throw cannot(in_quotes(error.what()));
    }
}

bool is_that(Person const& person, base::Digest const& identity) {
    reg::Salt salt{};
    if (person.salt.size() != salt.size()) return false;
    std::copy(person.salt.begin(), person.salt.end(), salt.begin());
    return std::ranges::any_of(person.logins, [&](std::string const& login) {
        try {
            return reg::identity_of(salt, person.name, person.office, login) == identity;
        } catch (std::invalid_argument const&) {
            return false;
        }
    });
}

}  // namespace

std::vector<Violation> check_identities(std::filesystem::path const& registry, workflow::State const& state,
                                        Counts& counts) {
    auto const persons = read_persons(registry);
    std::vector<Violation> out;
    for (auto const& [id, actor] : *state.actors) {
        auto const person = persons.find(id.str());
        if (person == persons.end()) {
            ++counts.erased;
            continue;
        }
        ++counts.identities;
        if (is_that(person->second, actor->identity)) continue;
        out.push_back(
            {0,
             {},
             std::nullopt,
             "wrong-identity",
             fmt::format("Das Register führt unter {} eine andere Person (Name, Stelle oder Anmeldename), "
                         "als die Akte aufgenommen hat.",
                         id.str())});
    }
    return out;
}

}  // namespace fassung::verify
