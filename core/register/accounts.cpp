#include "core/register/accounts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace fassung::reg {

using base::Errc;
using base::Error;

namespace {

constexpr std::size_t kLongestLogin = 64;
constexpr std::size_t kShortestPassword = 10;
constexpr std::size_t kLongestPassword = 1024;

bool is_login(std::string_view text) {
    auto const alphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= kLongestLogin && alphanumeric(text.front()) &&
           std::ranges::all_of(text,
                               [&](char c) { return alphanumeric(c) || c == '.' || c == '_' || c == '-'; });
}

std::optional<Error> fault_of(std::string_view password) {
    if (password.size() >= kShortestPassword && password.size() <= kLongestPassword) return std::nullopt;
    return Error{Errc::kInvalid, "invalid-password",
                 fmt::format("Ein Passwort muss mindestens {} und darf höchstens {} Zeichen lang sein.",
                             kShortestPassword, kLongestPassword)};
}

Account read_account(sqlite::Statement const& rows) {
    return {rows.text(0), rows.id<base::ActorId>(1), rows.flag(2)};
}

}  // namespace

Accounts::Accounts(Store& store, Hashing const& hashing, LoginLimits const& limits)
    : store_(store), hasher_(hashing), throttle_(limits) {}

base::Result<void> Accounts::create(std::string_view login, std::string_view password,
                                    base::ActorId const& actor, base::Instant now) {
    if (!is_login(login))
        return Error{
            Errc::kInvalid, "invalid-login",
            "Ein Anmeldename darf nur Kleinbuchstaben, Ziffern, Punkt, Unterstrich und Bindestrich "
            "enthalten, "
            "muss mit einem Buchstaben oder einer Ziffer beginnen und darf höchstens 64 Zeichen lang sein."};
    if (auto fault = fault_of(password)) return *fault;
    auto const hash = hasher_.hash(password);
    auto const added = store_.write([&](sqlite::Database& database) {
        database.run(
            "INSERT INTO accounts(login, password_hash, actor, created) VALUES(?1, ?2, ?3, ?4) "
            "ON CONFLICT(login) DO NOTHING",
            login, hash, actor, now);
        return database.changes() > 0;
    });
    if (!added)
        return Error{
            Errc::kConflict, "login-taken",
            fmt::format("Der Anmeldename „{}“ ist bereits vergeben. Wählen Sie einen anderen.", login)};
    return {};
}

base::Result<void> Accounts::set_password(std::string_view login, std::string_view password) {
    if (auto fault = fault_of(password)) return *fault;
    auto const hash = hasher_.hash(password);
    auto const known = store_.write([&](sqlite::Database& database) {
        database.run("UPDATE accounts SET password_hash=?2 WHERE login=?1", login, hash);
        return database.changes() > 0;
    });
    if (!known)
        return Error{Errc::kNotFound, "not-found",
                     fmt::format("Der Anmeldename „{}“ ist nicht bekannt.", login)};
    return {};
}

bool Accounts::set_disabled(std::string_view login, bool disabled) {
    return store_.write([&](sqlite::Database& database) {
        database.run("UPDATE accounts SET disabled=?2 WHERE login=?1", login, disabled);
        if (database.changes() == 0) return false;
        if (disabled)
            database.run("DELETE FROM sessions WHERE actor=(SELECT actor FROM accounts WHERE login=?1)",
                         login);
        return true;
    });
}

std::optional<Account> Accounts::find(std::string_view login) const {
    auto const database = store_.read();
    auto rows = database->query("SELECT login, actor, disabled FROM accounts WHERE login=?1");
    if (!rows.bind(login).step()) return std::nullopt;
    return read_account(rows);
}

std::vector<Account> Accounts::of(base::ActorId const& actor) const {
    std::vector<Account> accounts;
    auto const database = store_.read();
    auto rows = database->query("SELECT login, actor, disabled FROM accounts WHERE actor=?1 ORDER BY login");
    rows.bind(actor);
    while (rows.step()) accounts.push_back(read_account(rows));
    return accounts;
}

base::Result<base::ActorId> Accounts::verify_password(std::string_view login, std::string_view password,
                                                      std::string_view remote, base::Instant now) {
    Error const refused{Errc::kUnauthorized, "login-failed", "Anmeldename oder Passwort ist nicht richtig."};
    // Such a pair can never be right; it must not fill the counters with keys of any size.
    if (login.size() > kLongestLogin || password.size() > kLongestPassword) return refused;
    if (auto const wait = throttle_.attempt(login, remote, now))
        return Error{.kind = Errc::kBusy,
                     .code = "too-many-attempts",
                     .message = fmt::format(
                         "Es gab zu viele vergebliche Anmeldungen. Versuchen Sie es in {} Minuten wieder.",
                         (wait->count() + 59) / 60),
                     .items = {std::to_string(wait->count())}};
    std::optional<Account> account;
    std::string hash;
    {
        auto const database = store_.read();
        auto rows =
            database->query("SELECT login, actor, disabled, password_hash FROM accounts WHERE login=?1");
        if (rows.bind(login).step()) {
            account = read_account(rows);
            hash = rows.text(3);
        }
    }
    if (!account) {
        hasher_.verify_nothing(password);
        return refused;
    }
    if (!hasher_.verify(hash, password) || account->disabled) return refused;
    throttle_.succeeded(login, remote);
    if (hasher_.is_outdated(hash)) {
        auto const renewed = hasher_.hash(password);
        store_.write([&](sqlite::Database& database) {
            // Only if nobody has set another password meanwhile.
            database.run("UPDATE accounts SET password_hash=?3 WHERE login=?1 AND password_hash=?2", login,
                         hash, renewed);
        });
    }
    return account->actor;
}

}  // namespace fassung::reg
