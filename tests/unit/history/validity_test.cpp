// The sentence that says what a text is worth.
#include "core/history/validity.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung;
using history::validity_sentence;
using history::ValidityFacts;

namespace {

base::Date day(char const* text) {
    return *base::parse_date(text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(validity_)

BOOST_AUTO_TEST_CASE(a_release_without_a_decision) {
    ValidityFacts facts;
    facts.released = facts.in_force = day("2026-11-22");
    BOOST_TEST(
        validity_sentence(facts) ==
        "Freigegeben am 22.11.2026, gilt in dieser Fassung seit 22.11.2026, vom Kabinett nicht beschlossen.");
}

BOOST_AUTO_TEST_CASE(a_decided_release) {
    ValidityFacts facts;
    facts.released = day("2026-11-22");
    facts.in_force = day("2027-01-01");
    facts.decided = history::Decided{"Integrationskonzept 2027", day("2026-12-15")};
    BOOST_TEST(
        validity_sentence(facts) ==
        "Freigegeben am 22.11.2026, gilt in dieser Fassung seit 01.01.2027, vom Kabinett beschlossen am "
        "15.12.2026 („Integrationskonzept 2027“).");
}

BOOST_AUTO_TEST_CASE(adopted_stock_was_never_judged_here) {
    ValidityFacts facts;
    facts.adopted = true;
    facts.released = day("2026-11-01");
    BOOST_TEST(validity_sentence(facts) ==
               "Ausgangsbestand, nicht in diesem System geprüft, übernommen am 01.11.2026.");
    facts.decided = history::Decided{"", std::nullopt};
    BOOST_TEST(validity_sentence(facts) ==
               "Ausgangsbestand, nicht in diesem System geprüft, übernommen am 01.11.2026, vom Kabinett "
               "beschlossen.");
}

BOOST_AUTO_TEST_CASE(a_dissent_stays_visible) {
    ValidityFacts facts;
    facts.released = facts.in_force = day("2026-11-22");
    facts.dissent = {"TFM", "TMJMV"};
    BOOST_TEST(validity_sentence(facts) ==
               "Freigegeben am 22.11.2026, gilt in dieser Fassung seit 22.11.2026, vom Kabinett nicht "
               "beschlossen, mit "
               "Dissens (TFM, TMJMV).");
}

BOOST_AUTO_TEST_CASE(the_day_that_was_asked_for_leads) {
    ValidityFacts facts;
    facts.released = facts.in_force = day("2026-01-10");
    facts.as_of = day("2026-01-31");
    BOOST_TEST(validity_sentence(facts).starts_with("Stand 31.01.2026: Freigegeben am 10.01.2026"));
    facts.in_force_on = day("2026-01-20");
    BOOST_TEST(validity_sentence(facts).starts_with(
        "Gültig am 20.01.2026, nach dem Stand vom 31.01.2026: Freigegeben"));
    facts.as_of.reset();
    BOOST_TEST(validity_sentence(facts).starts_with("Gültig am 20.01.2026: Freigegeben"));
}

BOOST_AUTO_TEST_CASE(superseded_and_discontinued_texts_say_so) {
    ValidityFacts facts;
    facts.released = facts.in_force = day("2026-01-10");
    facts.superseded = day("2026-03-01");
    facts.is_discontinued = true;
    facts.discontinued = "März 2026";
    BOOST_TEST(
        validity_sentence(facts) ==
        "Freigegeben am 10.01.2026, gilt in dieser Fassung seit 10.01.2026, vom Kabinett nicht beschlossen. "
        "Überholt durch eine spätere Revision vom 01.03.2026. Die Maßnahme wird seit März 2026 nicht weiter "
        "verfolgt.");
    facts.discontinued.clear();
    BOOST_TEST(validity_sentence(facts).ends_with("Die Maßnahme wird nicht weiter verfolgt."));
}

BOOST_AUTO_TEST_CASE(what_was_never_released_says_so) {
    BOOST_TEST(validity_sentence({}) == "Nicht freigegeben, vom Kabinett nicht beschlossen.");
}

BOOST_AUTO_TEST_SUITE_END()
