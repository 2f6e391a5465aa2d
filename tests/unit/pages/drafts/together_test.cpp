#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/drafts/world.hpp"

using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(together)

BOOST_AUTO_TEST_CASE(a_shown_draft_is_read_by_that_unit_and_by_nobody_else) {
    auto const id = world().draft("tmbwk", "M-0024", "Titel im Entwurf");
    auto const share = draft_path(id) + "/share";
    BOOST_TEST(world().get("tfm", draft_path(id)).status == 404);
    auto const shared = world().post("tmbwk", share, {{"unit", "tfm"}});
    BOOST_TEST_REQUIRE(shared.status == 303);
    BOOST_TEST(world().follow("tmbwk", shared).has("name=\"revoke\" value=\"tfm\""));

    auto const guest = world().get("tfm", draft_path(id));
    BOOST_TEST_REQUIRE(guest.status == 200);
    BOOST_TEST(guest.has("Dieser Entwurf wird Ihrer Stelle gezeigt"));
    BOOST_TEST(guest.has("Titel im Entwurf"));
    for (auto const* none :
         {"/draft/submit", "/draft/discard", "/draft/assign", "name=\"revoke\"", "name=\"etag\""})
        BOOST_TEST(!guest.has(none), none);
    BOOST_TEST(world().get("tfm", draft_path(id) + "/submit").status == 403);
    BOOST_TEST(world().post("tfm", draft_path(id), {{"reason", "fremd"}}).status == 403);
    BOOST_TEST(world().post("tfm", share, {{"unit", "tmjmv"}}).status == 403);
    BOOST_TEST(world().get("tmjmv", draft_path(id)).status == 404);
    BOOST_TEST(world().get("bimf-pruefung", draft_path(id)).status == 404);

    BOOST_TEST(world().post("tmbwk", share, {{"unit", "tmbwk"}}).status == 422);
    BOOST_TEST(world().post("tmbwk", share, {{"unit", ""}}).status == 422);
    BOOST_TEST(world().post("tmbwk", share, {{"revoke", "tfm"}}).status == 303);
    BOOST_TEST(world().get("tfm", draft_path(id)).status == 404);
}

BOOST_AUTO_TEST_CASE(submitting_ends_every_share) {
    auto const id = world().draft("tmbwk", "M-0025");
    BOOST_TEST_REQUIRE(world().post("tmbwk", draft_path(id) + "/share", {{"unit", "tfm"}}).status == 303);
    world().step("tmbwk", id, "submit", R"({"reason":"Anlass"})");
    BOOST_TEST(world().get("tfm", draft_path(id)).status == 403);
    BOOST_TEST(world().get("tmbwk", draft_path(id)).has("Niemand außerhalb der Stelle"));
}

BOOST_AUTO_TEST_CASE(a_draft_is_taken_over_and_given_away) {
    auto const id = world().draft("tmbwk", "M-0024");
    auto const path = draft_path(id) + "/assign";
    auto const page = world().get("tmbwk", draft_path(id));
    BOOST_TEST(page.has("Noch niemandem zugeteilt"));
    auto const me = page.value_of("assignee");
    auto const taken = world().follow("tmbwk", world().post("tmbwk", path, {{"assignee", me}}));
    BOOST_TEST(taken.has("Sie haben den Entwurf übernommen."));
    BOOST_TEST(taken.has("<strong lang=\"de\">TMBWK Fachreferat</strong>"));
    auto const freed = world().follow("tmbwk", world().post("tmbwk", path, {{"assignee", ""}}));
    BOOST_TEST(freed.has("Noch niemandem zugeteilt"));
    auto const stranger = world().app().registry().accounts().find("tfm")->actor.str();
    auto const refused = world().post("tmbwk", path, {{"assignee", stranger}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.has("nur Personen übertragen werden, die für diese Stelle bearbeiten"));
    BOOST_TEST(world().post("tmbwk", path, {{"assignee", "niemand"}}).status == 422);
}

BOOST_AUTO_TEST_CASE(notes_stay_in_the_unit) {
    auto const id = world().submitted("tmbwk", "M-0024");
    auto const path = draft_path(id) + "/notes";
    auto const noted = world().post("tmbwk", path, {{"text", "Mit <TFM> telefoniert"}});
    BOOST_TEST_REQUIRE(noted.status == 303);
    auto const own = world().follow("tmbwk", noted);
    BOOST_TEST(own.has("Mit &lt;TFM&gt; telefoniert"));
    auto const foreign = world().post("tfm", path, {{"text", "Unsere Sicht"}, {"back", "case"}});
    BOOST_TEST(foreign.location == "/proposals/" + id + "?notice=drafts.notice-noted#notes");
    BOOST_TEST(!world().get("tmbwk", draft_path(id)).has("Unsere Sicht"));
    auto const note = own.value_of("remove");
    BOOST_TEST(world().post("tfm", path, {{"remove", note}}).status == 404);
    BOOST_TEST(
        world().follow("tmbwk", world().post("tmbwk", path, {{"remove", note}})).has("Noch keine Notiz."));
    auto const longest = world().post("tmbwk", path, {{"text", std::string(4'001, 'x')}});
    BOOST_TEST(longest.status == 413);
    BOOST_TEST(longest.has(std::string(4'001, 'x') + "</textarea>"));
    BOOST_TEST(world().post("tmbwk", path, {{"text", ""}}).status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
