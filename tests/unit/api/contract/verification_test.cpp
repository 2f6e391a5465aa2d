// The server verifies its own record on demand, and says when it can write no more.
#include <fstream>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung::contract;

namespace {

constexpr char const* kVerify = "/api/v1/verify";

/// Of the run when it has ended.
json::value ended(World& here) {
    for (;;) {
        auto answer = here.get("rechnungshof", kVerify);
        BOOST_REQUIRE(answer.status == 200);
        if (answer.body.at("run").at("phase") != "running") return answer.body.at("run");
        std::this_thread::yield();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(verification_)

BOOST_AUTO_TEST_CASE(an_auditor_has_the_record_verified) {
    World here;
    auto const none = here.get("rechnungshof", kVerify);
    BOOST_TEST(none.body.at("run").is_null());
    BOOST_TEST(here.get("rechnungshof", kVerify, {{"if-none-match", none.etag()}}).status == 304);
    auto const note = here.get("rechnungshof", "/api/v1/checkpoint").text;
    json::object const wish{{"note", note}};
    Headers const key{{"idempotency-key", "pruefung-1"}};
    auto const begun = here.post("rechnungshof", kVerify, wish, key);
    BOOST_TEST(begun.status == 202);
    BOOST_TEST(begun.body.at("run").at("number") == 1);
    auto const run = ended(here);
    BOOST_TEST(run.at("phase") == "done");
    BOOST_TEST(run.at("report").at("sound") == true);
    BOOST_TEST(run.at("report").at("trust") == "checkpoint");
    BOOST_TEST(run.at("checked") == run.at("total"));
    // The same request, sent again, is the same run.
    BOOST_TEST(here.post("rechnungshof", kVerify, wish, key).body.at("run").at("number") == 1);
    auto const other = here.post("rechnungshof", kVerify, json::object{}, key);
    BOOST_TEST(other.status == 409);
    BOOST_TEST(other.code() == "request-key-reused");
    BOOST_TEST(here.post("rechnungshof", kVerify, json::object{}).body.at("run").at("number") == 2);
    BOOST_TEST(here.send("rechnungshof", "DELETE", kVerify).status == 204);
    BOOST_TEST(ended(here).at("number") == 2);
}

BOOST_AUTO_TEST_CASE(a_note_that_is_none_is_refused) {
    auto const refused = world().post("rechnungshof", kVerify, json::object{{"note", "Prüfpunkt"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.code() == "invalid-note");
    for (auto const* const method : {"GET", "POST", "DELETE"})
        BOOST_TEST(world().send("tmbwk", method, kVerify).status == 403);
}

BOOST_AUTO_TEST_CASE(a_server_that_can_write_no_more_is_not_ready) {
    World here;
    BOOST_TEST(here.get("", "/readyz").status == 200);
    // Somebody else moves the journal behind the writer's back.
    auto const record = here.app().options().data.record();
    auto const position = here.app().snapshot()->position;
    auto const file = record / "packed-refs";
    std::ifstream in{file, std::ios::binary};
    std::string refs{std::istreambuf_iterator<char>{in}, {}};
    auto const at = refs.find(position.journal.hex());
    BOOST_REQUIRE(at != std::string::npos);
    refs.replace(at, 40, position.main.hex());
    std::ofstream{file, std::ios::binary | std::ios::trunc} << refs;

    auto const refused = here.post("tmbwk", "/api/v1/proposals",
                                   json::object{{"kind", "amend"}, {"measures", json::array{"M-0022"}}});
    BOOST_TEST(refused.status == 503);
    auto const ready = here.get("", "/readyz");
    BOOST_TEST(ready.status == 503);
    BOOST_TEST(ready.code() == "storage");
    BOOST_TEST(here.get("tmbwk", "/api/v1/measures/M-0022").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
