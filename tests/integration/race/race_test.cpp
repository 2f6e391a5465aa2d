#include <array>
#include <functional>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/demo_record.hpp"

using namespace fassung::test;

namespace {

constexpr int kClients = 16;
constexpr char const* kMeasure = "M-0002";
constexpr char const* kParagraph = "<p id=\"p-df7a69\"";

/// Runs `client` in sixteen threads and gives what went wrong in them. ApiClient lets no answer of 500 pass.
std::vector<std::string> race(std::function<void(int)> const& client) {
    std::mutex mutex;
    std::vector<std::string> failures;
    std::vector<std::thread> threads;
    for (int number = 0; number < kClients; ++number)
        threads.emplace_back([&, number] {
            try {
                client(number);
            } catch (std::exception const& error) {
                std::lock_guard const lock{mutex};
                failures.push_back(std::to_string(number) + ": " + error.what());
            }
        });
    for (auto& thread : threads) thread.join();
    return failures;
}

int version_of(ApiAnswer const& shown) {
    auto const& version = shown.body.at("version");
    return version.is_null() ? 0 : version.to_number<int>();
}

/// A release keeps every promise of the policy: each requirement met, the released bytes those of the
/// version.
void check_release(DemoRecord& record, std::string const& id, std::set<std::string> const& expected) {
    auto client = record.as("rechnungshof");
    auto const shown = client.show(id);
    BOOST_TEST_REQUIRE(shown.text("state") == "released");
    auto const answer = client.requirements(id);
    std::set<std::string> named;
    for (auto const& item : answer.body.at("requirements").as_array()) {
        named.insert(std::string{item.at("id").as_string()});
        BOOST_TEST(item.at("met").as_bool(), id << ": " << json::serialize(item));
        BOOST_TEST(!item.at("by").as_array().empty(), id << ": " << json::serialize(item));
        for (auto const& by : item.at("by").as_array())
            BOOST_TEST(by.at("actor").as_string() !=
                           shown.body.at("versions").at(0).at("by").at("actor").as_string(),
                       id << ": decided by its author");
    }
    BOOST_TEST(named == expected, boost::test_tools::per_element());
    auto const revision = shown.body.at("revisions").at(0).at("number").to_number<int>();
    auto const version = version_of(shown);
    auto const& listed = shown.body.at("versions").at(static_cast<std::size_t>(version - 1));
    BOOST_TEST(listed.at("documents").at(0).at("baseRevision").to_number<int>() == revision - 1);
}

/// The journal has no gaps; how many events of a kind it holds.
std::map<std::string, int> check_journal(DemoRecord& record) {
    auto client = record.as("rechnungshof");
    std::map<std::string, int> kinds;
    std::map<std::string, std::int64_t> numbers;
    std::uint64_t last = 0;
    for (;;) {
        auto const page = client.get("/api/v1/journal?limit=200&after=" + std::to_string(last));
        for (auto const& event : page.body.at("events").as_array()) {
            BOOST_TEST_REQUIRE(event.at("seq").to_number<std::uint64_t>() == ++last);
            ++kinds[std::string{event.at("kind").as_string()}];
            if (event.at("proposal").is_null()) continue;
            // Each case counts its own events.
            BOOST_TEST(event.at("number").to_number<std::int64_t>() ==
                       ++numbers[std::string{event.at("proposal").as_string()}]);
        }
        if (page.body.at("next").is_null()) return kinds;
    }
}

struct Save {
    std::string expected, made;
};

/// What sixteen clients do to one proposal, each step at random and often out of turn.
class OneProposal {
  public:
    OneProposal(DemoRecord& record, std::string id) : record_(record), id_(std::move(id)) {}

    void run(int number, std::uint32_t seed) {
        static constexpr std::array<char const*, 8> kLogins{
            "tmbwk", "tmbwk", "bimf-pruefung", "tmjmv", "bimf-freigabe", "tmbwk", "tfm", "bimf-freigabe-2"};
        std::string const login = kLogins[static_cast<std::size_t>(number) % kLogins.size()];
        std::mt19937 random{seed * 100 + static_cast<std::uint32_t>(number)};
        auto client = record_.as(login);
        std::string remembered;
        for (int step = 0; step < 30; ++step) {
            auto const shown = client.show(id_);
            // A draft is hidden from others; they try nevertheless, on the version they think there is.
            int const present = shown.status == 200 ? version_of(shown) : 1;
            int const version = random() % 5 == 0 ? present - 1 : present;
            if (login == "tmbwk")
                edit_or_submit(client, number, step, static_cast<std::uint32_t>(random()), remembered);
            else if (login == "bimf-pruefung" && random() % 4 == 0)
                client.step(
                    id_, "request-changes",
                    {{"version", version},
                     {"comments", json::array{{{"path", "M-0002/title"}, {"text", "Bitte ändern."}}}}});
            else if (login == "bimf-pruefung")
                client.review(id_, version);
            else if (login.starts_with("bimf-freigabe"))
                client.approve(id_, version);
            else
                client.cosign(id_, version);
        }
    }

    std::vector<Save> const& saves() const { return saves_; }

  private:
    void edit_or_submit(ApiClient& client, int number, int step, std::uint32_t chance,
                        std::string& remembered) {
        if (chance % 3 == 0) {
            auto const key = std::to_string(number) + "/" + id_ + "/" + std::to_string(step);
            auto const first = client.step(id_, "submit", {{"reason", "Grund"}}, key);
            auto const again = client.step(id_, "submit", {{"reason", "Grund"}}, key);
            if (first.status == 200 && again.raw.body != first.raw.body)
                throw std::runtime_error("a repeated submission was answered with " + again.raw.body);
            return;
        }
        auto const present = client.document(id_, kMeasure);
        if (present.status != 200) throw std::runtime_error(present.raw.body);
        if (remembered.empty() || chance % 5 != 0) remembered = present.etag();
        auto const text = "Stand " + std::to_string(number) + "/" + std::to_string(step) + " in " + id_;
        auto const saved =
            client.put(id_, kMeasure, with_text(present.raw.body, kParagraph, text), remembered);
        if (saved.status != 200) return;
        std::lock_guard const lock{mutex_};
        saves_.push_back({remembered, saved.etag()});
    }

    DemoRecord& record_;
    std::string id_;
    std::mutex mutex_;
    std::vector<Save> saves_;
};

/// Every acknowledged text is the present one or was replaced by exactly one that knew it.
void check_saves(std::vector<Save> const& saves, std::string const& first, std::string const& last) {
    std::map<std::string, std::string> next;
    for (auto const& save : saves)
        BOOST_TEST(next.emplace(save.expected, save.made).second, "two texts replaced " << save.expected);
    auto at = first;
    std::size_t length = 0;
    for (auto step = next.find(at); step != next.end() && length <= saves.size(); step = next.find(at)) {
        at = step->second;
        ++length;
    }
    BOOST_TEST(length == saves.size());
    if (!last.empty()) BOOST_TEST(at == last);
}

/// One of sixteen proposals on one measure, brought to its release against all the others.
void bring_to_release(DemoRecord& record, int number) {
    auto editor = record.as("tmbwk");
    auto reviewer = record.as("bimf-pruefung");
    auto participant = record.as("tmjmv");
    auto approver = record.as("bimf-freigabe");
    auto const change = [number](std::string const& xml, int round) {
        auto const text = "Vorschlag " + std::to_string(number) + ", Runde " + std::to_string(round);
        switch (number % 4) {
            case 0:
                return with_text(xml, "<title", text);
            case 1:
                return with_text(xml, kParagraph, text);
            case 2:
                return with_text(xml, "<p id=\"p-7c88a8\"", text);
            default:
                return xml.find("Vorschlag " + std::to_string(number) + ",") != std::string::npos
                           ? xml
                           : replaced(xml, "  </description>", "    <p>" + text + "</p>\n  </description>");
        }
    };
    auto const id = editor.open("amend", {kMeasure}).text("id");
    for (int round = 0; round < 200; ++round) {
        auto const shown = editor.show(id);
        auto const state = shown.text("state");
        if (state == "released") return;
        if (state == "submitted") {
            auto const version = version_of(shown);
            reviewer.review(id, version);
            participant.cosign(id, version);
            approver.approve(id, version);
            continue;
        }
        auto const present = editor.document(id, kMeasure);
        if (editor.put(id, kMeasure, change(present.raw.body, round), present.etag()).status == 200)
            editor.submit(id);
    }
    throw std::runtime_error(id + " was never released: " + editor.show(id).raw.body);
}

}  // namespace

BOOST_AUTO_TEST_CASE(sixteen_clients_on_one_proposal_lose_no_text_and_release_none_that_was_not_decided) {
    DemoRecord record;
    int released = 0;
    std::size_t saved = 0;
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        auto editor = record.as("tmbwk");
        auto const id = editor.open("amend", {kMeasure}).text("id");
        auto const first = editor.document(id, kMeasure).etag();
        OneProposal proposal{record, id};
        auto const failures = race([&](int number) { proposal.run(number, seed); });
        BOOST_TEST(failures.empty(), (failures.empty() ? "" : failures.front()));
        auto const shown = editor.show(id);
        bool const is_draft = shown.text("state") == "draft" || shown.text("state") == "returned";
        check_saves(proposal.saves(), first, is_draft ? editor.document(id, kMeasure).etag() : "");
        saved += proposal.saves().size();
        if (shown.text("state") == "released") {
            ++released;
            check_release(record, id, {"review", "cosign-participating:tmjmv", "approval"});
        }
        // Out of the way of the next one.
        editor.step(id, "withdraw", {{"reason", "Ende des Versuchs"}});
    }
    auto const kinds = check_journal(record);
    BOOST_TEST_MESSAGE(saved << " texts saved, " << released << " of 6 released");
    BOOST_TEST(saved > 0U);
    BOOST_TEST((kinds.contains("released") ? kinds.at("released") : 0) == released);
}

BOOST_AUTO_TEST_CASE(sixteen_proposals_on_one_measure_are_all_released_each_on_top_of_the_one_before) {
    DemoRecord record;
    auto const failures = race([&](int number) { bring_to_release(record, number); });
    BOOST_TEST_REQUIRE(failures.empty(), (failures.empty() ? "" : failures.front()));
    auto client = record.as("rechnungshof");
    auto const history = client.get("/api/v1/measures/M-0002/history?limit=50");
    auto const& revisions = history.body.at("revisions").as_array();
    BOOST_TEST_REQUIRE(revisions.size() == kClients + 1U);
    for (std::size_t at = 0; at + 1 < revisions.size(); ++at) {
        BOOST_TEST(revisions[at].at("number").to_number<std::size_t>() == revisions.size() - 1 - at);
        std::string const id{revisions[at].at("proposal").as_string()};
        check_release(record, id, {"review", "cosign-participating:tmjmv", "approval"});
        // What was released is what its decided version says, byte by byte.
        auto const version = revisions[at].at("version").to_number<int>();
        auto const decided =
            client.get(ApiClient::at(id) + "/versions/" + std::to_string(version) + "/documents/" + kMeasure);
        auto const seq = revisions[at].at("seq").to_number<std::uint64_t>();
        auto const text = client.get("/api/v1/measures/M-0002?asOf=" + std::to_string(seq),
                                     {{"Accept", "application/xml"}});
        BOOST_TEST(decided.raw.body == text.raw.body);
    }
    auto const newest = client.get("/api/v1/measures/M-0002", {{"Accept", "application/xml"}}).raw.body;
    for (int number = 3; number < kClients; number += 4)
        BOOST_TEST(newest.find("Vorschlag " + std::to_string(number) + ",") != std::string::npos);
    auto const kinds = check_journal(record);
    BOOST_TEST(kinds.at("released") == kClients);
    BOOST_TEST_MESSAGE((kinds.contains("carried-on") ? kinds.at("carried-on") : 0)
                       << " carried on, " << (kinds.contains("conflicted") ? kinds.at("conflicted") : 0)
                       << " conflicts");
}
