#include <algorithm>
#include <chrono>
#include <filesystem>
#include <poll.h>
#include <random>

#include <boost/test/unit_test.hpp>

#include "tests/faults/load.hpp"

using namespace fassung::test;

namespace {

constexpr int kRounds = 48;
constexpr int kHistoryEvery = 8;
constexpr int kLeastRounds = 24;  // of a machine that does much else
constexpr std::chrono::seconds kBudget{400};

struct JournalEvent {
    std::uint64_t seq = 0;
    std::string actor, kind;
};

std::vector<JournalEvent> events_after(DemoRecord& record, std::uint64_t after) {
    auto client = record.as("rechnungshof");
    std::vector<JournalEvent> out;
    for (;;) {
        auto const page = client.get("/api/v1/journal?limit=200&after=" + std::to_string(after));
        if (page.status != 200) throw std::runtime_error("journal: " + page.raw.body);
        auto const& events = page.body.at("events").as_array();
        for (auto const& event : events)
            out.push_back({event.at("seq").to_number<std::uint64_t>(),
                           std::string{event.at("by").at("actor").as_string()},
                           std::string{event.at("kind").as_string()}});
        if (page.body.at("next").is_null()) return out;
        after = out.back().seq;
    }
}

/// Not of the system, which adds a checkpoint by itself when a day begins.
std::ptrdiff_t acts_after(DemoRecord& record, std::uint64_t after) {
    return std::ranges::count_if(events_after(record, after),
                                 [](auto const& event) { return event.actor != "system"; });
}

std::uint64_t last_seq(DemoRecord& record, std::uint64_t from) {
    auto const events = events_after(record, from);
    return events.empty() ? from : events.back().seq;
}

/// Everything that the derived index answers with.
std::string derived(DemoRecord& record) {
    auto client = record.as("rechnungshof");
    std::string out;
    std::string after = "0";
    for (;;) {
        auto const page = client.get("/api/v1/journal?limit=200&after=" + after);
        out += page.raw.body + "\n";
        if (page.body.at("next").is_null()) break;
        after = page.text("next");
    }
    for (int measure = 21; measure <= 26; ++measure)
        out += client.get("/api/v1/measures/M-00" + std::to_string(measure) + "/history").raw.body + "\n";
    out += client.get("/api/v1/measures").raw.body + "\n";
    std::string cursor;
    do {
        auto const page = client.get("/api/v1/proposals?limit=200" + cursor);
        out += page.raw.body + "\n";
        cursor = page.text("next").empty() ? "" : "&cursor=" + page.text("next");
    } while (!cursor.empty());
    return out;
}

/// One record, killed again and again.
struct Battered {
    DemoRecord record;
    Ledger ledger;
    std::uint64_t founded = last_seq(record, 0);
    Load load{record, ledger};
    std::size_t in_doubt = 0, had_acted = 0;

    /// Nothing acknowledged is lost and nothing acts twice.
    void check_requests(std::uint64_t before);
    void check_events();
    void check_drafts();
    void check_files();
    void check_objects();
    /// Every acknowledgement again, and no event more.
    void repeat_acknowledged(std::size_t from);
};

void Battered::repeat_acknowledged(std::size_t from) {
    std::map<std::string, ApiClient> clients;
    for (auto at = from; at < ledger.acts().size(); ++at) {
        auto const& act = ledger.acts()[at];
        if (!act.first) continue;
        auto& client = clients.try_emplace(act.login, record.as(act.login)).first->second;
        auto const again = client.post(act.target, act.body, act.key);
        BOOST_TEST_REQUIRE(again.raw.body == *act.first, act.target << " " << act.key << " became "
                                                                    << again.raw.body << " after "
                                                                    << *act.first);
    }
}

void Battered::check_requests(std::uint64_t before) {
    auto const after_crash = last_seq(record, before);
    auto const acts = acts_after(record, before);
    repeat_acknowledged(ledger.round_start());
    BOOST_TEST_REQUIRE(acts_after(record, before) == acts);
    // Of what was never answered some has happened and some has not; asked again it has happened once.
    for (auto at = ledger.round_start(); at < ledger.acts().size(); ++at) {
        auto& act = ledger.acts()[at];
        if (act.first) continue;
        ++in_doubt;
        auto const answer = act.ask(record);
        if (answer.status >= 300) continue;
        act.first = answer.raw.body;
        act.event = answer.body.at("event").to_number<std::uint64_t>();
        if (act.event <= after_crash) ++had_acted;
        BOOST_TEST(act.ask(record).raw.body == *act.first);
    }
}

/// The journal is without gaps, and behind every event of a person is exactly one request.
void Battered::check_events() {
    std::map<std::uint64_t, std::string> answered;
    for (auto const& act : ledger.acts()) {
        if (!act.first) continue;
        auto const [at, fresh] = answered.emplace(act.event, act.key);
        BOOST_TEST_REQUIRE(fresh, "event " << act.event << " answers " << act.key << " and " << at->second);
    }
    auto const events = events_after(record, founded);
    for (std::size_t at = 0; at < events.size(); ++at) {
        BOOST_TEST_REQUIRE(events[at].seq == founded + at + 1);
        bool const asked_for = answered.erase(events[at].seq) == 1;
        BOOST_TEST((asked_for || events[at].actor == "system"),
                   "event " << events[at].seq << " (" << events[at].kind << ") was not asked for");
    }
    BOOST_TEST(answered.empty(), answered.size() << " acknowledged events are missing");
}

void Battered::check_drafts() {
    for (auto& draft : load.drafts()) {
        auto const present = record.as(draft.login).document(draft.proposal, draft.measure);
        BOOST_TEST_REQUIRE(present.status == 200);
        BOOST_TEST((present.raw.body == draft.acknowledged || present.raw.body == draft.in_doubt),
                   "the draft of " << draft.login << " is neither what was acknowledged nor what was sent");
        draft.acknowledged = present.raw.body;
    }
}

void Battered::check_files() {
    namespace fs = std::filesystem;
    for (auto const& entry : fs::recursive_directory_iterator{record.data() / "record.git"}) {
        auto const name = entry.path().filename().string();
        BOOST_TEST((!name.starts_with("tmp_") && !name.starts_with(".tmp") && !name.ends_with(".lock")),
                   "left behind: " << entry.path());
    }
}

void Battered::check_objects() {
    int status = 0;
    auto const found = record.git({"fsck", "--strict", "--no-progress", "--no-dangling"}, &status);
    BOOST_TEST(status == 0, found);
    BOOST_TEST(found.find("error") == std::string::npos, found);
    for (auto const* branch : {"journal", "main"}) {
        auto const newest = record.git({"rev-list", "--max-count=5", branch});
        for (std::size_t at = 0; at < newest.size(); at += 41) {
            auto const said = record.git({"verify-commit", newest.substr(at, 40)}, &status);
            BOOST_TEST(status == 0, branch << " " << newest.substr(at, 40) << ": " << said);
        }
    }
    auto const journal = record.git({"rev-parse", "journal"});
    auto const last = founded + events_after(record, founded).size();
    auto const commits = std::stoull(record.git({"rev-list", "--count", "--first-parent", journal}));
    BOOST_TEST(commits <= last);
    BOOST_TEST(commits + 1 >= last);  // at midnight one more in between
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_acknowledged_survives_every_kill_and_what_is_repeated_acts_once) {
    auto const started = std::chrono::steady_clock::now();
    Battered battered;
    auto& record = battered.record;
    std::mt19937 random{20'261'122};
    int rounds = 0;
    for (; rounds < kRounds && std::chrono::steady_clock::now() - started < kBudget; ++rounds) {
        auto const before = last_seq(record, battered.founded);
        battered.ledger.begin_round();
        battered.load.begin(rounds);
        auto const acknowledged = 1 + random() % 12;
        BOOST_TEST_REQUIRE(battered.ledger.wait_for(acknowledged));
        // The one use of time: the moment of the kill is meant to hit anything.
        poll(nullptr, 0, static_cast<int>(1 + random() % 150));
        bool const alone = rounds % 3 == 0;
        if (alone)
            record.server().crash();
        else
            record.server().crash_with_children();
        battered.load.join();
        auto const failures = battered.load.failures();
        BOOST_TEST_REQUIRE(failures.empty(), (failures.empty() ? "" : failures.front()));

        record.server().start();
        if (!alone) battered.check_files();
        battered.check_requests(before);
        battered.check_drafts();
        if (rounds % kHistoryEvery == 0) {
            battered.check_events();
            battered.check_objects();
        }
    }
    BOOST_TEST(rounds >= kLeastRounds, "only " << rounds << " rounds in the time");
    battered.check_events();
    battered.check_objects();
    BOOST_TEST_MESSAGE(rounds << " kills, " << battered.ledger.acts().size() << " requests, "
                              << battered.in_doubt << " without an answer, of which " << battered.had_acted
                              << " had acted");
    BOOST_TEST(battered.in_doubt > 0U);

    // The index is only derived: made anew it says the same, and still knows every request.
    auto const grown = derived(record);
    BOOST_TEST_REQUIRE(record.server().stop() == 0);
    for (auto const* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(record.data() / (std::string{"index.sqlite"} + suffix));
    record.server().start();
    battered.check_files();
    BOOST_TEST((derived(record) == grown));
    battered.repeat_acknowledged(battered.ledger.acts().size() > 500 ? battered.ledger.acts().size() - 500
                                                                     : 0);
    battered.check_events();
}
