// The journal, and what operators do.
#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/requests.hpp"

using namespace fassung;
using namespace fassung::contract;

BOOST_AUTO_TEST_SUITE(operation_)

BOOST_AUTO_TEST_CASE(the_journal_is_read_in_pages_from_its_first_event) {
    auto const first = world().get("rechnungshof", "/api/v1/journal?limit=2");
    BOOST_TEST(first.status == 200);
    BOOST_TEST(first.body.at("events").at(0).at("kind") == "founded");
    BOOST_TEST(first.body.at("events").at(0).at("by").at("actor") == "system");
    BOOST_TEST(first.member("next") == "2");
    auto const next = world().get("rechnungshof", "/api/v1/journal?after=2&limit=1");
    BOOST_TEST(next.body.at("events").at(0).at("seq") == 3);
    BOOST_TEST(next.body.at("events").at(0).at("kind") == "adopted");
}

BOOST_AUTO_TEST_CASE(events_are_found_by_what_they_are_about) {
    World here;
    auto const id = here.submitted("tmbwk", "M-0022");
    auto const events = [&](std::string const& query) {
        return here.get("rechnungshof", "/api/v1/events?" + query).body.at("events").as_array();
    };
    BOOST_TEST(events("proposal=" + id).size() == 2U);
    BOOST_TEST(events("kind=submitted").at(0).at("proposal") == json::value(id));
    BOOST_TEST(events("kind=released").empty());
    BOOST_TEST(events("measure=M-0022&unit=tmbwk&limit=1").size() == 1U);
    auto const actor = here.get("tmbwk", "/api/v1/session").member("actor");
    BOOST_TEST(events("actor=" + actor + "&from=2026-11-23").size() == 2U);
    BOOST_TEST(events("until=2026-11-22").empty());
    for (auto const* const query :
         {"kind=erfunden", "proposal=1", "measure=1", "actor=x", "unit=%20", "from=x"})
        BOOST_TEST(here.get("rechnungshof", std::string{"/api/v1/events?"} + query).status == 400);
    auto const table = here.get("rechnungshof", "/api/v1/events?limit=1&format=csv");
    BOOST_TEST(std::ranges::count(table.text, '\n') > 2);
}

BOOST_AUTO_TEST_CASE(an_event_is_shown_with_its_proof) {
    World here;
    auto const id = here.submitted("tmbwk", "M-0022");
    here.release(id);
    auto const released = here.get("rechnungshof", "/api/v1/events?kind=released").body.at("events").at(0);
    auto const shown = here.get("rechnungshof", "/api/v1/journal/" + json::serialize(released.at("seq")));
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(shown.body.at("event") == released);
    BOOST_TEST(shown.body.at("sound") == true);
    BOOST_REQUIRE(shown.body.at("commits").as_array().size() == 2U);
    for (auto const& commit : shown.body.at("commits").as_array()) BOOST_TEST(commit.at("sound") == true);
    BOOST_TEST(here.get("rechnungshof", "/api/v1/journal/4711").status == 404);
    BOOST_TEST(here.get("rechnungshof", "/api/v1/journal/letztes").status == 404);
}

BOOST_AUTO_TEST_CASE(two_operators_give_a_function) {
    json::object const grant{
        {"function", "cosigner"}, {"unit", "tmikl"}, {"from", "2026-11-23"}, {"until", nullptr}};
    auto const actor = world().get("lib", "/api/v1/session").member("actor");
    auto const asked = world().post("betrieb", "/api/v1/grants",
                                    json::object{{"actor", actor}, {"grants", json::array{grant}}});
    BOOST_TEST(asked.status == 201);
    auto const open = world().get("betrieb-2", "/api/v1/grants?limit=200");
    BOOST_TEST(open.status == 200);
    BOOST_TEST(open.body.at("requests").as_array().back().at("actor") == json::value(actor));
    auto const confirm = "/api/v1/grants/" + asked.member("seq") + "/confirm";
    auto const own = world().send("betrieb", "POST", confirm);
    BOOST_TEST(own.status == 403);
    BOOST_TEST(own.code() == "own-work");
    BOOST_TEST(world().send("betrieb-2", "POST", confirm).status == 200);
    BOOST_TEST(world().send("betrieb-2", "POST", confirm).status == 404);
    auto const listed = world().get("betrieb", "/api/v1/actors?limit=200");
    BOOST_TEST(listed.status == 200);
    for (auto const& row : listed.body.at("actors").as_array())
        if (row.at("actor") == json::value(actor)) BOOST_TEST(row.at("grants").as_array().size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_granted_says_why) {
    json::object const grant{{"function", "editor"}, {"unit", "tmdi"}};
    auto const ask = [&](json::object body) {
        return world().post("betrieb", "/api/v1/grants", std::move(body));
    };
    json::object const person{{"login", "tmbwk"},
                              {"name", "Fachreferat"},
                              {"office", "TMDI"},
                              {"password", "fassung-demo"},
                              {"grants", json::array{grant}}};
    BOOST_TEST(ask(person).status == 409);
    BOOST_TEST(ask(person).code() == "login-taken");
    auto weak = person;
    weak["login"] = "neu";
    weak["password"] = "kurz";
    BOOST_TEST(ask(weak).code() == "invalid-password");
    BOOST_TEST(ask({{"login", "neu"}, {"grants", json::array{grant}}}).code() == "name-missing");
    BOOST_TEST(ask({{"grants", json::array{}}}).code() == "invalid-body");
    auto const actor = world().get("lib", "/api/v1/session").member("actor");
    json::array many;
    for (int i = 0; i < 5001; ++i) many.push_back(grant);
    auto const answer = ask({{"actor", actor}, {"grants", many}});
    BOOST_TEST(answer.status == 413);
    BOOST_TEST(answer.code() == "too-many");
}

BOOST_AUTO_TEST_CASE(maintenance_packs_the_record) {
    BOOST_TEST(world().send("betrieb", "POST", "/api/v1/maintenance").status == 204);
    BOOST_TEST(world().get("tmbwk", "/api/v1/measures/M-0022").status == 200);
}

BOOST_AUTO_TEST_CASE(while_the_clock_is_behind_nothing_is_written_and_everything_read) {
    World here;
    auto const draft = here.open("tmbwk", "M-0022");
    auto const seen = here.get("tmbwk", World::at(draft));
    auto const id = here.submitted("tmbwk", "M-0022");
    here.clock().advance(-std::chrono::hours{1});
    for (auto const& route : api::routes()) {
        bool const writes = is_step(route) || route.pattern == "/api/v1/clock/confirm" ||
                            route.pattern.starts_with("/api/v1/grants") ||
                            route.pattern == "/api/v1/proposals";
        if (route.method != http::Method::kPost || !writes) continue;
        auto const answer = here.send(login_for(route), "POST", target_of(route, id), body_for(route));
        BOOST_TEST_CONTEXT(route.pattern) {
            BOOST_TEST(answer.status == 503);
            BOOST_TEST(answer.code() == "clock");
            BOOST_TEST(answer.raw.header("retry-after").has_value());
        }
    }
    auto const kept = here.send("tmbwk", "DELETE", World::at(draft), {}, {{"if-match", seen.etag()}});
    BOOST_TEST(kept.status == 503);
    BOOST_TEST(here.get("tmbwk", World::at(draft)).member("state") == "draft");
    BOOST_TEST(here.get("tmbwk", "/api/v1/measures/M-0022").status == 200);
}

BOOST_AUTO_TEST_CASE(after_a_leap_two_operators_confirm_the_clock_and_silence_can_be_waived) {
    World here;
    auto const id = here.submitted("tmbwk", "M-0002");
    BOOST_TEST(here.step("bimf-pruefung", id, "review", json::object{{"version", 1}}).status == 200);
    here.clock().advance(std::chrono::hours{24 * 30});
    auto const question = json::object{{"version", 1}, {"path", "M-0002/title"}, {"text", "Und nun?"}};
    auto const refused = here.step("tmbwk", id, "comments", question);
    BOOST_TEST(refused.status == 503);
    BOOST_TEST(refused.code() == "clock-ahead");
    BOOST_TEST(here.send("betrieb", "POST", "/api/v1/clock/confirm").status == 200);
    BOOST_TEST(here.send("betrieb", "POST", "/api/v1/clock/confirm").code() == "own-work");
    BOOST_TEST(here.post("betrieb-2", "/api/v1/clock/confirm", json::object{}).status == 200);
    BOOST_TEST(here.step("tmbwk", id, "comments", question).status == 200);

    json::object const waiver{{"requirement", "cosign-participating:tmjmv"}, {"reason", "Frist verstrichen"}};
    BOOST_TEST(here.step("bimf-freigabe", id, "waive", waiver).status == 200);
    BOOST_TEST(here.step("bimf-freigabe", id, "waive", waiver).code() == "own-work");
    BOOST_TEST(here.step("bimf-freigabe-2", id, "waive", waiver).status == 200);
    auto const shown = here.get("tmbwk", World::at(id));
    BOOST_TEST(shown.body.at("waivers").at(0).at("confirmedBy").is_object());
    auto const requirements = here.get("tmbwk", World::at(id) + "/requirements");
    bool waived = false;
    for (auto const& row : requirements.body.at("requirements").as_array())
        waived = waived || row.at("outcome") == "waived";
    BOOST_TEST(waived);
}

BOOST_AUTO_TEST_SUITE_END()
