#include <boost/test/unit_test.hpp>

#include "tests/integration/road/walk.hpp"

using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(refusals)

BOOST_AUTO_TEST_CASE(a_draft_is_not_there_for_others) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = opened(tmbwk, {"M-0002"});
    for (auto const* login : {"tmikl", "bimf-pruefung", "bimf-freigabe", "rechnungshof", "lib", "betrieb"}) {
        auto client = record.as(login);
        BOOST_TEST(client.show(id).code() == "not-found", login);
        BOOST_TEST(client.document(id, "M-0002").status == 404, login);
        BOOST_TEST(client.submit(id).status == 404, login);
        BOOST_TEST(client.get("/api/v1/proposals").raw.body.find('"' + id + '"') == std::string::npos, login);
    }
    BOOST_TEST(tmbwk.show("2026-9999").code() == "not-found");
    BOOST_TEST((ok(tmbwk.get("/api/v1/proposals")).raw.body.find('"' + id + '"') != std::string::npos));
}

BOOST_AUTO_TEST_CASE(each_step_says_why_it_is_refused) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto reviewer = record.as("bimf-pruefung");
    auto const id = opened(tmbwk, {"M-0002"});
    BOOST_TEST(tmbwk.submit(id).code() == "nothing-changed");
    edit(tmbwk, id, "M-0002", text_of(kParagraph, "Neu."));
    BOOST_TEST(tmbwk.submit(id, "").code() == "reason-missing");
    BOOST_TEST(tmbwk.step(id, "withdraw", {{"reason", "Doch nicht"}}).code() == "wrong-state");
    auto const wrong = tmbwk.step(id, "withdraw", {{"reason", "Doch nicht"}});
    BOOST_TEST(wrong.status == 409);
    BOOST_TEST((wrong.body.at("allowed") == json::value(json::array{"submit", "discard"})), wrong.raw.body);
    ok(tmbwk.submit(id));
    BOOST_TEST(tmbwk.submit(id, "Noch einmal").code() == "nothing-changed");
    BOOST_TEST(tmbwk.review(id, 1).status == 403);
    BOOST_TEST(tmbwk.review(id, 1).code() == "wrong-function");
    BOOST_TEST(record.as("lib").open("amend", {"M-0002"}).code() == "wrong-function");
    BOOST_TEST(reviewer.review(id, 7).code() == "stale-version");
    BOOST_TEST(reviewer.approve(id, 1).code() == "wrong-function");
    BOOST_TEST(record.as("tmdi").cosign(id, 1).code() == "not-asked");
    BOOST_TEST(record.as("bimf-freigabe").approve(id, 1).code() == "requirements-open");
    BOOST_TEST(ApiClient(record.server().port(), "").show(id).status == 401);
}

BOOST_AUTO_TEST_CASE(nobody_decides_on_their_own_text) {
    DemoRecord record;
    // The reviewer becomes an editor, confirmed by two operators.
    auto const asked =
        ok(record.as("betrieb").post("/api/v1/grants",
                                     {{"actor", record.actor("bimf-pruefung")},
                                      {"grants", json::array{{{"function", "editor"}, {"unit", "bimf"}}}}}),
           201);
    auto const confirm =
        "/api/v1/grants/" + std::to_string(asked.body.at("seq").to_number<int>()) + "/confirm";
    BOOST_TEST(record.as("betrieb").post(confirm, json::object{}).status == 403);
    auto const confirmed = record.as("betrieb-2").post(confirm, json::object{});
    BOOST_TEST_REQUIRE(confirmed.status < 300, confirmed.raw.body);
    auto both = record.as("bimf-pruefung");
    auto const id = submitted(both, "M-0021", text_of("<title", "Selbst geschrieben"));
    auto const refused = both.review(id, 1);
    BOOST_TEST(refused.status == 403);
    BOOST_TEST(refused.code() == "own-work");
}

BOOST_AUTO_TEST_CASE(a_text_is_saved_only_over_the_text_that_was_read) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = opened(tmbwk, {"M-0002"});
    auto const first = ok(tmbwk.document(id, "M-0002"));
    auto const mine = with_text(first.raw.body, kParagraph, "Meins.");
    auto const missing = tmbwk.put(id, "M-0002", mine, "");
    BOOST_TEST(missing.status == 428);
    BOOST_TEST(missing.code() == "precondition-required");
    auto const saved =
        ok(tmbwk.put(id, "M-0002", with_text(first.raw.body, kParagraph, "Anderes."), first.etag()));
    auto const stale = tmbwk.put(id, "M-0002", mine, first.etag());
    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.text("current") == saved.raw.body);
    BOOST_TEST(stale.text("yours") == mine);
    BOOST_TEST(stale.etag() == saved.etag());
    BOOST_TEST(tmbwk.put(id, "M-0002", "<measure", saved.etag()).status == 422);
    BOOST_TEST(tmbwk.put(id, "M-0002", "<!DOCTYPE a><a/>", saved.etag()).status == 422);
    auto const unknown =
        tmbwk.put(id, "M-0002", replaced(saved.raw.body, "<field>", "<nonsense/><field>"), saved.etag());
    BOOST_TEST(unknown.status == 422);
    BOOST_TEST(!unknown.body.at("errors").as_array().empty());
    BOOST_TEST(ok(tmbwk.document(id, "M-0002")).raw.body == saved.raw.body);
    // Incomplete is no error before it is submitted.
    auto const incomplete =
        ok(tmbwk.put(id, "M-0002", with_text(saved.raw.body, "<title", ""), saved.etag()));
    BOOST_TEST(tmbwk.submit(id).status == 422);
    BOOST_TEST(
        tmbwk.get(ApiClient::at(id) + "/documents/M-0002", {{"If-None-Match", incomplete.etag()}}).status ==
        304);
}

BOOST_AUTO_TEST_CASE(a_removed_id_is_never_used_again) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const before = released_text(record, "M-0002");
    auto const start = before.find("    <p id=\"p-df7a69\"");
    auto const length = before.find("</p>\n", start) + 5 - start;
    auto const paragraph = before.substr(start, length);
    auto const first =
        submitted(tmbwk, "M-0002", [&](std::string const& xml) { return replaced(xml, paragraph, ""); });
    release(record, first, 1, {"tmjmv"});
    auto const id = opened(tmbwk, {"M-0002"});
    auto const present = ok(tmbwk.document(id, "M-0002"));
    auto const back = replaced(present.raw.body, "  </description>", paragraph + "  </description>");
    auto const refused = tmbwk.put(id, "M-0002", back, present.etag());
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.code() == "reused-id");
    auto const without = ok(tmbwk.put(id, "M-0002", replaced(back, " id=\"p-df7a69\"", ""), present.etag()));
    BOOST_TEST(without.raw.body.find("p-df7a69") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_repeated_request_gets_its_first_answer_and_acts_once) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    json::object const body{{"kind", "amend"}, {"measures", json::array{"M-0002"}}};
    auto const first = ok(tmbwk.post("/api/v1/proposals", body, "Schlüssel 1"), 201);
    auto const again = ok(tmbwk.post("/api/v1/proposals", body, "Schlüssel 1"), 201);
    BOOST_TEST(again.raw.body == first.raw.body);
    BOOST_TEST(again.raw.header("location") == first.raw.header("location"));
    auto const other = tmbwk.post("/api/v1/proposals",
                                  {{"kind", "amend"}, {"measures", json::array{"M-0021"}}}, "Schlüssel 1");
    BOOST_TEST(other.status == 409);
    BOOST_TEST(other.code() == "request-key-reused");
    // Somebody else's key of the same name is another one.
    BOOST_TEST(ok(record.as("tmikl").post("/api/v1/proposals", body, "Schlüssel 1"), 201).text("id") !=
               first.text("id"));
    auto const id = first.text("id");
    edit(tmbwk, id, "M-0002", text_of(kParagraph, "Neu."));
    auto const submitted_once = ok(tmbwk.step(id, "submit", {{"reason", "Grund"}}, "Schlüssel 2"));
    ok(record.as("bimf-pruefung")
           .step(id, "request-changes",
                 {{"version", 1},
                  {"comments", json::array{{{"path", kParagraphPath}, {"text", "Bitte kürzen."}}}}}));
    auto const submitted_again = ok(tmbwk.step(id, "submit", {{"reason", "Grund"}}, "Schlüssel 2"));
    BOOST_TEST(submitted_again.raw.body == submitted_once.raw.body);
    BOOST_TEST(state_of(record, id) == "returned");
    BOOST_TEST(tmbwk.step(id, "submit", {{"reason", "Anderer Grund"}}, "Schlüssel 2").code() ==
               "request-key-reused");
}

BOOST_AUTO_TEST_SUITE_END()
