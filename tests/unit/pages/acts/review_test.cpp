#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/acts/desk.hpp"

using namespace fassung;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(review)

BOOST_AUTO_TEST_CASE(the_queue_lists_what_waits_for_the_users_word) {
    auto const id = world().submitted("tmjmv", "M-0003", "In der Schlange &lt;i&gt;");
    auto const reviewer = world().get("bimf-pruefung", "/review");
    BOOST_TEST_REQUIRE(reviewer.status == 200);
    BOOST_TEST(reviewer.has("Zur Prüfung ("));
    BOOST_TEST(reviewer.has("/review/" + id));
    BOOST_TEST(reviewer.has("In der Schlange &lt;i&gt;"));
    BOOST_TEST(reviewer.has("Arbeitstage"));
    auto const auditor = world().get("rechnungshof", "/review");
    BOOST_TEST(auditor.status == 200);
    BOOST_TEST(!auditor.has("/review/" + id));
    BOOST_TEST(auditor.has("Mit Ihren Funktionen"));
}

BOOST_AUTO_TEST_CASE(the_desk_shows_changes_to_go_through_and_to_speak_about) {
    auto const first = world().submitted("tmjmv", "M-0006", "Am Schreibtisch");
    auto const second = world().submitted("tmjmv", "M-0007", "Danach");
    auto const page = world().get("bimf-pruefung", "/review/" + first);
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("id=\"M-0006-title\" data-change"));
    BOOST_TEST(page.has("href=\"#M-0006-title\""));
    BOOST_TEST(page.has("action=\"/proposals/" + first + "/comments\""));
    BOOST_TEST(page.value_of("path") == "M-0006/title");
    BOOST_TEST(page.has("name=\"back\" value=\"/review/" + first + "#M-0006-title\""));
    BOOST_TEST(page.has(act_path(first, "review")));
    BOOST_TEST(!page.has("M-0006-lead"));
    BOOST_TEST(world().get("bimf-pruefung", "/review/" + first + "?all=1").has("M-0006-lead"));
    BOOST_TEST(page.has("rel=\"next\""));
    // A comment stands at its place; an auditor reads and does not speak.
    world().step("tmjmv", first, "comments",
                 R"({"version":1,"path":"M-0006/title","text":"Bitte <so> lassen."})");
    auto const auditor = world().get("rechnungshof", "/review/" + first);
    BOOST_TEST(auditor.has("Bitte &lt;so&gt; lassen."));
    BOOST_TEST(auditor.value_of("path").empty());
    BOOST_TEST(world().get("lib", "/review/" + first).status == 404);
    BOOST_TEST(world().get("bimf-pruefung", "/review/2026-9999").status == 404);
    BOOST_TEST(world().get("bimf-pruefung", "/review/nonsense").status == 404);
}

BOOST_AUTO_TEST_CASE(the_sheet_asks_one_unit_and_is_always_the_same) {
    auto const id = world().submitted("tmsgaf", "M-0009", "Auf &lt;Papier&gt;");
    auto const sheet = world().get("tmsgaf", "/proposals/" + id + "/sheet.html?unit=tmjmv");
    BOOST_TEST_REQUIRE(sheet.status == 200);
    BOOST_TEST(sheet.has("Mitzeichnungsvorlage"));
    BOOST_TEST(sheet.has("Auf &lt;Papier&gt;"));
    BOOST_TEST(sheet.has("TMJMV wird gebeten"));
    BOOST_TEST(sheet.has("bis zum Ablauf des"));
    BOOST_TEST(sheet.raw.header("content-security-policy").value().starts_with("default-src 'none'"));
    world().clock().advance(std::chrono::hours{1});
    BOOST_TEST(world().get("tmsgaf", "/proposals/" + id + "/sheet.html?unit=tmjmv").html == sheet.html);
    BOOST_TEST(world().get("tmjmv", "/proposals/" + id + "/sheet.html").html == sheet.html);
    BOOST_TEST(world().get("tmsgaf", "/proposals/" + id + "/sheet.html?unit=tmikl").status == 409);
    BOOST_TEST(world().get("tmsgaf", "/proposals/" + id + "/sheet.html?unit=%3Cb%3E").status == 404);
    auto const pdf = world().get("tmsgaf", "/proposals/" + id + "/sheet.pdf?unit=tmjmv");
    if (pdf.status == 200)
        BOOST_TEST(pdf.html.starts_with("%PDF-"));
    else
        BOOST_TEST(pdf.has("weasyprint"));
    auto const none = world().submitted("tmbwk", "M-0021", "Niemand gefragt");
    BOOST_TEST(world().get("tmbwk", "/proposals/" + none + "/sheet.html").status == 409);
}

BOOST_AUTO_TEST_SUITE_END()
