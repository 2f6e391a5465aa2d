#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/drafts/world.hpp"

using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(submission)

BOOST_AUTO_TEST_CASE(what_was_shown_is_what_is_submitted_once) {
    auto const id = world().draft("tmbwk", "M-0024", "Ein Titel zum Einreichen");
    auto const path = draft_path(id) + "/submit";
    auto const page = world().get("tmbwk", path);
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Ein Titel zum Einreichen"));
    BOOST_TEST(page.has("Was danach zur Freigabe nötig ist"));
    BOOST_TEST(page.has("<time datetime=\"2026-"));
    auto const form = [&](std::string const& reason, std::string const& state) {
        return FormFields{{"once", page.value_of("once")}, {"state", state}, {"reason", reason}};
    };
    auto const state = page.value_of("state");
    auto const missing = world().post("tmbwk", path, form("", state));
    BOOST_TEST(missing.status == 422);
    BOOST_TEST(missing.has("Geben Sie eine Begründung an."));

    auto const other = world().post("tmbwk", path, form("Ein Grund", "0123"));
    BOOST_TEST(other.status == 412);
    BOOST_TEST(other.has("Es wurde nichts eingereicht."));
    BOOST_TEST(other.has("Ein Grund</textarea>"));

    auto const done = world().post("tmbwk", path, form("Ein Grund", state));
    BOOST_TEST(done.location == "/proposals/" + id + "?notice=drafts.notice-submitted");
    BOOST_TEST(world().post("tmbwk", path, form("Ein Grund", state)).location == done.location);
    auto const there = world().api("bimf-pruefung", "GET", "/api/v1/proposals/" + id).body;
    BOOST_TEST(there.find(R"("version":1)") != std::string::npos);
    BOOST_TEST(there.find("Ein Grund") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_looks_personal_is_to_be_acknowledged) {
    auto const id = world().draft("tmbwk", "M-0024", "Fragen an post@example.org");
    auto const path = draft_path(id) + "/submit";
    auto const page = world().get("tmbwk", path);
    BOOST_TEST(page.has("E-Mail-Adresse"));
    BOOST_TEST(page.has("name=\"acknowledged\""));
    FormFields form{{"once", page.value_of("once")}, {"state", page.value_of("state")}, {"reason", "Grund"}};
    auto const refused = world().post("tmbwk", path, form);
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.has("href=\"#acknowledged\""));
    form.emplace_back("acknowledged", "yes");
    BOOST_TEST(world().post("tmbwk", path, form).status == 303);
}

BOOST_AUTO_TEST_CASE(an_unfinished_draft_has_no_button_but_says_what_is_missing) {
    auto const opened = world().post("tmbwk", "/proposals/new", {{"kind", "create"}, {"target", "sprache"}});
    auto const id = proposal_in(opened.location);
    auto const page = world().get("tmbwk", draft_path(id) + "/submit");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.has("Der Entwurf kann noch nicht eingereicht werden"));
    BOOST_TEST(page.has("#f_title\">Titel</a>: Diese Angabe fehlt."));
    BOOST_TEST(!page.has("Jetzt einreichen"));
}

BOOST_AUTO_TEST_CASE(a_returned_case_is_reworked_and_sent_again) {
    auto const id = world().submitted("tmbwk", "M-0024", "Erster Versuch");
    world().step("bimf-pruefung", id, "request-changes",
                 R"({"version":1,"comments":[{"path":"M-0024/title","text":"Bitte kürzer."}]})");
    auto const draft = world().get("tmbwk", draft_path(id));
    BOOST_TEST(draft.has("Der Vorschlag wurde zurückgegeben"));
    BOOST_TEST(draft.has("href=\"/proposals/" + id + "#comments\""));
    BOOST_TEST(!draft.has("/draft/discard"));
    auto const target = "/api/v1/proposals/" + id + "/documents/M-0024";
    auto const text = world().api("tmbwk", "GET", target, {}, {{"accept", "application/xml"}});
    auto xml = text.body;
    xml.replace(xml.find("Erster Versuch"), 14, "Kürzer");
    BOOST_TEST_REQUIRE(world()
                           .api("tmbwk", "PUT", target, xml,
                                {{"content-type", "application/xml"},
                                 {"if-match", std::string{text.header("etag").value_or("")}}})
                           .status == 200);
    auto const page = world().get("tmbwk", draft_path(id) + "/submit");
    auto const done = world().post(
        "tmbwk", draft_path(id) + "/submit",
        {{"once", page.value_of("once")}, {"state", page.value_of("state")}, {"reason", "Wie erbeten"}});
    BOOST_TEST(done.status == 303);
    BOOST_TEST(world().api("tmbwk", "GET", "/api/v1/proposals/" + id).body.find(R"("version":2)") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
