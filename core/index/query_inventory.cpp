#include <algorithm>

#include "core/index/facts.hpp"
#include "core/index/query.hpp"

namespace fassung::index {

namespace {

std::optional<std::int64_t> fact(sqlite::Database& database, char const* name) {
    auto rows = database.query("SELECT value FROM facts WHERE name=?1");
    if (!rows.bind(name).step()) return std::nullopt;
    return rows.integer(0);
}

bool read_position(sqlite::Database& database, record::Position& position) {
    auto last =
        database.query("SELECT seq, content, chain, journal, time FROM events ORDER BY seq DESC LIMIT 1");
    if (!last.step()) return false;
    position.seq = last.seq(0);
    position.content = last.digest(1);
    position.chain = last.digest(2);
    position.journal = read_oid(last, 3);
    position.time = last.instant(4);
    auto first = database.query("SELECT content FROM events WHERE seq=1");
    if (!first.step()) first.fail_value(0);
    position.record_id = first.digest(0);
    auto main = database.query("SELECT main FROM events WHERE main IS NOT NULL ORDER BY seq DESC LIMIT 1");
    if (main.step()) position.main = read_oid(main, 0);
    return true;
}

std::vector<record::Inventory::Head> read_heads(sqlite::Database& database) {
    std::vector<record::Inventory::Head> heads;
    auto rows = database.query("SELECT document, number, seq FROM present");
    while (rows.step()) heads.push_back({read_document_id(rows, 0), rows.number(1), rows.seq(2), {}});
    std::ranges::sort(heads, {}, &record::Inventory::Head::document);
    auto retired = database.query("SELECT document, address FROM retired ORDER BY document, address");
    while (retired.step()) {
        auto const document = read_document_id(retired, 0);
        auto const head = std::ranges::lower_bound(heads, document, {}, &record::Inventory::Head::document);
        if (head == heads.end() || head->document != document) retired.fail_value(0);
        head->retired.push_back(retired.text(1));
    }
    return heads;
}

std::vector<record::Inventory::Base> read_bases(sqlite::Database& database) {
    std::vector<record::Inventory::Base> bases;
    auto rows = database.query(
        "SELECT c.id, b.document, b.number, p.number, r.main FROM case_bases b CROSS JOIN cases c ON "
        "c.ord=b.ord LEFT JOIN present p ON p.document=b.document LEFT JOIN revisions r ON "
        "r.document=b.document AND r.number=b.number");
    while (rows.step()) {
        record::Inventory::Base base{rows.id<base::ProposalId>(0), read_document_id(rows, 1), rows.number(2),
                                     std::nullopt};
        if (rows.maybe_number(3) != base.revision) base.main = read_oid(rows, 4);
        bases.push_back(std::move(base));
    }
    std::ranges::sort(bases, {}, [](auto const& base) { return std::tie(base.proposal, base.document); });
    return bases;
}

/// Releases since a case's last version, or conflict, on documents of that version; of submitted cases also
/// those of the policy.
std::vector<std::pair<std::uint64_t, base::ProposalId>> read_waiting(sqlite::Database& database) {
    std::vector<std::pair<std::uint64_t, base::ProposalId>> waiting;
    auto rows = database.query(
        "SELECT DISTINCT r.seq, c.id FROM cases c CROSS JOIN case_documents d ON d.ord=c.ord CROSS JOIN "
        "revisions r ON r.document=d.document AND r.seq>c.since WHERE c.closed IS NULL AND c.version>0 "
        "UNION SELECT r.seq, c.id FROM revisions r CROSS JOIN cases c ON c.since<r.seq WHERE "
        "r.document='policy' AND r.number>0 AND c.stage='submitted'");
    while (rows.step()) waiting.emplace_back(rows.seq(0), rows.id<base::ProposalId>(1));
    std::ranges::sort(waiting);
    return waiting;
}

std::optional<model::ActingAs> read_confirmation(sqlite::Database& database) {
    auto const seq = fact(database, facts::kClockConfirmation);
    if (!seq) return std::nullopt;
    auto rows = database.query("SELECT actor, function, unit, acting_for FROM events WHERE seq=?1");
    if (!rows.bind(*seq).step()) rows.fail_value(0);
    return read_acting_as(rows, 0);
}

std::vector<record::Inventory::Checkpoint> read_checkpoints(sqlite::Database& database) {
    std::vector<record::Inventory::Checkpoint> checkpoints;
    auto rows = database.query("SELECT at, date FROM checkpoints ORDER BY at");
    while (rows.step()) {
        auto const date = base::parse_date(rows.view(1));
        if (!date) rows.fail_value(1);
        checkpoints.push_back({rows.seq(0), *date, {}});
    }
    auto signers = database.query("SELECT at, signer FROM countersignatures ORDER BY at, number");
    while (signers.step()) {
        auto const found =
            std::ranges::lower_bound(checkpoints, signers.seq(0), {}, &record::Inventory::Checkpoint::at);
        if (found == checkpoints.end() || found->at != signers.seq(0)) signers.fail_value(0);
        found->signers.push_back(signers.text(1));
    }
    return checkpoints;
}

std::map<int, int> read_last_proposals(sqlite::Database& database) {
    std::map<int, int> last;
    auto before = kForever;
    for (auto rows = database.query("SELECT id FROM cases WHERE ord<?1 ORDER BY ord DESC LIMIT 1");
         rows.bind(before).step(); rows.reset()) {
        auto const [year, number] = base::parts_of(rows.id<base::ProposalId>(0));
        last[year] = number;
        before = ord_of(base::proposal_id(year, 1));
    }
    return last;
}

}  // namespace

std::optional<record::Inventory> Index::inventory() const {
    auto const lease = readers_->lease();
    auto& database = *lease;
    sqlite::Transaction const transaction{database, sqlite::Transaction::Kind::kRead};
    record::Inventory out;
    if (!read_position(database, out.position)) return std::nullopt;
    out.adopted = fact(database, facts::kAdopted).value_or(0) != 0;
    out.demo = fact(database, facts::kDemo).value_or(0) != 0;
    out.heads = read_heads(database);
    auto open = database.query("SELECT id FROM cases WHERE closed IS NULL ORDER BY ord");
    while (open.step()) out.open.push_back(open.id<base::ProposalId>(0));
    std::ranges::sort(out.open);
    out.bases = read_bases(database);
    auto dues =
        database.query("SELECT d.at, c.id, d.requirement FROM case_dues d CROSS JOIN cases c ON c.ord=d.ord");
    while (dues.step()) out.dues.push_back({dues.instant(0), dues.id<base::ProposalId>(1), dues.text(2)});
    std::ranges::sort(out.dues);
    out.to_carry_on = read_waiting(database);
    auto requests = database.query("SELECT seq FROM grant_requests ORDER BY seq");
    while (requests.step()) out.grant_requests.push_back(requests.seq(0));
    out.clock_confirmation = read_confirmation(database);
    out.checkpoints = read_checkpoints(database);
    auto const day = fact(database, facts::kCheckpointTime).value_or(0);
    out.checkpoint_day = base::berlin_date(base::Instant{std::chrono::seconds{day}});
    out.last_proposal = read_last_proposals(database);
    out.last_measure = static_cast<int>(fact(database, facts::kLastMeasure).value_or(0));
    return out;
}

}  // namespace fassung::index
