// The page of a case in its states, for those who look at it.
#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/acts/desk.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

PageAnswer look(std::string_view login, std::string const& id, std::string const& more = {}) {
    return world().get(login, "/proposals/" + id + more);
}

std::string act_link(std::string const& id, std::string_view step) {
    return "href=\"" + act_path(id, step) + "\"";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(page)

BOOST_AUTO_TEST_CASE(a_submitted_case_says_what_is_missing_to_whom_it_concerns) {
    auto const id = world().submitted("tmbwk", "M-0002", "Sprache &lt;i&gt;im&lt;/i&gt; Beruf");
    auto const seen = look("tmjmv", id);
    BOOST_TEST_REQUIRE(seen.status == 200);
    BOOST_TEST(seen.has("Vorschlag " + id));
    BOOST_TEST(seen.has("Was fehlt noch"));
    BOOST_TEST(seen.has("Funktion „Mitzeichnung“ bei TMJMV"));
    BOOST_TEST(seen.has("TMJMV Fachreferat"));
    BOOST_TEST(seen.has("noch "));
    BOOST_TEST(seen.has("Offen für alle Änderungen der Fassung 1."));
    BOOST_TEST(seen.has("Der Titel soll sagen, worum es geht."));
    BOOST_TEST(seen.has("id=\"M-0002-title\" data-change"));
    BOOST_TEST(seen.has("&lt;i&gt;"));
    BOOST_TEST(!seen.has("<i>im"));
    // What this one may do, and why not the rest.
    BOOST_TEST(seen.has(act_link(id, "cosign")));
    BOOST_TEST(!seen.has(act_link(id, "review")));
    BOOST_TEST(seen.has("Funktion „Prüfung“. Diese Funktion haben Sie heute nicht."));

    auto const reviewer = look("bimf-pruefung", id);
    BOOST_TEST(reviewer.has(act_link(id, "review")));
    BOOST_TEST(reviewer.has(act_link(id, "request-changes")));
    BOOST_TEST(!reviewer.has(act_link(id, "cosign")));
    auto const approver = look("bimf-freigabe", id);
    BOOST_TEST(!approver.has(act_link(id, "approve")));
    BOOST_TEST(approver.has("Vor der Freigabe ist noch offen"));
    auto const proposer = look("tmbwk", id);
    BOOST_TEST(proposer.has("href=\"/proposals/" + id + "/draft\""));
    BOOST_TEST(proposer.has(act_link(id, "withdraw")));
    auto const auditor = look("rechnungshof", id);
    BOOST_TEST(auditor.has("href=\"/journal?proposal=" + id + "\""));
    BOOST_TEST(auditor.status == 200);
    BOOST_TEST(auditor.has("ist für Sie zurzeit nichts zu tun"));
    BOOST_TEST(!auditor.has("/comments\""));
    BOOST_TEST(auditor.has("im Journal"));
    BOOST_TEST(look("tmikl", id).has("nicht um Mitzeichnung gebeten"));
    BOOST_TEST(look("lib", id).status == 404);
    BOOST_TEST(look("tmbwk", "2026-9999").status == 404);
}

BOOST_AUTO_TEST_CASE(a_draft_leads_its_own_unit_on_and_is_hidden_from_others) {
    auto const id = world().draft("tmbwk", "M-0021");
    auto const own = look("tmbwk", id);
    BOOST_TEST(own.status == 303);
    BOOST_TEST(own.location == "/proposals/" + id + "/draft");
    BOOST_TEST(look("tmjmv", id).status == 404);
    BOOST_TEST(look("bimf-pruefung", id).status == 404);
}

BOOST_AUTO_TEST_CASE(dissent_is_seen_and_stays_with_what_is_released) {
    auto const id = world().submitted("tmbwk", "M-0002", "Gegen den Willen");
    world().step("tmjmv", id, "cosign", R"({"version":1,"word":"dissent","note":"So <b>nicht</b>."})");
    world().step("bimf-pruefung", id, "review", R"({"version":1})");
    auto const before = look("bimf-freigabe", id);
    BOOST_TEST(before.has("Dissens (TMJMV)"));
    BOOST_TEST(before.has("So &lt;b&gt;nicht&lt;/b&gt;."));
    BOOST_TEST(before.has("Freigabe trotz Dissens ist mit Begründung zulässig"));
    BOOST_TEST(before.has(act_link(id, "approve")));
    world().step("bimf-freigabe", id, "approve",
                 R"({"version":1,"despite":"Die Frist lässt nichts anderes zu."})");
    auto const after = look("tmjmv", id);
    BOOST_TEST_REQUIRE(after.status == 200);
    BOOST_TEST(after.has("Freigabe erfolgt"));
    BOOST_TEST(after.has("Freigegeben trotz Dissens: TMJMV"));
    BOOST_TEST(after.has("href=\"/measures/M-0002/revisions/1\""));
    BOOST_TEST(after.has("trotz Dissens</span>"));
    BOOST_TEST(after.has("Der Vorgang ist abgeschlossen"));
    BOOST_TEST(!after.has("/act/"));
    BOOST_TEST(look("lib", id).status == 200);  // what is released is for the council, too
}

BOOST_AUTO_TEST_CASE(a_condition_shows_its_wording_and_whose_turn_it_is) {
    auto const id = world().submitted("tmbwk", "M-0002", "Mit Bedingung");
    world().step(
        "tmjmv", id, "cosign",
        R"({"version":1,"word":"conditional","wording":[{"path":"M-0002/title","text":"Unter Vorbehalt"}]})");
    auto const seen = look("tmbwk", id);
    BOOST_TEST(seen.has("Unter Vorbehalt"));
    BOOST_TEST(seen.has("Maßgabe offen"));
    BOOST_TEST(seen.has("Am Zug ist TMBWK"));
    BOOST_TEST(seen.has("im Entwurf übernehmen"));
    world().step("tmbwk", id, "withdraw", R"({"reason":"Wir fassen <u>neu</u>."})");
    auto const after = look("tmbwk", id);
    BOOST_TEST(after.has("Der Vorschlag wurde zurückgezogen"));
    BOOST_TEST(after.has("Wir fassen &lt;u&gt;neu&lt;/u&gt;."));
}

BOOST_AUTO_TEST_CASE(a_returned_case_names_the_next_step_and_a_rejected_one_the_reason) {
    auto const id = world().submitted("tmbwk", "M-0022", "Zurück");
    world().step("bimf-freigabe", id, "request-changes",
                 R"({"version":1,"comments":[{"path":"M-0022/title","text":"Bitte klarer."}]})");
    auto const seen = look("tmbwk", id);
    BOOST_TEST(seen.has("Der Vorschlag ist zurückgegeben"));
    BOOST_TEST(seen.has("Als Nächstes legt TMBWK eine neue Fassung vor"));
    BOOST_TEST(seen.has("Neue Fassung erarbeiten"));
    BOOST_TEST(look("bimf-pruefung", id).has("erst wieder möglich, wenn eine neue Fassung eingereicht ist"));
    world().step("bimf-pruefung", id, "reject", R"({"reason":"Das steht schon in M-0021."})");
    auto const after = look("tmbwk", id);
    BOOST_TEST(after.has("Der Vorschlag wurde abgelehnt"));
    BOOST_TEST(after.has("Das steht schon in M-0021."));
}

BOOST_AUTO_TEST_CASE(in_english_official_text_stays_german_and_says_so) {
    auto const id = world().submitted("tmbwk", "M-0024", "Auch auf Englisch");
    auto const seen = world().get("tmbwk", "/proposals/" + id, {{"cookie", "__Host-lang=en; "}});
    BOOST_TEST_REQUIRE(seen.status == 200);
    BOOST_TEST(seen.has("<html lang=\"en\""));
    BOOST_TEST(seen.has("What is still missing"));
    BOOST_TEST(seen.has("<span lang=\"de\">Auch auf Englisch</span>"));
    BOOST_TEST(!seen.has("Was fehlt noch"));
}

BOOST_AUTO_TEST_SUITE_END()
