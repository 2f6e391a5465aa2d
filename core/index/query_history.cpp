#include <limits>

#include "core/index/query.hpp"

namespace fassung::index {

namespace {

RevisionRow read_revision(sqlite::Statement const& rows, model::DocumentId const& document) {
    return {document,
            rows.number(0),
            rows.seq(1),
            rows.instant(2),
            read_oid(rows, 3),
            read_maybe_oid(rows, 4),
            rows.maybe_id<base::ProposalId>(5),
            rows.text(6),
            rows.number(7),
            rows.text(8),
            read_units(rows, 9)};
}

/// Signers and changes of a run of revisions, newest first: one query each instead of one per revision.
void read_details(sqlite::Database& database, model::DocumentId const& document,
                  std::vector<Revision>& revisions) {
    if (revisions.empty()) return;
    auto const name = document.name();
    auto const from = revisions.back().number;
    auto const to = revisions.front().number;
    auto const seek = [&](std::size_t& at, int number) -> Revision* {
        while (at < revisions.size() && revisions[at].number > number) ++at;
        return at < revisions.size() && revisions[at].number == number ? &revisions[at] : nullptr;
    };
    std::size_t at = 0;
    auto votes = database.query(
        "SELECT number, role, actor, function, unit, acting_for, word, version, time FROM revision_votes "
        "WHERE document=?1 AND number BETWEEN ?2 AND ?3 ORDER BY number DESC, position DESC");
    votes.bind(name, from, to);
    while (votes.step()) {
        auto const role = parse_role(votes.view(1));
        if (!role) votes.fail_value(1);
        auto const word = model::parse_name<model::Word>(votes.view(6));
        if (!word) votes.fail_value(6);
        if (auto* const revision = seek(at, votes.number(0)))
            revision->signers.push_back(
                {*role, read_acting_as(votes, 2), *word, votes.number(7), votes.instant(8)});
    }
    at = 0;
    auto changes = database.query(
        "SELECT number, address, before, after FROM revision_changes "
        "WHERE document=?1 AND number BETWEEN ?2 AND ?3 ORDER BY number DESC, address DESC");
    changes.bind(name, from, to);
    while (changes.step())
        if (auto* const revision = seek(at, changes.number(0)))
            revision->changes.push_back({changes.text(1), changes.maybe_digest(2), changes.maybe_digest(3)});
    // Read backwards along the keys, which spares SQLite a sort.
    for (auto& revision : revisions) {
        std::ranges::reverse(revision.signers);
        std::ranges::reverse(revision.changes);
    }
}

}  // namespace

std::vector<Revision> Index::history(model::DocumentId const& document, std::optional<int> before,
                                     int limit) const {
    auto const database = readers_->lease();
    sqlite::Transaction const transaction{*database, sqlite::Transaction::Kind::kRead};
    std::vector<Revision> revisions;
    auto rows = database->query(
        "SELECT number, seq, time, journal, main, proposal, kind, version, reason, dissent FROM revisions "
        "WHERE document=?1 AND number<?2 ORDER BY number DESC LIMIT ?3");
    rows.bind(document.name(), before.value_or(std::numeric_limits<int>::max()), bounded(limit));
    while (rows.step()) revisions.push_back({read_revision(rows, document), {}, {}});
    read_details(*database, document, revisions);
    return revisions;
}

std::optional<Revision> Index::revision(model::DocumentId const& document, int number) const {
    if (number < 0 || number == std::numeric_limits<int>::max()) return std::nullopt;
    auto found = history(document, number + 1, 1);
    if (found.empty() || found.front().number != number) return std::nullopt;
    return std::move(found.front());
}

std::optional<RevisionRow> Index::revision_at(model::DocumentId const& document, std::uint64_t seq) const {
    auto const database = readers_->lease();
    auto rows = database->query(
        "SELECT number, seq, time, journal, main, proposal, kind, version, reason, dissent FROM revisions "
        "WHERE document=?1 AND seq<=?2 ORDER BY seq DESC LIMIT 1");
    constexpr auto kLast = std::uint64_t{1} << 62;
    if (!rows.bind(document.name(), std::min(seq, kLast)).step()) return std::nullopt;
    return read_revision(rows, document);
}

}  // namespace fassung::index
