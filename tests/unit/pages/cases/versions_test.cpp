// Versions, what they cost and kept, and the course of a case.
#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/acts/desk.hpp"

using namespace fassung;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(versions)

BOOST_AUTO_TEST_CASE(a_new_version_says_what_changed_and_which_votes_it_cost) {
    auto const id = world().submitted("tmbwk", "M-0002", "Erste Fassung");
    world().step("tmjmv", id, "cosign", R"({"version":1,"word":"signed"})");
    world().step("bimf-pruefung", id, "review", R"({"version":1})");
    submit_again("tmbwk", id, "M-0002", "Zweite Fassung");
    auto const seen = world().get("tmjmv", "/proposals/" + id);
    BOOST_TEST(seen.has("TMJMV (mitgezeichnet), M-0002: entfallen, weil „Titel“ geändert wurde."));
    BOOST_TEST(seen.has("Überholte Voten"));
    BOOST_TEST(seen.has("Gilt für die vorliegende Fassung nicht mehr."));
    BOOST_TEST(seen.has("href=\"/proposals/" + id + "/versions/2\""));
    BOOST_TEST(seen.has("Wie angemerkt überarbeitet."));

    auto const second = world().get("tmjmv", "/proposals/" + id + "/versions/2");
    BOOST_TEST_REQUIRE(second.status == 200);
    BOOST_TEST(second.has("Gegenüber Fassung 1</a>"));
    BOOST_TEST(second.has("Erste<span class"));
    BOOST_TEST(second.has("Zweite<span class"));
    BOOST_TEST(second.has("entfallen, weil „Titel“ geändert wurde."));
    auto const based = world().get("tmjmv", "/proposals/" + id + "/versions/2?against=base");
    BOOST_TEST(based.has("aria-current=\"page\">Gegenüber dem freigegebenen Text"));
    BOOST_TEST(!based.has("Erste<span class"));
    auto const first = world().get("tmjmv", "/proposals/" + id + "/versions/1");
    BOOST_TEST(first.has("Diese Fassung ist überholt."));
    for (auto const* wrong : {"0", "3", "x", "99999999999"})
        BOOST_TEST(world().get("tmjmv", "/proposals/" + id + "/versions/" + wrong).status == 404, wrong);
    BOOST_TEST(world().get("lib", "/proposals/" + id + "/versions/1").status == 404);
}

BOOST_AUTO_TEST_CASE(what_the_system_carried_on_says_so_and_a_conflict_asks_the_proposer) {
    auto const id = world().submitted("tmbwk", "M-0024", "Der eine Titel");
    auto const other = world().submitted("tmbwk", "M-0024", "Der andere Titel");
    world().step("bimf-pruefung", id, "review", R"({"version":1})");
    world().step("bimf-freigabe", id, "approve", R"({"version":1})");
    auto const seen = world().get("tmbwk", "/proposals/" + other);
    BOOST_TEST(seen.has("Eine andere Freigabe hat dieselben Stellen geändert"));
    BOOST_TEST(seen.has("href=\"/proposals/" + other + "/draft/conflicts\""));
    BOOST_TEST(!world().get("bimf-pruefung", "/proposals/" + other).has("/draft/conflicts"));
}

BOOST_AUTO_TEST_CASE(the_course_leads_those_who_may_to_the_journal) {
    auto const id = world().submitted("tmbwk", "M-0023", "Der Lauf der Dinge");
    world().step("bimf-pruefung", id, "involve",
                 R"({"unit":"tmikl","as":"cosign","reason":"Kommunen sind betroffen."})");
    auto const seen = world().get("tmikl", "/proposals/" + id);
    BOOST_TEST(seen.has("Alle Schritte (3), die neuesten zuerst"));
    BOOST_TEST(seen.has("TMIKL, zur Mitzeichnung"));
    BOOST_TEST(seen.has("Kommunen sind betroffen."));
    BOOST_TEST(seen.has("href=\"/journal/"));
    BOOST_TEST(seen.has(act_path(id, "cosign")));
}

BOOST_AUTO_TEST_SUITE_END()
