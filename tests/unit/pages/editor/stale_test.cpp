#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/editor/form_of_page.hpp"

using namespace fassung;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(stale)

BOOST_AUTO_TEST_CASE(two_editors_of_one_text_choose_place_by_place_and_lose_nothing) {
    PageWorld world;
    auto const path = "/proposals/" + world.draft("tmbwk", "M-0023", "Titel im Entwurf") + "/draft/M-0023";
    auto mine = form_of(world.get("tmbwk", path));
    auto theirs = mine;
    put(theirs, "f_title", "Titel der Kollegin");
    put(theirs, "f_lead", "Anmerkung der Kollegin");
    BOOST_TEST(world.post("tmbwk", path, pressed(theirs, "save")).status == 303);

    put(mine, "f_title", "Mein Titel");
    put(mine, "f_period", "Meine Erläuterung");
    auto const answer = world.post("tmbwk", path, pressed(mine, "save"));
    BOOST_TEST(answer.status == 409);
    BOOST_TEST(answer.has("Titel der Kollegin"));
    BOOST_TEST(answer.has("Mein Titel</textarea>"));
    BOOST_TEST(!answer.has("data-autosave="));
    auto now = form_of(answer);
    // What one side alone has changed is proposed; the title is for somebody to decide.
    BOOST_TEST(value_of(now, "c_lead") == "theirs");
    BOOST_TEST(value_of(now, "c_period") == "mine");
    BOOST_TEST(value_of(now, "c_title").empty());

    auto const undecided = world.post("tmbwk", path, pressed(now, "save"));
    BOOST_TEST(undecided.status == 422);
    BOOST_TEST(undecided.has("href=\"#c_title\""));
    now = form_of(undecided);
    BOOST_TEST(value_of(now, "c_lead") == "theirs");
    put(now, "c_title", "mine");
    put(now, "f_title", "Unser Titel");
    auto const saved = world.post("tmbwk", path, pressed(now, "save"));
    BOOST_TEST_REQUIRE(saved.status == 303);
    auto const end = form_of(world.follow("tmbwk", saved));
    BOOST_TEST(value_of(end, "f_title") == "Unser Titel");
    BOOST_TEST(value_of(end, "f_lead") == "Anmerkung der Kollegin");
    BOOST_TEST(value_of(end, "f_period") == "Meine Erläuterung");
}

BOOST_AUTO_TEST_CASE(a_text_released_meanwhile_is_chosen_against_and_never_overwritten_unseen) {
    PageWorld world;
    auto const path = "/proposals/" + world.draft("tmbwk", "M-0023", "Titel im Entwurf") + "/draft/M-0023";
    auto mine = form_of(world.get("tmbwk", path));
    auto const other = world.submitted("tmbwk", "M-0023", "Freigegebener neuer Titel");
    world.step("bimf-pruefung", other, "review", R"({"version":1,"finding":"sound"})");
    world.step("bimf-freigabe", other, "approve", R"({"version":1})");

    BOOST_TEST(world.post("tmbwk", path, pressed(mine, "save")).status == 409);
    auto const page = world.get("tmbwk", path);
    BOOST_TEST(page.has("Freigegebener neuer Titel"));
    BOOST_TEST(page.has("name=\"conflict\" value=\"title\""));
    auto now = form_of(page);
    BOOST_TEST(world.post("tmbwk", path + "/autosave", now).status == 409);
    BOOST_TEST(world.post("tmbwk", path, pressed(now, "add/description")).status == 422);
    put(now, "c_title", "theirs");
    auto const saved = world.post("tmbwk", path, pressed(now, "save"));
    BOOST_TEST_REQUIRE(saved.status == 303);
    auto const end = world.follow("tmbwk", saved);
    BOOST_TEST(value_of(form_of(end), "f_title") == "Freigegebener neuer Titel");
    BOOST_TEST(!end.has("name=\"conflict\""));
}

BOOST_AUTO_TEST_SUITE_END()
