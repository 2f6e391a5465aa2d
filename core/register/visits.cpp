#include "core/register/visits.hpp"

namespace fassung::reg {

namespace {

constexpr std::chrono::minutes kPause{30};
constexpr std::chrono::minutes kStep{1};

}  // namespace

std::optional<base::Instant> Visits::note(base::ActorId const& actor, base::Instant now) {
    {
        auto const database = store_.read();
        auto rows = database->query("SELECT seen, before FROM visits WHERE actor=?1");
        if (rows.bind(actor).step() && now < rows.instant(0) + kStep) return rows.maybe_instant(1);
    }
    return store_.write([&](sqlite::Database& database) {
        database.run(
            "INSERT INTO visits(actor, seen) VALUES(?1, ?2) ON CONFLICT(actor) DO UPDATE SET "
            "before=CASE WHEN ?2>=seen+?3 THEN seen ELSE before END, seen=max(seen, ?2)",
            actor, now, std::chrono::seconds{kPause}.count());
        auto rows = database.query("SELECT before FROM visits WHERE actor=?1");
        rows.bind(actor).step();
        return rows.maybe_instant(0);
    });
}

std::optional<base::Instant> Visits::last(base::ActorId const& actor) const {
    auto const database = store_.read();
    auto rows = database->query("SELECT before FROM visits WHERE actor=?1");
    return rows.bind(actor).step() ? rows.maybe_instant(0) : std::nullopt;
}

}  // namespace fassung::reg
