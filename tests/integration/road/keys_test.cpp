// Another server key: stock git goes on accepting everything, whenever the program dies.
#include <functional>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "tests/integration/road/noted_record.hpp"

using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(keys)

BOOST_AUTO_TEST_CASE(stock_git_accepts_commits_from_before_and_after_a_change) {
    NotedRecord record;
    auto tmbwk = record.as("tmbwk");
    BOOST_REQUIRE(tmbwk.open("amend", {"M-0022"}).status == 201);
    auto const before = slurp(record.data() / "keys/server.pub");
    auto const done = record.command({"key", "change", "--login", "betrieb"});
    BOOST_TEST_REQUIRE(done.status == 0, done.output);
    BOOST_TEST(slurp(record.data() / "keys/server.pub") != before);
    BOOST_REQUIRE(tmbwk.open("amend", {"M-0023"}).status == 201);
    BOOST_TEST(record.unaccepted() == "");
    BOOST_TEST(record.command({"key", "change", "--login", "tmbwk"}).status != 0);
}

BOOST_AUTO_TEST_CASE(a_lost_key_is_replaced_offline_with_the_root_key) {
    NotedRecord record;
    auto const root = (record.data() / "keys/root").string();
    BOOST_TEST(record.command({"key", "recover", "--root-key", root}).status == 1);
    BOOST_REQUIRE(record.server().stop() == 0);
    std::filesystem::remove(record.data() / "keys/server");
    auto const done = record.command({"key", "recover", "--root-key", root});
    BOOST_TEST_REQUIRE(done.status == 0, done.output);
    record.server().start();
    BOOST_REQUIRE(record.as("tmbwk").open("amend", {"M-0023"}).status == 201);
    BOOST_TEST(record.unaccepted() == "");
}

BOOST_AUTO_TEST_CASE(killed_at_any_point_of_a_change_it_goes_on_with_a_valid_key) {
    NotedRecord record;
    auto const keys = record.data() / "keys";
    auto const files = [&] { return std::distance(std::filesystem::directory_iterator{keys}, {}); };
    auto const references = record.data() / "record.git/packed-refs";
    // What is waited for before the kill: the new key's file, the event, the changed file, the answer.
    for (int point = 0; point < 4; ++point) {
        auto client = record.as("betrieb");
        auto const count = files();
        auto const journal = slurp(references);
        auto const key = slurp(keys / "server.pub");
        std::atomic<bool> answered = false;
        std::jthread const asking{[&] {
            try {
                static_cast<void>(client.post("/api/v1/keys", json::object{}));
            } catch (HttpFailure const&) {
                // Killed before it could answer.
            }
            answered = true;
        }};
        auto const reached = [&] {
            switch (point) {
                case 0:
                    return files() != count;
                case 1:
                    return slurp(references) != journal;
                case 2:
                    return slurp(keys / "server.pub") != key;
                default:
                    return false;
            }
        };
        while (!reached() && !answered) std::this_thread::yield();
        record.server().crash();
        record.server().start();
        auto const opened = record.as("tmbwk").open("amend", {"M-00" + std::to_string(22 + point)});
        BOOST_TEST(opened.status == 201, "point " << point);
        BOOST_TEST(record.unaccepted() == "", "point " << point);
    }
}

BOOST_AUTO_TEST_SUITE_END()
