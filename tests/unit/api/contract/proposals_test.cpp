#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung::contract;

namespace {

Answer opened(json::object body, std::string const& login = "tmbwk") {
    return world().post(login, "/api/v1/proposals", std::move(body));
}

Headers if_match(Answer const& answer) {
    return {{"if-match", answer.etag()}};
}

/// The same again with the ETag of the first answer.
void expect_known(std::string const& target) {
    auto const first = world().get("tmbwk", target);
    BOOST_REQUIRE(first.status == 200);
    BOOST_TEST(world().get("tmbwk", target, {{"if-none-match", "\"x\", " + first.etag()}}).status == 304);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proposals_)

BOOST_AUTO_TEST_CASE(opening_gives_a_number_and_says_where_the_case_is) {
    auto const answer = opened({{"kind", "amend"},
                                {"measures", json::array{"M-0024", "M-0025"}},
                                {"reason", "Neue Förderrichtlinie"},
                                {"fileReference", "31-5001"},
                                {"urgent", true},
                                {"effects", json::object{{"haushalt", "keine"}}}});
    BOOST_TEST(answer.status == 201);
    BOOST_TEST(answer.member("state") == "draft");
    BOOST_TEST(answer.body.at("measures") == (json::array{"M-0024", "M-0025"}));
    auto const at = World::at(answer.member("id"));
    BOOST_TEST(answer.raw.header("location").value_or("") == at);
    auto const shown = world().get("tmbwk", at);
    BOOST_TEST(shown.body.at("effects").at("haushalt") == "keine");
    BOOST_TEST(shown.member("fileReference") == "31-5001");
    BOOST_TEST(shown.body.at("urgent") == true);
    BOOST_TEST(shown.body.at("allowed") == (json::array{"submit", "discard"}));
    expect_known(at);
    expect_known(at + "/documents/M-0024");
}

BOOST_AUTO_TEST_CASE(a_text_may_say_the_effects_as_well) {
    auto const answer = opened(
        {{"kind", "amend"}, {"measures", json::array{"M-0024"}}, {"effects", "{Keine} auf den Haushalt"}});
    BOOST_TEST(answer.status == 201);
    BOOST_TEST(world().get("tmbwk", World::at(answer.member("id"))).member("effects") ==
               "{Keine} auf den Haushalt");
}

BOOST_AUTO_TEST_CASE(each_kind_begins_with_its_text) {
    auto const created = opened({{"kind", "create"}, {"field", "sprache"}, {"reason", "Bedarf"}});
    BOOST_TEST(created.status == 201);
    auto const measure = std::string{created.body.at("measures").at(0).as_string()};
    auto const text = world().get("tmbwk", World::at(created.member("id")) + "/documents/" + measure);
    BOOST_TEST(text.text.find("<field>sprache</field>") != std::string::npos);
    BOOST_TEST(opened({{"kind", "move"}, {"measures", json::array{"M-0024"}}, {"field", "sprache"}}).status ==
               201);
    BOOST_TEST(
        opened({{"kind", "discontinue"}, {"measures", json::array{"M-0024"}}, {"reason", "Ende"}}).status ==
        201);
    BOOST_TEST(opened({{"kind", "amend"},
                       {"measures", json::array{"M-0024"}},
                       {"from", json::object{{"measure", "M-0024"}, {"revision", 0}}},
                       {"unit", "tmbwk"}})
                   .status == 201);
    auto const reinstated = opened({{"kind", "reinstate"}, {"measures", json::array{"M-0024"}}});
    BOOST_TEST(reinstated.status == 422);
    BOOST_TEST(reinstated.code() == "invalid-documents");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_opened_says_why) {
    auto const code = [](json::object body) { return opened(std::move(body)).code(); };
    BOOST_TEST(code({{"kind", "merge"}}) == "invalid-body");
    BOOST_TEST(code({{"kind", "amend"}, {"measures", json::array{"Maßnahme 1"}}}) == "invalid-body");
    BOOST_TEST(code({{"kind", "amend"}, {"measures", json::array{"M-9999"}}}) == "unknown-document");
    BOOST_TEST(code({{"kind", "amend"}, {"reason", "unsichtbar\u200B"}}) == "invalid-body");
    BOOST_TEST(code({{"kind", "amend"},
                     {"measures", json::array{"M-0024"}},
                     {"from", json::object{{"measure", "M-0024"}, {"revision", 7}}}}) == "unknown-revision");
    json::array many;
    for (int i = 0; i < 51; ++i) many.emplace_back("M-0024");
    BOOST_TEST(opened({{"kind", "amend"}, {"measures", many}}).status == 413);
}

BOOST_AUTO_TEST_CASE(a_repeated_opening_opens_once) {
    Headers const key{{"idempotency-key", "opening"}};
    json::object const body{{"kind", "amend"}, {"measures", json::array{"M-0024"}}};
    auto const first = world().post("tmbwk", "/api/v1/proposals", body, key);
    auto const again = world().post("tmbwk", "/api/v1/proposals", body, key);
    BOOST_TEST(again.status == 201);
    BOOST_TEST(again.text == first.text);
    auto const other =
        world().post("tmbwk", "/api/v1/proposals",
                     json::object{{"kind", "amend"}, {"measures", json::array{"M-0025"}}}, key);
    BOOST_TEST(other.status == 409);
    BOOST_TEST(other.code() == "request-key-reused");
}

BOOST_AUTO_TEST_CASE(a_draft_is_changed_by_who_has_seen_it) {
    auto const at = World::at(world().open("tmbwk", "M-0024"));
    auto const seen = world().get("tmbwk", at);
    BOOST_TEST(world().send("tmbwk", "PATCH", at, "{}").status == 428);
    BOOST_TEST(world().send("tmbwk", "PATCH", at, "{}", {{"if-match", "ohne"}}).status == 400);
    auto const changed = world().send(
        "tmbwk", "PATCH", at, R"({"measures":["M-0025"],"reason":"Anders","effects":{"kommunen":"keine"}})",
        if_match(seen));
    BOOST_TEST(changed.status == 200);
    BOOST_TEST(changed.body.at("measures") == json::array{"M-0025"});
    BOOST_TEST(changed.etag() != seen.etag());
    auto const stale = world().send("tmbwk", "PATCH", at, R"({"reason":"Noch anders"})", if_match(seen));
    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.code() == "stale");
    BOOST_TEST(stale.body.at("current").at("reason") == "Anders");
    BOOST_TEST(stale.body.at("yours").at("reason") == "Noch anders");
    BOOST_TEST(stale.etag() == changed.etag());
}

BOOST_AUTO_TEST_CASE(a_list_of_measures_is_taken_as_a_whole_or_not_at_all) {
    auto const at = World::at(world().open("tmbwk", "M-0024"));
    auto const seen = world().get("tmbwk", at);
    auto const unknown =
        world().send("tmbwk", "PATCH", at, R"({"measures":["M-0025","M-9999"]})", if_match(seen));
    BOOST_TEST(unknown.code() == "unknown-measure");
    BOOST_TEST(world().get("tmbwk", at).text == seen.text);

    auto const created = opened({{"kind", "create"}, {"field", "sprache"}});
    auto const there = World::at(created.member("id"));
    auto const taken_out = world().send("tmbwk", "PATCH", there, R"({"measures":["M-0025"]})",
                                        if_match(world().get("tmbwk", there)));
    BOOST_TEST(taken_out.code() == "invalid-documents");
}

BOOST_AUTO_TEST_CASE(a_draft_is_given_up_by_who_has_seen_it) {
    auto const at = World::at(world().open("tmbwk", "M-0024"));
    auto const seen = world().get("tmbwk", at);
    BOOST_TEST(world().send("tmbwk", "DELETE", at).status == 428);
    BOOST_TEST(world().send("tmbwk", "DELETE", at, {}, {{"if-match", "*"}}).status == 400);
    auto const stale = world().send("tmbwk", "DELETE", at, {}, {{"if-match", "\"alt\""}});
    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.body.at("current").at("state") == "draft");
    BOOST_TEST(stale.body.at("yours").is_null());
    BOOST_TEST(world().send("tmbwk", "DELETE", at, {}, if_match(seen)).status == 204);
    auto const gone = world().get("tmbwk", at);
    BOOST_TEST(gone.member("state") == "discarded");
    auto const again = world().send("tmbwk", "DELETE", at, {}, if_match(gone));
    BOOST_TEST(again.status == 409);
    BOOST_TEST(again.code() == "wrong-state");
}

BOOST_AUTO_TEST_CASE(a_text_is_saved_incomplete_but_not_malformed) {
    auto const id = world().open("tmbwk", "M-0024");
    auto const at = World::at(id) + "/documents/M-0024";
    auto const draft = world().get("tmbwk", at);
    auto const put = [&](std::string const& xml, Headers headers) {
        return world().send("tmbwk", "PUT", at, xml, std::move(headers));
    };
    BOOST_TEST(put(draft.text, {}).status == 428);
    BOOST_TEST(put(draft.text, {{"if-match", "x"}}).status == 400);
    auto const malformed =
        put("<measure xmlns=\"urn:fassung:measure:1\" id=\"M-0024\"><title>", if_match(draft));
    BOOST_TEST(malformed.status == 422);
    BOOST_TEST(malformed.code() == "malformed-xml");
    BOOST_TEST(malformed.body.at("errors").at(0).at("line") == 1);
    auto const unknown =
        put("<measure xmlns=\"urn:fassung:measure:1\" id=\"M-0024\"><farbe>rot</farbe></measure>",
            if_match(draft));
    BOOST_TEST(unknown.status == 422);
    BOOST_TEST(unknown.code() == "unknown-content");
    BOOST_TEST(put(draft.text + std::string(600 * 1024, ' '), if_match(draft)).status == 413);

    auto const incomplete =
        put("<measure xmlns=\"urn:fassung:measure:1\" id=\"M-0024\"><title>Nur ein Titel</title>"
            "<description><p>Neu</p></description></measure>",
            if_match(draft));
    BOOST_TEST(incomplete.status == 200);
    BOOST_TEST(incomplete.text.find("<p id=\"p-") != std::string::npos);
    BOOST_TEST(incomplete.etag() != draft.etag());
    auto const stale = put(draft.text, if_match(draft));
    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.member("current") == incomplete.text);
    BOOST_TEST(stale.member("yours") == draft.text);

    auto const problems = world().get("tmbwk", World::at(id) + "/problems");
    BOOST_TEST(problems.status == 200);
    BOOST_TEST(problems.member("code") == "incomplete");
    BOOST_TEST(!problems.body.at("problems").as_array().empty());
    auto const refused = world().step("tmbwk", id, "submit", json::object{{"reason", "Fertig"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.code() == "incomplete");
    BOOST_TEST(!refused.body.at("errors").as_array().empty());
}

BOOST_AUTO_TEST_CASE(cases_are_found_by_unit_kind_person_and_title) {
    World here;
    auto const id = here.submitted("tmbwk", "M-0022");
    auto const other = here.submitted("tmjmv", "M-0002");
    auto const found = [&](std::string const& query) {
        std::string out;
        auto const page = here.get("bimf-pruefung", "/api/v1/proposals?" + query);
        for (auto const& row : page.body.at("proposals").as_array())
            out += std::string{row.at("id").as_string()} + " ";
        return out;
    };
    BOOST_TEST(found("") == other + " " + id + " ");
    BOOST_TEST(found("unit=tmbwk&kind=amend") == id + " ");
    BOOST_TEST(found("actor=" + here.get("tmjmv", "/api/v1/session").member("actor")) == other + " ");
    BOOST_TEST(found("q=Titel") == other + " " + id + " ");
    BOOST_TEST(found("q=Eisenbahn").empty());
    for (auto const& query : {"unit=%20", "kind=x", "actor=x"})
        BOOST_TEST(here.get("tmbwk", std::string{"/api/v1/proposals?"} + query).status == 400);
    BOOST_TEST(here.get("tmbwk", "/api/v1/proposals?q=" + std::string(201, 'a')).status == 400);
}

BOOST_AUTO_TEST_CASE(a_version_stays_as_it_was_submitted) {
    auto const id = world().submitted("tmbwk", "M-0024");
    auto const at = World::at(id);
    auto const version = world().get("tmbwk", at + "/versions/1");
    BOOST_TEST(version.status == 200);
    BOOST_TEST(version.body.at("changes").at(0).at("path") == "M-0024/title");
    BOOST_TEST(world().get("tmbwk", at + "/versions/1/documents/M-0024").status == 200);
    expect_known(at + "/versions/1/documents/M-0024");
    for (std::string const target : {"/versions/2", "/versions/x", "/versions/1/documents/M-0025",
                                     "/versions/2/documents/M-0024", "/documents/M-0025"})
        BOOST_TEST(world().get("tmbwk", at + target).status == 404, target);
    auto const list = world().get("bimf-pruefung", "/api/v1/proposals?state=submitted&turn=me&limit=200");
    BOOST_TEST(list.status == 200);
    bool there = false;
    for (auto const& row : list.body.at("proposals").as_array())
        there = there || row.at("id") == json::value(id);
    BOOST_TEST(there);
    auto const requirements = world().get("tmbwk", at + "/requirements");
    BOOST_TEST(requirements.body.at("requirements").at(0).at("id") == "review");
    BOOST_TEST(requirements.body.at("requirements").at(0).at("uncovered") == json::array{"M-0024/title"});
    BOOST_TEST(requirements.body.at("requirements").at(0).at("missing").at(0).at("function") == "reviewer");
}

BOOST_AUTO_TEST_CASE(a_release_on_the_same_element_makes_a_conflict_that_the_proposer_resolves) {
    auto const first = world().submitted("tmbwk", "M-0026");
    auto const second = world().submitted("tmbwk", "M-0026");
    world().release(first);
    auto const at = World::at(second);
    auto const shown = world().get("tmbwk", at);
    BOOST_TEST(shown.member("state") == "returned");
    BOOST_TEST(shown.body.at("conflicts") == json::array{"M-0026/title"});
    auto const conflicts = world().get("tmbwk", at + "/conflicts");
    BOOST_TEST(conflicts.status == 200);
    BOOST_REQUIRE(conflicts.body.at("conflicts").as_array().size() == 1U);
    auto const& conflict = conflicts.body.at("conflicts").at(0);
    BOOST_TEST(conflict.at("path") == "M-0026/title");
    BOOST_TEST(conflict.at("ours") != conflict.at("theirs"));
    world().write("tmbwk", second, "M-0026", "<title", "Beides zusammen");
    auto const again = world().step("tmbwk", second, "submit", json::object{{"reason", "Zusammengeführt"}});
    BOOST_TEST(again.status == 200);
    BOOST_TEST(again.body.at("version") == 2);
    BOOST_TEST(world().get("tmbwk", at + "/conflicts").body.at("conflicts").as_array().empty());
}

BOOST_AUTO_TEST_CASE(conflicts_are_decided_place_by_place) {
    auto const first = world().open("tmbwk", "M-0026");
    auto const second = world().open("tmbwk", "M-0026");
    world().write("tmbwk", first, "M-0026", "<title", "Deren Titel");
    world().write("tmbwk", first, "M-0026", "<p ", "Deren Absatz");
    world().write("tmbwk", second, "M-0026", "<title", "Unser Titel");
    world().write("tmbwk", second, "M-0026", "<p ", "Unser Absatz");
    BOOST_TEST_REQUIRE(world().step("tmbwk", first, "submit", json::object{{"reason", "x"}}).status == 200);
    world().release(first);

    auto const at = World::at(second) + "/conflicts";
    auto const target = at + "/M-0026";
    auto const found = world().get("tmbwk", at).body.at("conflicts").as_array();
    BOOST_TEST_REQUIRE(found.size() == 2U);
    auto const& title = found.at(found.at(0).at("path") == "M-0026/title" ? 0 : 1);
    auto const& other = found.at(&title == &found.at(0) ? 1 : 0);
    BOOST_TEST(title.at("path") == "M-0026/title");
    BOOST_TEST(title.at("document") == "M-0026");
    BOOST_TEST(title.at("takesWording") == true);
    BOOST_TEST(title.at("texts").at("ours") == "Unser Titel");
    BOOST_TEST(title.at("texts").at("theirs") == "Deren Titel");
    BOOST_TEST(!title.at("texts").at("base").as_string().empty());
    BOOST_TEST(title.at("ours").as_string().find("Unser Titel</title>") != json::string::npos);
    auto const paragraph = std::string{other.at("path").as_string()};
    BOOST_TEST(other.at("label") == "Beschreibung, Absatz 1");

    Headers const json_type{{"content-type", "application/json"}};
    Headers const now{{"if-match", std::string{title.at("etag").as_string()}},
                      {"content-type", "application/json"}};
    using Choice = json::object;
    auto const put = [&](json::array choices, Headers const& headers) {
        return world().send("tmbwk", "PUT", target,
                            json::serialize(json::object{{"choices", std::move(choices)}}), headers);
    };
    Choice const theirs{{"path", "M-0026/title"}, {"take", "theirs"}};
    Choice const own{{"path", paragraph}, {"take", "own"}, {"wording", "Gemeinsamer Absatz"}};
    BOOST_TEST(put({theirs, own}, json_type).status == 428);
    BOOST_TEST(world().send("tmbwk", "PUT", target, "{\"choices\":", now).code() == "malformed-json");
    for (auto const& wrong : {Choice{{"path", "M-0025/title"}, {"take", "ours"}},
                              Choice{{"path", "M-0026/title"}, {"take", "beide"}},
                              Choice{{"path", "M-0026/title"}, {"take", "ours"}, {"wording", "x"}}})
        BOOST_TEST(put({wrong}, now).code() == "invalid-body", json::serialize(wrong));
    BOOST_TEST(put({theirs, theirs}, now).code() == "invalid-body");
    auto const open = put({theirs}, now);
    BOOST_TEST(open.status == 422);
    BOOST_TEST(open.code() == "open-conflict");
    BOOST_TEST(open.body.at("errors").at(0).at("path") == json::value(paragraph));
    BOOST_TEST(put({theirs, own, {{"path", "M-0026/period"}, {"take", "ours"}}}, now).code() ==
               "open-conflict");
    Headers stale = now;
    stale["if-match"] = "\"0\"";
    auto const refused = put({theirs, own}, stale);
    BOOST_TEST(refused.status == 412);
    BOOST_TEST(refused.etag() == now.at("if-match"));
    auto long_one = own;
    long_one["wording"] = std::string(600 * 1024, 'a');
    BOOST_TEST(put({theirs, long_one}, now).status == 413);
    BOOST_TEST(world().get("tmbwk", at).body.at("conflicts").as_array().size() == 2U);

    auto const done = put({theirs, own}, now);
    BOOST_REQUIRE_MESSAGE(done.status == 200, done.text);
    BOOST_TEST(done.text.find("<title>Deren Titel</title>") != std::string::npos);
    BOOST_TEST(done.text.find(">Gemeinsamer Absatz</p>") != std::string::npos);
    BOOST_TEST(world().get("tmbwk", at).body.at("conflicts").as_array().empty());
    auto const draft = world().get("tmbwk", World::at(second) + "/documents/M-0026");
    BOOST_TEST(draft.text == done.text);
    BOOST_TEST(draft.etag() == done.etag());
    BOOST_TEST(world().step("tmbwk", second, "submit", json::object{{"reason", "x"}}).status == 200);
    BOOST_TEST(world().step("tmbwk", second, "withdraw", json::object{{"reason", "x"}}).status == 200);
    BOOST_TEST(put({}, {{"if-match", done.etag()}, {"content-type", "application/json"}}).code() ==
               "wrong-state");
}

BOOST_AUTO_TEST_SUITE_END()
