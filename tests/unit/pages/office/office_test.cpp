#include <boost/test/unit_test.hpp>

#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

FormFields new_person() {
    return {{"name", "Referat 24 <b>Vertretung"},
            {"office", "Referat 24"},
            {"login", "tmbwk-24"},
            {"password", "ein langes Kennwort"},
            {"function", "editor"},
            {"function", "cosigner"},
            {"unit", "tmbwk"},
            {"from", ""},
            {"until", "2027-12-31"}};
}

FormFields with(FormFields fields, std::string_view name, std::string const& value) {
    for (auto& [key, old] : fields)
        if (key == name) old = value;
    return fields;
}

std::string actor_of(PageWorld& world, std::string const& login) {
    return world.app().registry().accounts().find(login)->actor.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(office)

BOOST_AUTO_TEST_CASE(units_have_the_names_of_the_day) {
    PageWorld world;
    auto const today = world.get("lib", "/units");
    BOOST_TEST_REQUIRE(today.status == 200);
    BOOST_TEST(today.has(">TMBWK</a>"));
    auto const then = world.get("lib", "/units?asOf=2020-01-01");
    BOOST_TEST(then.has(">TMBJS</a>"));
    BOOST_TEST(!then.has(">TMBWK</a>"));
    BOOST_TEST(world.get("lib", "/units?asOf=2026-02-30").status == 422);
    auto const unit = world.get("lib", "/units/tmbwk");
    BOOST_TEST(unit.has("05.12.2014 bis 12.12.2024"));
    BOOST_TEST(unit.has("href=\"/measures/M-0023\""));
    BOOST_TEST(!unit.has("Personen mit Funktion"));
    BOOST_TEST(world.get("rechnungshof", "/units/tmbwk").has("TMBWK Fachreferat"));
    BOOST_TEST(world.get("lib", "/units/%3Cb%3E").status == 404);
}

BOOST_AUTO_TEST_CASE(two_operators_give_a_new_person_its_functions) {
    PageWorld world;
    auto const asked = world.post("betrieb", "/grants/new", new_person());
    BOOST_TEST_REQUIRE(asked.status == 303);
    auto const own = world.follow("betrieb", asked);
    BOOST_TEST(own.has("Der Antrag ist gestellt"));
    BOOST_TEST(own.has("Sie haben diesen Antrag gestellt"));
    BOOST_TEST(!own.has("/confirm\""));
    BOOST_TEST(own.has("Referat 24 &lt;b&gt;Vertretung"));
    auto const request = world.app().snapshot()->state.grant_requests.begin()->first;
    auto const confirm = "/grants/" + std::to_string(request) + "/confirm";
    BOOST_TEST(world.get("betrieb-2", "/grants").has("action=\"" + confirm + "\""));
    BOOST_TEST(world.post("betrieb", confirm, {}).status == 403);
    auto const done = world.post("betrieb-2", confirm, {});
    BOOST_TEST(world.follow("betrieb-2", done).has("Die Funktionen sind vergeben"));
    auto const person = world.get("betrieb", "/actors/" + actor_of(world, "tmbwk-24"));
    BOOST_TEST(person.has("23.11.2026 bis 31.12.2027"));
    BOOST_TEST(person.has("Mitzeichnung"));
    BOOST_TEST(world.post("betrieb-2", "/grants/4711/confirm", {{"request", "4711"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(a_wrong_request_is_told_at_the_field_and_keeps_what_was_typed) {
    PageWorld world;
    auto const check = [&](std::string_view field, std::string const& value, std::string_view message) {
        auto const page = world.post("betrieb", "/grants/new", with(new_person(), field, value));
        BOOST_TEST(page.status == 422, field);
        BOOST_TEST(page.has(message), field);
        BOOST_TEST(page.has("value=\"Referat 24\""), field);
        BOOST_TEST(!page.has("ein langes Kennwort"), field);
    };
    check("name", "", "Bitte geben Sie den Namen der Person an.");
    check("login", "Groß", "Ein Anmeldename darf nur Kleinbuchstaben");
    check("login", "tmbwk", "bereits vergeben");
    check("password", "kurz", "Ein Passwort muss mindestens");
    check("unit", "nirgends", "Bitte wählen Sie eine Stelle.");
    check("until", "2020-01-01", "Das Ende liegt vor dem Beginn");
    check("from", "gestern", "einen Tag an, den es gibt");
    BOOST_TEST(world.app().snapshot()->state.grant_requests.empty());
}

BOOST_AUTO_TEST_CASE(a_function_is_ended_from_the_persons_page) {
    PageWorld world;
    auto const actor = actor_of(world, "tfm");
    auto const person = world.get("betrieb", "/actors/" + actor);
    BOOST_TEST(person.has("/grants/new?actor=" + actor + "&amp;function=editor&amp;unit=tfm&amp;from="));
    auto const form =
        world.get("betrieb", "/grants/new?actor=" + actor + "&function=editor&unit=tfm&from=2026-11-23");
    BOOST_TEST(form.has("TFM Fachreferat"));
    BOOST_TEST(form.value_of("from") == "2026-11-23");
    BOOST_TEST(!form.has("name=\"password\""));
    BOOST_TEST(world
                   .post("betrieb", "/grants/new",
                         {{"actor", actor},
                          {"function", "editor"},
                          {"unit", "tfm"},
                          {"from", "2026-11-23"},
                          {"until", "2026-11-30"}})
                   .status == 303);
    BOOST_TEST(world.get("betrieb", "/actors/" + actor).has("Offener Antrag"));
    BOOST_TEST(world.get("betrieb", "/grants/new?actor=a-00000000").status == 404);
}

BOOST_AUTO_TEST_CASE(people_are_listed_for_those_who_may_and_filtered) {
    PageWorld world;
    auto const all = world.get("rechnungshof", "/actors");
    BOOST_TEST(all.has("TMBWK Fachreferat"));
    BOOST_TEST(!all.has("href=\"/grants/new\""));
    auto const some = world.get("rechnungshof", "/actors?function=approver&unit=tsk");
    BOOST_TEST(some.has("TSK Freigabe"));
    BOOST_TEST(!some.has("TMBWK Fachreferat"));
    for (auto const* path : {"/actors", "/actors/a-00000000", "/grants", "/grants/new"})
        BOOST_TEST(world.get("tmbwk", path).status == 403, path);
    BOOST_TEST(world.get("rechnungshof", "/grants").status == 403);
    BOOST_TEST(world.get("rechnungshof", "/actors/a-00000000").status == 404);
}

BOOST_AUTO_TEST_CASE(the_rules_of_release_are_readable) {
    PageWorld world;
    auto const page = world.get("tmbwk", "/policy");
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Wer diese Fassung geprüft hat"));
    BOOST_TEST(page.has("Schweigen gilt als Zustimmung."));
    BOOST_TEST(page.has("15 Arbeitstage"));
    BOOST_TEST(page.has("href=\"/journal/1\""));
    BOOST_TEST(world.get("lib", "/policy").has("Regeln bei der Anlage der Akte"));
    BOOST_TEST(!world.get("lib", "/policy").has("href=\"/journal/1\""));
    BOOST_TEST(world.get("tmbwk", "/policy?asOf=2026-11-23").status == 200);
    BOOST_TEST(world.get("tmbwk", "/policy?asOf=1999-01-01").status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
