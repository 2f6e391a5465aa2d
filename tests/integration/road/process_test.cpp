#include <atomic>
#include <csignal>
#include <latch>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/integration/road/walk.hpp"
#include "tests/support/child.hpp"

using namespace fassung::test;

namespace {

Finished command(DemoRecord const& record, std::vector<std::string> words, std::string const& login) {
    words.insert(words.begin(), FASSUNG_BINARY);
    words.insert(words.end(), {"--data", record.data().string(), "--login", login});
    return run_program(
        words, {{"FASSUNG_PASSWORD", "fassung-demo"}, {"FASSUNG_NEW_PASSWORD", "ein-neues-kennwort"}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(process)

BOOST_AUTO_TEST_CASE(a_second_server_on_the_same_directory_names_the_one_that_holds_it) {
    DemoRecord record;
    auto const second = run_program(ServerProcess::command(record.data()));
    BOOST_TEST(second.status == 1);
    BOOST_TEST(second.output.find("Prozess " + std::to_string(record.server().pid())) != std::string::npos,
               second.output);
    BOOST_TEST(record.as("lib").get("/readyz").status == 200);
}

BOOST_AUTO_TEST_CASE(functions_are_granted_from_the_command_line_by_two_operators) {
    DemoRecord record;
    auto const listed = command(record, {"actor", "list"}, "betrieb");
    BOOST_TEST(listed.status == 0, listed.output);
    BOOST_TEST(listed.output.find(record.actor("tmbwk")) != std::string::npos, listed.output);
    auto const granted =
        command(record,
                {"actor", "grant", "--new-login", "tmbwk-neu", "--name", "TMBWK Zweites Fachreferat",
                 "--office", "TMBWK", "--function", "editor:tmbwk"},
                "betrieb");
    BOOST_TEST_REQUIRE(granted.status == 0, granted.output);
    auto const number = granted.output.substr(7, granted.output.find(' ', 7) - 7);
    json::object const login{{"login", "tmbwk-neu"}, {"password", "ein-neues-kennwort"}};
    ApiClient stranger{record.server().port(), ""};
    auto const early = ok(stranger.post("/api/v1/session", login), 201);
    BOOST_TEST(ApiClient(record.server().port(), early.text("token")).open("amend", {"M-0002"}).status >=
               400);
    auto const own = command(record, {"actor", "confirm", number}, "betrieb");
    BOOST_TEST(own.status != 0, own.output);
    auto const confirmed = command(record, {"actor", "confirm", number}, "betrieb-2");
    BOOST_TEST(confirmed.status == 0, confirmed.output);
    ApiClient newcomer{record.server().port(), early.text("token")};
    BOOST_TEST(newcomer.open("amend", {"M-0002"}).status == 201);
    BOOST_TEST(command(record, {"actor", "list"}, "tmbwk").status != 0);
}

BOOST_AUTO_TEST_CASE(maintenance_leaves_one_sound_record) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Neu."));
    auto const done = command(record, {"maintain"}, "betrieb");
    BOOST_TEST(done.status == 0, done.output);
    BOOST_TEST(command(record, {"maintain"}, "tmbwk").status != 0);
    release(record, id, 1, {"tmjmv"});
    auto const found = record.git({"fsck", "--strict", "--no-progress"});
    BOOST_TEST(found.find("error") == std::string::npos, found);
}

BOOST_AUTO_TEST_CASE(maintenance_packs_what_was_written_in_haste) {
    DemoRecord record;
    auto const size = [&] {
        auto const counted = record.git({"count-objects", "-v"});
        auto const at = counted.find("size-pack: ");
        BOOST_REQUIRE(at != std::string::npos);
        return std::stol(counted.substr(at + 11));
    };
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Neu."));
    auto const journal = record.git({"rev-parse", "journal"});
    auto const main = record.git({"rev-parse", "main"});
    auto const before = size();
    for (int round = 0; round < 2; ++round) {
        auto const done = command(record, {"maintain"}, "betrieb");
        BOOST_TEST(done.status == 0, done.output);
    }
    BOOST_TEST(size() < before);
    BOOST_TEST(record.git({"rev-parse", "main"}) == main);
    // At midnight the server adds a checkpoint by itself.
    int status = 0;
    record.git({"merge-base", "--is-ancestor", journal, "journal"}, &status);
    BOOST_TEST(status == 0);
    BOOST_TEST(tmbwk.get("/api/v1/proposals/" + id).status == 200);
    auto const found = record.git({"fsck", "--strict", "--no-progress"});
    BOOST_TEST(found.find("error") == std::string::npos, found);
}

BOOST_AUTO_TEST_CASE(without_a_server_the_command_line_says_so) {
    DemoRecord record;
    BOOST_TEST_REQUIRE(record.server().stop() == 0);
    auto const done = command(record, {"maintain"}, "betrieb");
    BOOST_TEST(done.status != 0);
    BOOST_TEST(done.output.find("antwortet kein Dienst") != std::string::npos, done.output);
}

BOOST_AUTO_TEST_CASE(an_orderly_stop_under_load_loses_nothing_that_was_acknowledged) {
    constexpr int kClients = 8;
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Neu."));
    std::vector<std::vector<ApiAnswer>> acknowledged(kClients);
    std::latch under_load{kClients};
    std::vector<std::thread> clients;
    for (int number = 0; number < kClients; ++number)
        clients.emplace_back([&, number] {
            auto& mine = acknowledged[static_cast<std::size_t>(number)];
            try {
                auto client = record.as("tmjmv");
                for (int act = 0;; ++act) {
                    auto answer = client.step(
                        id, "comments", {{"version", 1}, {"path", kParagraphPath}, {"text", "Anmerkung"}},
                        std::to_string(number) + "/" + std::to_string(act));
                    if (answer.status == 200) mine.push_back(std::move(answer));
                    if (act == 3) under_load.count_down();
                }
            } catch (HttpFailure const&) {
                // The server has gone.
            }
        });
    under_load.wait();
    BOOST_TEST(record.server().stop() == 0);
    for (auto& client : clients) client.join();
    record.server().start();
    auto client = record.as("tmjmv");
    auto const before = ok(client.get(ApiClient::at(id) + "/comments")).body.at("comments").as_array().size();
    std::size_t count = 0;
    for (int number = 0; number < kClients; ++number) {
        auto const& mine = acknowledged[static_cast<std::size_t>(number)];
        BOOST_TEST(mine.size() >= 4U);
        count += mine.size();
        for (std::size_t act = 0; act < mine.size(); ++act) {
            auto const again =
                client.step(id, "comments", {{"version", 1}, {"path", kParagraphPath}, {"text", "Anmerkung"}},
                            std::to_string(number) + "/" + std::to_string(act));
            BOOST_TEST_REQUIRE(again.raw.body == mine[act].raw.body);
        }
    }
    BOOST_TEST(before >= count);
    BOOST_TEST(before <= count + kClients);
    BOOST_TEST(ok(client.get(ApiClient::at(id) + "/comments")).body.at("comments").as_array().size() ==
               before);
}

BOOST_AUTO_TEST_SUITE_END()
