#include <boost/test/unit_test.hpp>

#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// A record with one measure changed on the second day.
struct World : PageWorld {
    std::string released;
    World() {
        clock().advance(std::chrono::hours{24});
        released = submitted("tmbwk", "M-0023", "Leseförderung &lt;b&gt;für&lt;/b&gt; Kinder");
        step("bimf-pruefung", released, "review", R"({"version":1,"finding":"sound"})");
        step("bimf-freigabe", released, "approve", R"({"version":1})");
        clock().advance(std::chrono::hours{24});
    }
    std::string first_day() { return base::to_iso(base::berlin_date(*app().index().first_time())); }
};

World& world() {
    static World the_world;
    return the_world;
}

std::size_t count(std::string const& text, std::string_view what) {
    std::size_t number = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++number;
    return number;
}

constexpr char const* kReader = "rechnungshof";

}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(the_whole_concept_stands_on_one_page_with_its_contents) {
    auto const page = world().get(kReader, "/concept");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(count(page.html, "<h1") == 1U);
    BOOST_TEST(page.has("Thüringer Integrationskonzept"));
    BOOST_TEST(page.has("href=\"#M-0001\""));
    BOOST_TEST(page.has("id=\"M-0001\""));
    BOOST_TEST(count(page.html, "<article") == 40U);
    BOOST_TEST(page.has("Ausgangsbestand"));
    BOOST_TEST(page.has("Freigegebene Arbeitsfassung"));
    BOOST_TEST(page.has("Leseförderung &lt;b&gt;für&lt;/b&gt; Kinder"));
    BOOST_TEST(!page.has("<b>für"));
    auto const known =
        world().get(kReader, "/concept", {{"if-none-match", std::string{page.raw.header("etag").value()}}});
    BOOST_TEST(known.status == 304);
}

BOOST_AUTO_TEST_CASE(the_concept_is_read_as_it_was_and_links_stay_there) {
    auto const then = world().get(kReader, "/concept?asOf=" + world().first_day());
    BOOST_TEST_REQUIRE(then.status == 200);
    BOOST_TEST(then.has("Sie sehen den Stand vom"));
    BOOST_TEST(!then.has("Leseförderung"));
    BOOST_TEST(then.has("/measures/M-0023?asOf=" + world().first_day()));
    auto const edition = world().get(kReader, "/concept?inForceOn=" + world().first_day());
    BOOST_TEST(edition.status == 200);
    BOOST_TEST(!edition.has("Leseförderung"));
    BOOST_TEST(world().get(kReader, "/concept?asOf=gestern").status == 400);
    BOOST_TEST(world().get(kReader, "/concept?inForceOn=2001-01-01").status == 404);
}

BOOST_AUTO_TEST_CASE(a_field_has_a_page_of_its_own) {
    auto const page = world().get(kReader, "/fields/sprache");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("id=\"sprache-1\""));
    BOOST_TEST(count(page.html, "<article") == 2U);
    BOOST_TEST(world().get(kReader, "/fields/nirgends").status == 404);
    BOOST_TEST(world().get(kReader, "/fields/%3Cb%3E").status == 404);
}

BOOST_AUTO_TEST_CASE(the_list_is_filtered_and_leaves_as_a_table) {
    auto const rows = [](std::string const& query) {
        auto const page = world().get(kReader, "/measures" + query);
        BOOST_TEST(page.status == 200, query);
        return count(page.html, "<th scope=\"row\"");
    };
    BOOST_TEST(rows("") == 40U);
    BOOST_TEST(rows("?field=sprache") == 2U);
    BOOST_TEST(rows("?status=ongoing") + rows("?status=discontinued") == 40U);
    BOOST_TEST(rows("?unit=tmwllr") == 1U);
    BOOST_TEST(rows("?q=lesefoerderung") == 0U);
    BOOST_TEST(rows("?q=lesef%C3%B6rder") == 1U);
    BOOST_TEST(rows("?period=2016%E2%80%932017&field=sprache") >= 1U);
    auto const none = world().get(kReader, "/measures?q=xyzzy&unit=tmwllr");
    BOOST_TEST(none.has("Filter zurücksetzen"));
    BOOST_TEST(none.has("value=\"xyzzy\""));
    auto const csv = world().get(kReader, "/measures?field=sprache&format=csv");
    BOOST_TEST(csv.status == 200);
    BOOST_TEST(count(csv.html, "\r\n") == 3U);
    BOOST_TEST(csv.has("freigegebene Arbeitsfassung"));
}

BOOST_AUTO_TEST_CASE(the_way_back_to_now_keeps_what_is_filtered) {
    auto const then =
        world().get(kReader, "/measures?field=sprache&status=ongoing&asOf=" + world().first_day() +
                                 "&inForceOn=" + world().first_day());
    BOOST_TEST_REQUIRE(then.status == 200);
    BOOST_TEST(then.has("href=\"/measures?field=sprache&amp;status=ongoing\">Zum heutigen"));
    BOOST_TEST(
        then.has("href=\"/measures?field=sprache&amp;status=ongoing&amp;asOf=" + world().first_day() + "\""));
    auto const field = world().get(kReader, "/fields/sprache?asOf=" + world().first_day());
    BOOST_TEST(field.has("href=\"/fields/sprache\">Zum heutigen"));
}

BOOST_AUTO_TEST_CASE(a_wrong_filter_is_said_at_its_field_and_keeps_what_was_typed) {
    auto const page = world().get(kReader, "/measures?period=demn%C3%A4chst%3Cb%3E&q=Haus");
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.has("demnächst&lt;b&gt;"));
    BOOST_TEST(page.has("value=\"Haus\""));
    BOOST_TEST(page.has("Bitte geben Sie ein Jahr"));
    auto const then = world().get(kReader, "/measures?q=Haus&asOf=" + world().first_day());
    BOOST_TEST(then.status == 422);
    BOOST_TEST(then.has("nicht in früheren"));
}

BOOST_AUTO_TEST_CASE(a_number_or_an_id_leads_to_what_it_names) {
    auto const by_id = world().get(kReader, "/search?q=m+23");
    BOOST_TEST_REQUIRE(by_id.status == 200);
    BOOST_TEST(by_id.has("<mark class=\"app-mark\">M-0023</mark>"));
    auto const number = world().app().index().measure(*base::MeasureId::parse("M-0023"))->number;
    auto const by_number = world().get(kReader, "/search?q=" + number);
    BOOST_TEST(by_number.has("<mark class=\"app-mark\">" + number + "</mark>"));
    auto const first = by_number.html.find("app-list__title");
    BOOST_TEST(by_number.html.substr(first, 200).find("/measures/M-0023\"") != std::string::npos);
    auto const list = world().get(kReader, "/measures?q=" + number);
    BOOST_TEST(list.html.find(">M-0023<") < list.html.find("</tr>", list.html.find("<tbody>")));

    auto const year = world().released.substr(0, 4);
    auto const the_case = world().get(kReader, "/search?q=" + year + "%2F1");
    BOOST_TEST(the_case.has("href=\"/proposals/" + world().released + "\""));
    auto const draft = world().draft("tmbwk", "M-0001");
    BOOST_TEST(world().get("tmbwk", "/search?q=" + draft).has("href=\"/proposals/" + draft));
    BOOST_TEST(world().get("tfm", "/search?q=" + draft).has("wurde nichts gefunden"));
}

BOOST_AUTO_TEST_CASE(a_search_shows_where_its_words_stand) {
    auto const page = world().get(kReader, "/search?q=deutschkurs");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("<mark class=\"app-mark\">Deutschkurse</mark>"));
    BOOST_TEST(page.has("Beschreibung, Absatz 1"));
    BOOST_TEST(page.has("/measures/M-0001#p-da8637"));
    auto const none = world().get(kReader, "/search?q=%22%3Cscript%3E%22+xyzzy");
    BOOST_TEST(none.status == 200);
    BOOST_TEST(none.has("wurde nichts gefunden"));
    BOOST_TEST(!none.has("<script>"));
    auto const hostile = world().get(kReader, "/search?q=lesef%C3%B6rderung");
    BOOST_TEST(hostile.has("</mark> &lt;b&gt;für"));
    BOOST_TEST(world().get(kReader, "/search?q=" + std::string(300, 'a')).status == 422);
    BOOST_TEST(world().get(kReader, "/search").status == 200);
    BOOST_TEST(world().get(kReader, "/search?q=a&cursor=x").status == 400);
}

BOOST_AUTO_TEST_CASE(editions_are_listed_and_lead_to_the_comparison_with_now) {
    auto const list = world().get(kReader, "/editions");
    BOOST_TEST(list.has("/editions/ausgangsbestand"));
    auto const page = world().get(kReader, "/editions/ausgangsbestand");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(count(page.html, "<th scope=\"row\"") == 40U);
    BOOST_TEST(page.has("/concept/compare?from=edition:ausgangsbestand&amp;to=head"));
    BOOST_TEST(world().get(kReader, "/editions/keine").status == 404);
}

BOOST_AUTO_TEST_CASE(two_states_of_the_concept_stand_side_by_side) {
    auto const page = world().get(kReader, "/concept/compare?from=edition:ausgangsbestand&to=head");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("data-change"));
    BOOST_TEST(page.has("Unverändert: 49"));
    BOOST_TEST(page.has("&lt;b&gt;für"));
    auto const by_day =
        world().get(kReader, "/concept/compare?from=day&fromDay=" + world().first_day() + "&to=head&toDay=");
    BOOST_TEST(by_day.status == 303);
    BOOST_TEST(by_day.location == "/concept/compare?from=" + world().first_day() + "&to=head");
    BOOST_TEST(world().get(kReader, by_day.location).has("data-change"));
    BOOST_TEST(world().get(kReader, "/concept/compare").status == 200);
    auto const wrong = world().get(kReader, "/concept/compare?from=day&fromDay=x&to=head");
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.has("Bitte geben Sie den Tag an"));
    BOOST_TEST(world().get(kReader, "/concept/compare?from=nie&to=head").status == 422);
}

BOOST_AUTO_TEST_CASE(strangers_are_led_to_the_login) {
    for (std::string const path : {"/concept", "/fields/sprache", "/measures", "/search", "/editions",
                                   "/editions/ausgangsbestand", "/concept/compare"}) {
        auto const stranger = world().get("", path);
        BOOST_TEST(stranger.status == 303, path);
        BOOST_TEST(stranger.location.starts_with("/login"), path);
    }
}

BOOST_AUTO_TEST_SUITE_END()
