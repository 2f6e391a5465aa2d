#include "core/app/plain_findings.hpp"

#include <boost/test/unit_test.hpp>

namespace fassung::app {

namespace {

std::string said(std::string path, std::string message) {
    auto const plain = plainly({std::move(path), 3, std::move(message)});
    return plain.path + ": " + plain.message;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_findings)

BOOST_AUTO_TEST_CASE(what_is_missing_is_said_at_its_own_place) {
    constexpr auto const* kTitle = "M-0001/title: Diese Angabe fehlt.";
    BOOST_TEST(said("M-0001/field",
                    "Zeile 2: Das Element „field“ ist hier nicht vorgesehen. Erwartet wird: „title“.") ==
               kTitle);
    BOOST_TEST(said("M-0001/@", "Zeile 1: Das Element „measure“ ist unvollständig. Es fehlt: „title“.") ==
               kTitle);
    BOOST_TEST(said("M-0001/title", "Das Element „title“ (Titel) fehlt. Es muss angegeben werden.") ==
               kTitle);
    BOOST_TEST(said("M-0001/title", "Das Element „title“ (Titel) ist leer. Bitte geben Sie einen Text an.") ==
               kTitle);
    BOOST_TEST(
        said("fields/sprache/@", "Zeile 1: Das Element „field“ ist unvollständig. Es fehlt: „title“.") ==
        "fields/sprache/title: Diese Angabe fehlt.");
    BOOST_TEST(said("M-0001/period", "Dem Element „period“ (Zeitraum) fehlt das Attribut „form“.") ==
               "M-0001/period: Diese Angabe ist nicht vollständig.");
    BOOST_TEST(said("M-0001/lead", "Zeile 7: Die Stelle „x“ gibt es nicht.") ==
               "M-0001/lead: Die Stelle „x“ gibt es nicht.");
}

BOOST_AUTO_TEST_CASE(the_rules_speak_first_and_the_schema_where_it_alone_has_seen_something) {
    auto const all = rules_first(
        {{"M-0001/title", 1, "Das Element „title“ (Titel) fehlt. Es muss angegeben werden."},
         {"M-0001/period", 9, "Das Ende des Zeitraums liegt vor seinem Beginn."}},
        {{"M-0001/field", 2,
          "Zeile 2: Das Element „field“ ist hier nicht vorgesehen. Erwartet wird: „title“."},
         {"M-0001/description/p-1", 5, "Zeile 5: Der Wert ist zu lang."},
         {"M-0001/description/p-1", 5, "Zeile 5: Der Wert hat ein Zeichen, das nicht erlaubt ist."}});
    BOOST_REQUIRE(all.size() == 4U);
    BOOST_TEST(all[0].path == "M-0001/title");
    BOOST_TEST(all[1].path == "M-0001/period");
    BOOST_TEST(all[2].message == "Zeile 5: Der Wert ist zu lang.");
    BOOST_TEST(all[3].path == "M-0001/description/p-1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::app
