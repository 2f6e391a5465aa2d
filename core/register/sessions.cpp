#include "core/register/sessions.hpp"

#include <algorithm>

#include "core/register/secrets.hpp"

namespace fassung::reg {

std::string Sessions::start(base::ActorId const& actor, base::Instant now, std::chrono::seconds lifetime,
                            std::chrono::seconds idle) {
    auto const bytes = base::random_bytes(32);
    store_.write([&](sqlite::Database& database) {
        database.run(
            "INSERT INTO sessions(hash, actor, created, last_seen, expires, idle) VALUES(?1, ?2, ?3, ?3, ?4, "
            "?5)",
            base::sha256(bytes), actor, now, now + lifetime, idle.count());
    });
    return write_secret(kSessionPrefix, bytes);
}

std::optional<Session> Sessions::touch(std::string_view secret, base::Instant now) {
    auto const hash = digest_of_secret(kSessionPrefix, secret);
    if (!hash) return std::nullopt;
    std::optional<Session> session;
    {
        auto const database = store_.read();
        auto rows =
            database->query("SELECT actor, created, last_seen, expires, idle FROM sessions WHERE hash=?1");
        if (!rows.bind(*hash).step()) return std::nullopt;
        session = Session{rows.id<base::ActorId>(0), rows.instant(1), rows.instant(2), rows.instant(3),
                          std::chrono::seconds{rows.integer(4)}};
    }
    if (now >= session->expires || now >= session->last_seen + session->idle) return std::nullopt;
    auto const step = std::min(std::chrono::seconds{60}, session->idle / 10);
    if (now < session->last_seen + step) return session;
    store_.write([&](sqlite::Database& database) {
        database.run("UPDATE sessions SET last_seen=max(last_seen, ?2) WHERE hash=?1", *hash, now);
    });
    session->last_seen = now;
    return session;
}

bool Sessions::end(std::string_view secret) {
    auto const hash = digest_of_secret(kSessionPrefix, secret);
    if (!hash) return false;
    return store_.write([&](sqlite::Database& database) {
        database.run("DELETE FROM sessions WHERE hash=?1", *hash);
        return database.changes() > 0;
    });
}

std::int64_t Sessions::end_all(base::ActorId const& actor) {
    return store_.write([&](sqlite::Database& database) {
        database.run("DELETE FROM sessions WHERE actor=?1", actor);
        return database.changes();
    });
}

std::int64_t Sessions::end_others(base::ActorId const& actor, std::string_view secret) {
    auto const hash = digest_of_secret(kSessionPrefix, secret);
    if (!hash) return end_all(actor);
    return store_.write([&](sqlite::Database& database) {
        database.run("DELETE FROM sessions WHERE actor=?1 AND hash<>?2", actor, *hash);
        return database.changes();
    });
}

std::int64_t Sessions::purge(base::Instant now) {
    return store_.write([&](sqlite::Database& database) {
        database.run("DELETE FROM sessions WHERE expires<=?1 OR last_seen+idle<=?1", now);
        return database.changes();
    });
}

}  // namespace fassung::reg
