#include <boost/test/unit_test.hpp>

#include "core/app/draft_sharing.hpp"
#include "core/app/teamwork.hpp"
#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

constexpr char const* kHostile = "Kurse &lt;script&gt;alert(1)&lt;/script&gt;";

}  // namespace

BOOST_AUTO_TEST_SUITE(start)

BOOST_AUTO_TEST_CASE(each_function_finds_what_waits_for_it) {
    PageWorld world;
    auto const id = world.submitted("tmbwk", "M-0023", kHostile);
    auto const reviewer = world.get("bimf-pruefung", "/");
    BOOST_TEST_REQUIRE(reviewer.status == 200);
    BOOST_TEST(reviewer.has("Wartet auf mich (1)"));
    BOOST_TEST(reviewer.has("href=\"/review/" + id + "\""));
    BOOST_TEST(reviewer.has("noch 10 Arbeitstage"));
    BOOST_TEST(reviewer.has("name=\"case\" value=\"" + id + "\""));
    BOOST_TEST(reviewer.has("name=\"step\" value=\"review\""));
    BOOST_TEST(!reviewer.has("value=\"approve\""));
    BOOST_TEST(reviewer.has("Alle offenen Vorgänge nach Stand (1)"));
    BOOST_TEST(reviewer.html.size() < 60'000U);

    auto const proposer = world.get("tmbwk", "/");
    BOOST_TEST(proposer.has("Ich warte auf andere (1)"));
    BOOST_TEST(proposer.has("href=\"/proposals/new\""));
    BOOST_TEST(proposer.has("Ihre Stelle hat keinen offenen Entwurf"));
    BOOST_TEST(!proposer.has("action=\"/bulk\""));
    for (auto const& page : {reviewer, proposer}) {
        BOOST_TEST(!page.has("<script>alert"));
        BOOST_TEST(page.has("&lt;script&gt;alert(1)"));
    }
}

BOOST_AUTO_TEST_CASE(a_task_of_ones_own_and_drafts_that_are_shown_stand_on_the_page) {
    PageWorld world;
    auto const first = world.draft("tmbwk", "M-0023");
    auto const second = world.draft("tmbwk", "M-0024");
    auto const me = world.app().snapshot()->state.open->at(*base::ProposalId::parse(first))->opened_by.actor;
    app::Caller const caller{me};
    BOOST_TEST(!world.get("tmbwk", "/").has("Ihre Aufgabe"));
    BOOST_REQUIRE(app::assign_draft(world.app(), caller, *base::ProposalId::parse(first), me));
    auto const mine = world.get("tmbwk", "/");
    BOOST_TEST(mine.has("Ihre Aufgabe"));
    auto const drafts = mine.html.find("id=\"drafts\"");
    BOOST_TEST(mine.html.find(first, drafts) < mine.html.find(second, drafts));

    BOOST_TEST(!world.get("tfm", "/").has("id=\"shared\""));
    BOOST_TEST(!world.get("tfm", "/review").has("/#shared"));
    BOOST_REQUIRE(
        app::share_draft(world.app(), caller, *base::ProposalId::parse(first), *base::UnitId::parse("tfm")));
    auto const shown = world.get("tfm", "/");
    BOOST_TEST(shown.has("Entwürfe anderer Stellen, die Sie lesen dürfen (1)"));
    BOOST_TEST(shown.has("href=\"/proposals/" + first + "/draft\""));
    BOOST_TEST(!shown.has(second));
    BOOST_TEST(world.get("tfm", "/review").has("href=\"/#shared\""));
    BOOST_TEST(world.get("tfm", "/proposals/" + first + "/draft").status == 200);
}

BOOST_AUTO_TEST_CASE(auditor_operator_and_council_have_a_page_that_makes_sense_for_them) {
    PageWorld world;
    auto const auditor = world.get("rechnungshof", "/");
    BOOST_TEST(auditor.has("href=\"/verification\""));
    BOOST_TEST(!auditor.has("Wartet auf mich"));
    BOOST_TEST(!auditor.has("/proposals/new"));
    BOOST_TEST(world.get("betrieb", "/").has("Kein Antrag wartet auf Ihre Bestätigung"));
    auto const council = world.get("lib", "/");
    BOOST_TEST(council.status == 200);
    BOOST_TEST(!council.has("href=\"/verification\""));
    BOOST_TEST(world.get("", "/").location == "/login");
}

BOOST_AUTO_TEST_CASE(what_changed_is_counted_from_the_end_of_the_last_visit) {
    PageWorld world;
    BOOST_TEST(world.get("tmbwk", "/").has("In letzter Zeit geändert"));
    world.clock().advance(std::chrono::hours{20});
    auto const id = world.submitted("tmbwk", "M-0023", "Sprachdiplom");
    world.step("bimf-pruefung", id, "review", R"({"version":1,"finding":"sound"})");
    world.step("bimf-freigabe", id, "approve", R"({"version":1})");
    world.clock().advance(std::chrono::hours{1});
    auto const back = world.get("tmbwk", "/");
    BOOST_TEST(back.has("Geändert seit meinem letzten Besuch"));
    BOOST_TEST(back.has("href=\"/measures/M-0023/revisions/1\""));
    world.clock().advance(std::chrono::hours{2});
    BOOST_TEST(world.get("tmbwk", "/").has("Seitdem wurde nichts freigegeben"));
}

BOOST_AUTO_TEST_CASE(two_operators_confirm_a_clock_that_is_far_ahead) {
    PageWorld world;
    BOOST_TEST(!world.get("betrieb", "/").has("action=\"/clock\""));
    world.clock().advance(std::chrono::hours{24 * 5});
    BOOST_TEST(world.get("betrieb", "/").has("action=\"/clock\""));
    BOOST_TEST(!world.get("tmbwk", "/").has("action=\"/clock\""));
    BOOST_TEST(world.post("tmbwk", "/clock", {}).status == 403);
    auto const first = world.post("betrieb", "/clock", {});
    BOOST_TEST(world.follow("betrieb", first).has("Ihre Bestätigung der Uhrzeit ist vermerkt"));
    BOOST_TEST(world.get("betrieb-2", "/").has("es fehlt die zweite"));
    BOOST_TEST(world.post("betrieb-2", "/clock", {}).status == 303);
    BOOST_TEST(!world.get("betrieb-2", "/").has("action=\"/clock\""));
    BOOST_TEST(!world.submitted("tmbwk", "M-0023").empty());
}

BOOST_AUTO_TEST_CASE(the_pipeline_is_narrowed_to_a_station) {
    PageWorld world;
    auto const in_review = world.submitted("tmbwk", "M-0023");
    auto const returned = world.submitted("tmbwk", "M-0022");
    world.step("bimf-pruefung", returned, "request-changes",
               R"({"version":1,"comments":[{"path":"M-0022/title","text":"Bitte kürzen."}]})");
    auto const page = world.get("bimf-freigabe", "/?station=returned");
    BOOST_TEST(page.has("href=\"/proposals/" + returned + "\""));
    BOOST_TEST(!page.has("href=\"/proposals/" + in_review + "\""));
    BOOST_TEST(page.has("Alle offenen Vorgänge nach Stand (2)"));
    BOOST_TEST(world.get("bimf-freigabe", "/?station=%3Cb%3E").has("href=\"/proposals/" + in_review + "\""));
}

BOOST_AUTO_TEST_SUITE_END()
