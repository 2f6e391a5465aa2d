#include "core/register/draft_shares.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/register/draft_rows.hpp"

namespace fassung::reg {

using base::Errc;
using base::Error;
using base::ProposalId;
using base::Result;
using base::UnitId;

namespace {

std::vector<DraftShare> read(sqlite::Statement& rows) {
    std::vector<DraftShare> shares;
    while (rows.step())
        shares.push_back(
            {rows.id<ProposalId>(0), rows.id<UnitId>(1), rows.id<base::ActorId>(2), rows.instant(3)});
    return shares;
}

}  // namespace

Result<void> DraftShares::share(ProposalId const& proposal, UnitId const& unit, base::ActorId const& by,
                                base::Instant now) {
    return store_.write([&](sqlite::Database& database) -> Result<void> {
        auto rows = database.query(
            "SELECT (SELECT count(*) FROM draft_shares WHERE proposal=?1) FROM drafts WHERE proposal=?1");
        if (!rows.bind(proposal).step()) return no_draft(proposal);
        if (rows.number(0) >= kMost)
            return Error{Errc::kTooLarge, "too-many-shares",
                         fmt::format("Ein Entwurf kann höchstens {} Stellen gezeigt werden.", kMost)};
        database.run(
            "INSERT INTO draft_shares(proposal, unit, shared_by, shared) VALUES(?1, ?2, ?3, ?4) "
            "ON CONFLICT DO NOTHING",
            proposal, unit, by, now);
        return {};
    });
}

bool DraftShares::revoke(ProposalId const& proposal, UnitId const& unit) {
    return store_.write([&](sqlite::Database& database) {
        database.run("DELETE FROM draft_shares WHERE proposal=?1 AND unit=?2", proposal, unit);
        return database.changes() > 0;
    });
}

void DraftShares::revoke_all(ProposalId const& proposal) {
    store_.write([&](sqlite::Database& database) {
        database.run("DELETE FROM draft_shares WHERE proposal=?1", proposal);
    });
}

std::vector<DraftShare> DraftShares::of(ProposalId const& proposal) const {
    auto const database = store_.read();
    auto rows = database->query(
        "SELECT proposal, unit, shared_by, shared FROM draft_shares WHERE proposal=?1 ORDER BY shared, unit");
    rows.bind(proposal);
    return read(rows);
}

bool DraftShares::is_shared(ProposalId const& proposal, std::set<UnitId> const& units) const {
    auto const database = store_.read();
    return std::ranges::any_of(units, [&](auto const& unit) {
        auto rows = database->query("SELECT 1 FROM draft_shares WHERE proposal=?1 AND unit=?2");
        return rows.bind(proposal, unit).step();
    });
}

std::vector<DraftShare> DraftShares::with(UnitId const& unit) const {
    auto const database = store_.read();
    auto rows = database->query(
        "SELECT proposal, unit, shared_by, shared FROM draft_shares WHERE unit=?1 ORDER BY shared DESC, "
        "proposal DESC");
    rows.bind(unit);
    return read(rows);
}

}  // namespace fassung::reg
