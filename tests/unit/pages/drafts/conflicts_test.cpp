#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/drafts/world.hpp"

using namespace fassung::test;

namespace {

/// A draft of tmbwk whose title another release has changed too.
std::string conflicting(std::string const& measure, std::string const& ours, std::string const& theirs) {
    auto const id = world().draft("tmbwk", measure, ours);
    auto const other = world().submitted("tmbwk", measure, theirs);
    world().step("bimf-pruefung", other, "review", R"({"version":1})");
    world().step("bimf-freigabe", other, "approve", R"({"version":1})");
    return id;
}

/// What the page names the only choice.
std::string choice_in(PageAnswer const& page) {
    auto const from = page.html.find("name=\"choice-") + 6;
    return page.html.substr(from, page.html.find('"', from) - from);
}

std::string title_of(std::string const& id, std::string const& measure) {
    auto const xml = world()
                         .api("tmbwk", "GET", "/api/v1/proposals/" + id + "/documents/" + measure, {},
                              {{"accept", "application/xml"}})
                         .body;
    auto const from = xml.find("<title>") + 7;
    return xml.substr(from, xml.find('<', from) - from);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(conflicts)

BOOST_AUTO_TEST_CASE(three_texts_are_settled_place_by_place) {
    auto const id = conflicting("M-0024", "Unser &lt;Titel&gt;", "Deren Titel");
    auto const draft = world().get("tmbwk", draft_path(id));
    BOOST_TEST(draft.has("href=\"" + draft_path(id) + "/conflicts\""));
    auto const path = draft_path(id) + "/conflicts";
    auto const page = world().get("tmbwk", path);
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Deren Titel"));
    BOOST_TEST(page.has("Unser &lt;Titel&gt;"));
    BOOST_TEST(page.has("Gemeinsamer Ausgangstext"));
    auto const choice = choice_in(page);
    auto const wording = "wording" + choice.substr(6);
    FormFields const form{{"document", "M-0024"}, {"etag", page.value_of("etag")}};
    auto const open = world().post("tmbwk", path, form);
    BOOST_TEST(open.status == 422);
    BOOST_TEST(open.has("Wählen Sie, welcher Text hier gelten soll."));

    auto own = form;
    own.insert(own.end(), {{choice, "own"}, {wording, ""}});
    BOOST_TEST(world().post("tmbwk", path, own).has("Schreiben Sie den Text"));
    own.back().second = "Gemeinsamer Titel";
    auto stale = own;
    stale[1].second = "0123";
    auto const kept = world().post("tmbwk", path, stale);
    BOOST_TEST(kept.status == 412);
    BOOST_TEST(kept.has("Gemeinsamer Titel</textarea>"));
    auto const done = world().post("tmbwk", path, own);
    BOOST_TEST(done.location == draft_path(id) + "?notice=drafts.notice-resolved");
    BOOST_TEST(title_of(id, "M-0024") == "Gemeinsamer Titel");
    BOOST_TEST(world().get("tmbwk", path).has("Es gibt keine Widersprüche zu entscheiden."));
}

BOOST_AUTO_TEST_CASE(one_of_the_two_is_taken_as_it_is) {
    for (std::string const side : {"ours", "theirs"}) {
        auto const id = conflicting("M-0025", "Hier " + side, "Dort " + side);
        auto const path = draft_path(id) + "/conflicts";
        auto const page = world().get("tmbwk", path);
        auto const done =
            world().post("tmbwk", path,
                         {{"document", "M-0025"}, {"etag", page.value_of("etag")}, {choice_in(page), side}});
        BOOST_TEST(done.status == 303);
        BOOST_TEST(title_of(id, "M-0025") == (side == "ours" ? "Hier ours" : "Dort theirs"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
