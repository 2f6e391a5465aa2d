#include "core/register/tokens.hpp"

#include <array>
#include <cstdlib>

#include <sodium.h>

#include "core/register/secrets.hpp"

namespace fassung::reg {

namespace {

constexpr std::string_view kColumns = "id, name, actor, scope, created, last_used, revoked";

Token read_token(sqlite::Statement const& rows) {
    auto const scope = parse_scope(rows.view(3));
    if (!scope) rows.fail_value(3);
    return {rows.integer(0), rows.text(1),          rows.id<base::ActorId>(2), *scope,
            rows.instant(4), rows.maybe_instant(5), rows.maybe_instant(6)};
}

unsigned char const* bytes_of(std::string_view text) {
    return static_cast<unsigned char const*>(static_cast<void const*>(text.data()));
}

}  // namespace

std::string_view name_of(Scope scope) {
    switch (scope) {
        case Scope::kRead:
            return "read";
        case Scope::kWrite:
            return "write";
    }
    std::abort();
}

std::optional<Scope> parse_scope(std::string_view name) {
    for (auto const scope : {Scope::kRead, Scope::kWrite})
        if (name_of(scope) == name) return scope;
    return std::nullopt;
}

Tokens::Tokens(Store& store) : store_(store) {
    auto const database = store_.read();
    auto rows = database->query("SELECT value FROM meta WHERE name='token-secret'");
    if (!rows.step() || rows.blob(0).size() != crypto_auth_hmacsha256_KEYBYTES) rows.fail_value(0);
    secret_ = rows.blob(0);
}

std::string Tokens::token_for(base::ActorId const& actor, std::string_view idempotency_key) const {
    auto const message = "fassung-token-1\n" + actor.str() + '\n' + std::string{idempotency_key};
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
    crypto_auth_hmacsha256(mac.data(), bytes_of(message), message.size(), bytes_of(secret_));
    return write_secret(kTokenPrefix, std::string{mac.begin(), mac.end()});
}

base::Result<std::string> Tokens::create(base::ActorId const& actor, std::string_view name, Scope scope,
                                         std::optional<std::string_view> idempotency_key, base::Instant now) {
    auto const secret = idempotency_key ? token_for(actor, *idempotency_key)
                                        : write_secret(kTokenPrefix, base::random_bytes(32));
    auto const hash = digest_of_secret(kTokenPrefix, secret);
    auto const same = store_.write([&](sqlite::Database& database) {
        database.run(
            "INSERT INTO tokens(hash, name, actor, scope, created) VALUES(?1, ?2, ?3, ?4, ?5) "
            "ON CONFLICT(hash) DO NOTHING",
            hash, name, actor, name_of(scope), now);
        auto rows = database.query("SELECT name=?2 AND scope=?3 FROM tokens WHERE hash=?1");
        rows.bind(hash, name, name_of(scope)).step();
        return rows.flag(0);
    });
    if (!same)
        return base::Error{
            base::Errc::kConflict, "key-reused",
            "Mit diesem Idempotency-Key wurde bereits ein anderes Zugriffstoken angefordert. Verwenden Sie "
            "für eine neue Anforderung einen neuen Schlüssel."};
    return secret;
}

std::optional<Token> Tokens::use(std::string_view secret, base::Instant now) {
    auto const hash = digest_of_secret(kTokenPrefix, secret);
    if (!hash) return std::nullopt;
    std::optional<Token> token;
    {
        auto const database = store_.read();
        auto rows = database->query(std::string{"SELECT "}.append(kColumns) + " FROM tokens WHERE hash=?1");
        if (!rows.bind(*hash).step()) return std::nullopt;
        token = read_token(rows);
    }
    if (token->revoked) return std::nullopt;
    if (token->last_used && now < *token->last_used + std::chrono::minutes{5}) return token;
    store_.write([&](sqlite::Database& database) {
        database.run("UPDATE tokens SET last_used=?2 WHERE hash=?1", *hash, now);
    });
    token->last_used = now;
    return token;
}

std::vector<Token> Tokens::list(base::ActorId const& actor) const {
    std::vector<Token> tokens;
    auto const database = store_.read();
    auto rows = database->query(std::string{"SELECT "}.append(kColumns) +
                                " FROM tokens WHERE actor=?1 ORDER BY id DESC");
    rows.bind(actor);
    while (rows.step()) tokens.push_back(read_token(rows));
    return tokens;
}

bool Tokens::revoke(base::ActorId const& actor, std::int64_t id, base::Instant now) {
    return store_.write([&](sqlite::Database& database) {
        database.run("UPDATE tokens SET revoked=coalesce(revoked, ?3) WHERE actor=?1 AND id=?2", actor, id,
                     now);
        return database.changes() > 0;
    });
}

}  // namespace fassung::reg
