#include <boost/test/unit_test.hpp>

#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// Keeps words of the adopted title.
constexpr char const* kTitle = "Deutsches Sprachdiplom an Schulen: Sprache &amp; &lt;b&gt;Beruf&lt;/b&gt;";

/// A record in which M-0023 has a released revision 1 (of the day after the founding), and M-0024 an open
/// proposal and a draft.
struct World : PageWorld {
    std::string released, open, draft_of_tmbwk;

    World() {
        clock().advance(std::chrono::hours{24});
        released = submitted("tmbwk", "M-0023", kTitle);
        step("bimf-pruefung", released, "review", R"({"version":1,"finding":"sound"})");
        step("bimf-freigabe", released, "approve", R"({"version":1})");
        open = submitted("tmbwk", "M-0024");
        draft_of_tmbwk = draft("tmbwk", "M-0025");
        clock().advance(std::chrono::hours{1});
    }
};

World& world() {
    static World the_world;
    return the_world;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(measure)

BOOST_AUTO_TEST_CASE(the_text_stands_with_what_it_is_worth_and_who_may_change_it) {
    auto const page = world().get("tmbwk", "/measures/M-0023");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.html.size() < 60'000);
    BOOST_TEST(page.has("Freigegebene Arbeitsfassung"));
    BOOST_TEST(page.has("vom Kabinett nicht beschlossen"));
    BOOST_TEST(page.has("href=\"/proposals/new?kind=amend&amp;measure=M-0023\""));
    BOOST_TEST(page.has("href=\"/proposals/" + world().released + "\""));
    auto const adopted = world().get("rechnungshof", "/measures/M-0003");
    BOOST_TEST(adopted.has("Ausgangsbestand"));
    BOOST_TEST(!adopted.has("/proposals/new"));
    BOOST_TEST(adopted.has("href=\"/reports/measures/M-0003.pdf\""));
    BOOST_TEST(adopted.has("id=\"p-92490e\""));
}

BOOST_AUTO_TEST_CASE(hostile_text_is_text) {
    for (auto const* below :
         {"", "/history", "/provenance", "/compare", "/status", "/cite", "/revisions/1"}) {
        auto const page = world().get("tmbwk", std::string{"/measures/M-0023"} + below);
        BOOST_TEST(page.status == 200, below);
        BOOST_TEST(page.has("Sprache &amp; &lt;b&gt;Beruf"), below);
        BOOST_TEST(!page.has("<b>Beruf"), below);
    }
}

BOOST_AUTO_TEST_CASE(open_proposals_are_shown_to_those_who_may_see_them) {
    BOOST_TEST(world().get("tfm", "/measures/M-0024").has("/proposals/" + world().open));
    BOOST_TEST(!world().get("lib", "/measures/M-0024").has("/proposals/" + world().open));
    BOOST_TEST(world().get("tmbwk", "/measures/M-0025").has("/proposals/" + world().draft_of_tmbwk));
    BOOST_TEST(!world().get("tfm", "/measures/M-0025").has("/proposals/" + world().draft_of_tmbwk));
}

BOOST_AUTO_TEST_CASE(an_earlier_moment_says_so_and_leads_back) {
    auto const page = world().get("tmbwk", "/measures/M-0023?asOf=2026-11-23");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Sie sehen den Stand vom 23.11.2026."));
    BOOST_TEST(page.has("<a class=\"kern-link\" href=\"/measures/M-0023\">Zum heutigen Stand</a>"));
    BOOST_TEST(page.has("href=\"/measures/M-0023/history?asOf=2026-11-23\""));
    BOOST_TEST(!page.has("Beruf&lt;/b&gt;"));
    BOOST_TEST(!page.has("/proposals/new"));
    BOOST_TEST(world().get("tmbwk", "/measures/M-0023?asOf=2020-01-01").status == 404);
    BOOST_TEST(world().get("tmbwk", "/measures/M-0023?asOf=gestern").status == 400);
}

BOOST_AUTO_TEST_CASE(the_history_is_filtered_and_leaves_as_a_table) {
    auto const page = world().get("tfm", "/measures/M-0023/history");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("href=\"/measures/M-0023/revisions/1\""));
    BOOST_TEST(page.has("href=\"/measures/M-0023/revisions/0\""));
    BOOST_TEST(page.has("eingebracht von"));
    auto const filtered = world().get("tfm", "/measures/M-0023/history?element=lead&unit=tmbwk");
    BOOST_TEST(filtered.has("Keine Revision entspricht"));
    auto const wrong = world().get("tfm", "/measures/M-0023/history?from=gestern&unit=tmbwk");
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.has("href=\"#from\""));
    BOOST_TEST(wrong.has("value=\"gestern\""));
    auto const csv = world().get("tfm", "/measures/M-0023/history?format=csv");
    BOOST_TEST(csv.raw.header("content-type").value_or("").starts_with("text/csv"));
    BOOST_TEST(csv.has("M-0023;1;"));
}

BOOST_AUTO_TEST_CASE(each_word_says_since_which_revision_it_stands_there) {
    auto const page = world().get("tfm", "/measures/M-0023/provenance");
    BOOST_TEST(page.has("R1</a></sup>"));
    BOOST_TEST(page.has("id=\"revision-0\""));
    BOOST_TEST(page.has("Unverändert seit"));
    BOOST_TEST(world().get("tfm", "/measures/M-0023/provenance?element=nirgends").status == 404);
}

BOOST_AUTO_TEST_CASE(any_two_states_stand_side_by_side) {
    auto const last = world().get("tfm", "/measures/M-0023/compare");
    BOOST_TEST_REQUIRE(last.status == 200);
    BOOST_TEST(last.has("<ins>"));
    BOOST_TEST(last.has("option value=\"edition:ausgangsbestand\""));
    auto const typed = world().get("tfm", "/measures/M-0023/compare?from=head&to=head&fromDay=2026-11-23");
    BOOST_TEST(typed.status == 303);
    BOOST_TEST(typed.location == "/measures/M-0023/compare?from=2026-11-23&to=head");
    BOOST_TEST(world().follow("tfm", typed).has("Stand vom 23.11.2026"));
    auto const wrong = world().get("tfm", "/measures/M-0023/compare?from=revision:9&to=irgendwas");
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.has("irgendwas"));
}

BOOST_AUTO_TEST_CASE(a_revision_shows_what_it_changed_and_what_the_votes_were_bound_to) {
    auto const page = world().get("tmbwk", "/measures/M-0023/revisions/1");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Was sie geändert hat"));
    BOOST_TEST(page.has("Wortlaut, an den diese Voten gebunden sind"));
    BOOST_TEST(page.has("zur Abstimmung gestellt"));
    BOOST_TEST(page.has("Freigabebedingungen bei der Freigabe"));
    BOOST_TEST(!page.has("&revision=1"));
    auto const old = world().get("tmbwk", "/measures/M-0023/revisions/0");
    BOOST_TEST(old.has("/proposals/new?kind=amend&amp;measure=M-0023&amp;revision=0"));
    BOOST_TEST(old.has("frühere Revision"));
    BOOST_TEST(!world().get("rechnungshof", "/measures/M-0023/revisions/0").has("/proposals/new"));
    BOOST_TEST(world().get("tmbwk", "/measures/M-0023/revisions/7").status == 404);
    BOOST_TEST(world().get("tmbwk", "/measures/M-0023/revisions/x").status == 404);
}

BOOST_AUTO_TEST_CASE(a_citation_names_revision_commit_and_how_to_check_it) {
    auto const page = world().get("rechnungshof", "/measures/M-0023/cite");
    auto const row =
        world().app().index().revision_at(model::DocumentId::measure(*base::MeasureId::parse("M-0023")),
                                          world().app().snapshot()->position.seq);
    BOOST_TEST_REQUIRE(row.has_value());
    BOOST_TEST(page.has(row->main->hex()));
    BOOST_TEST(page.has(row->digest.hex()));
    BOOST_TEST(page.has(", Revision 1 vom " + base::to_german(base::berlin_date(row->time)) + ", Commit " +
                        row->main->hex().substr(0, 12) +
                        ", http://127.0.0.1:8080/measures/M-0023/revisions/1</p>"));
    BOOST_TEST(page.has("verify-commit " + row->main->hex()));
    BOOST_TEST(page.has("git clone"));
    BOOST_TEST(!world().get("tmbwk", "/measures/M-0023/cite").has("git clone"));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_not_found) {
    for (auto const* path : {"/measures/M-9999", "/measures/M-9999/history", "/measures/alles"})
        BOOST_TEST(world().get("tmbwk", path).status == 404, path);
    BOOST_TEST(world().get("", "/measures/M-0023").status == 303);
}

BOOST_AUTO_TEST_CASE(english_pages_keep_the_texts_german) {
    auto const page = world().get("tmbwk", "/measures/M-0023", {{"cookie", "__Host-lang=en; "}});
    BOOST_TEST(page.has("<html lang=\"en\""));
    BOOST_TEST(page.has("Released working text"));
    BOOST_TEST(page.has("<h1 class=\"kern-heading-large\" lang=\"de\">"));
}

BOOST_AUTO_TEST_SUITE_END()
