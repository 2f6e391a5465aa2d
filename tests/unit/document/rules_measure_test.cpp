#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "core/document/rules.hpp"
#include "tests/support/random_document.hpp"
#include "tests/unit/document/tree.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

namespace {

/// The addresses of what is found after the sound measure was spoilt.
template <class Spoil>
std::string found_after(Spoil spoil) {
    auto measure = sound_measure();
    spoil(measure);
    normalise(measure);
    std::string out;
    for (auto const& detail : check(measure, RandomDocument::surroundings())) {
        BOOST_TEST(!detail.message.empty());
        out += out.empty() ? detail.path : " " + detail.path;
    }
    return out;
}

std::string found_with(std::string const& address, std::string const& attribute, std::string const& value) {
    return found_after([&](Document& measure) { find(measure, address)->set(attribute, value); });
}

std::string found_with_text(std::string const& address, std::string const& text) {
    return found_after([&](Document& measure) { find(measure, address)->text = text; });
}

std::string found_without(std::string const& name) {
    return found_after([&](Document& measure) {
        std::erase_if(measure.root.children, [&](Element const& each) { return each.name == name; });
    });
}

std::string found_for_lead(Element lead) {
    return found_after([&](Document& measure) { *measure.root.child("lead") = std::move(lead); });
}

std::string found_for_period(std::vector<Attribute> attributes) {
    return found_after(
        [&](Document& measure) { measure.root.child("period")->attributes = std::move(attributes); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules_measure)

BOOST_AUTO_TEST_CASE(a_sound_measure_has_no_findings) {
    BOOST_TEST(found_after([](Document&) {}).empty());
}

BOOST_AUTO_TEST_CASE(required_parts_must_be_there) {
    for (std::string const name : {"title", "field", "description", "lead", "period"})
        BOOST_TEST(found_without(name) == name);
    for (std::string const name :
         {"goals", "target-groups", "participants", "funding", "indicators", "sources"})
        BOOST_TEST(found_without(name).empty(), name);
    BOOST_TEST(found_with("@", "id", "") == "@");
    BOOST_TEST(found_with("@", "id", "M-31") == "@");
}

BOOST_AUTO_TEST_CASE(texts_that_must_say_something_are_not_empty) {
    BOOST_TEST(found_with_text("description/p-000001", "") == "description/p-000001");
    BOOST_TEST(found_with_text("indicators/i-000001", "") == "indicators/i-000001");
    BOOST_TEST(found_with_text("participants/tmbwk", "").empty());
}

BOOST_AUTO_TEST_CASE(field_and_goals_exist) {
    BOOST_TEST(found_with_text("field", "verkehr") == "field");
    BOOST_TEST(found_with("goals/sprache-1", "ref", "sprache-9") == "goals/sprache-9");
}

BOOST_AUTO_TEST_CASE(the_lead_is_a_unit_that_may_lead_or_is_unclear_with_a_reason) {
    BOOST_TEST(found_for_lead(leaf("lead", "offen", {{"unclear", "true"}})).empty());
    BOOST_TEST(found_for_lead(leaf("lead", "", {{"unclear", "true"}})) == "lead");
    BOOST_TEST(found_for_lead(leaf("lead", "offen", {{"unclear", "false"}})) == "lead");
    BOOST_TEST(found_for_lead(leaf("lead", "offen")) == "lead");
    BOOST_TEST(found_for_lead(leaf("lead", "offen", {{"unit", "tmjmv"}, {"unclear", "true"}})) == "lead");
    BOOST_TEST(found_for_lead(leaf("lead", "", {{"unit", "tmxyz"}})) == "lead");
    BOOST_TEST(found_for_lead(leaf("lead", "", {{"unit", "TMJMV"}})) == "lead");

    auto surroundings = RandomDocument::surroundings();
    auto units = *surroundings.units;
    units.all.at(*base::UnitId::parse("tmjmv")).can_lead = false;
    surroundings.units = &units;
    auto const findings = check(sound_measure(), surroundings);
    BOOST_REQUIRE(findings.size() == 1U);
    BOOST_TEST(findings[0].path == "lead");
}

BOOST_AUTO_TEST_CASE(participants_exist_and_are_not_the_lead) {
    BOOST_TEST(found_with("participants/tmbwk", "unit", "tmxyz") == "participants/tmxyz");
    BOOST_TEST(found_with("participants/tmbwk", "unit", "tmjmv") == "participants/tmjmv");
    BOOST_TEST(found_with("participants/tmbwk", "unit", "tfm") == "participants/tfm");
}

BOOST_AUTO_TEST_CASE(ids_are_unique_in_the_whole_document_and_well_formed) {
    BOOST_TEST(found_with("funding/notes/p-000003", "id", "p-000001") == "funding/notes/p-000001");
    BOOST_TEST(found_with("description/p-000002", "id", "p 2") == "description/p 2");
    BOOST_TEST(found_with("description/p-000002", "id", "p/2") == "description/p/2");
    BOOST_TEST(found_with("description/p-000002", "id", "") == "description");
}

BOOST_AUTO_TEST_CASE(a_period_has_the_dates_that_its_form_needs) {
    for (auto const& good :
         std::vector<std::vector<Attribute>>{{{"form", "from-to"}, {"from", "2026"}, {"until", "2026"}},
                                             {{"form", "from-to"}, {"from", "2026-05"}, {"until", "2026"}},
                                             {{"form", "ongoing"}},
                                             {{"form", "ongoing"}, {"from", "2016-06-01"}},
                                             {{"form", "yearly"}, {"from", "2012"}},
                                             {{"form", "date"}, {"from", "2018-11"}},
                                             {{"form", "date"}, {"until", "2028-02-29"}},
                                             {{"form", "open"}, {"from", "2013"}},
                                             {{"form", "until-new-rule"}, {"until", "2024-12-31"}}})
        BOOST_TEST(found_for_period(good).empty());
    for (auto const& bad :
         std::vector<std::vector<Attribute>>{{{"form", "from-to"}, {"from", "2026"}},
                                             {{"form", "from-to"}, {"until", "2026"}},
                                             {{"form", "from-to"}, {"from", "2027"}, {"until", "2026-12-31"}},
                                             {{"form", "from-to"}, {"from", "2026-13"}, {"until", "2027"}},
                                             {{"form", "ongoing"}, {"from", "2026-02-30"}},
                                             {{"form", "ongoing"}, {"until", "2030"}},
                                             {{"form", "date"}},
                                             {{"form", "date"}, {"from", "2026"}, {"until", "2027"}},
                                             {{"form", "ongoing"}, {"from", "Mai 2026"}},
                                             {{"form", "sometime"}},
                                             {{"from", "2026"}}})
        BOOST_TEST(found_for_period(bad) == "period");
}

BOOST_AUTO_TEST_CASE(amounts_are_bound_to_a_year_and_are_numbers_in_euro) {
    std::string const amount = "funding/amounts/b-000001";
    for (auto const bad : {"", "26", "0026", "2026/27"})
        BOOST_TEST(found_with(amount, "year", bad) == amount, bad);
    for (auto const bad : {"", "-5", "1.600.000", "1,50", "1.5", ".50", "viel"})
        BOOST_TEST(found_with(amount, "value", bad) == amount, bad);
    for (auto const good : {"0", "413527", "453000.00"})
        BOOST_TEST(found_with(amount, "value", good).empty(), good);
    for (auto const bad : {"", "USD", "Euro"}) BOOST_TEST(found_with(amount, "currency", bad) == amount, bad);
    BOOST_TEST(found_with(amount, "kind", "guess") == amount);
    BOOST_TEST(found_with(amount, "kind", "").empty());
}

BOOST_AUTO_TEST_CASE(effect_and_reservation_are_answers) {
    for (auto const name : {"funding/effect", "funding/reservation"}) {
        BOOST_TEST(found_with_text(name, "vielleicht") == name);
        BOOST_TEST(found_with_text(name, "unknown").empty());
    }
}

BOOST_AUTO_TEST_CASE(targets_are_numbers_with_a_unit) {
    std::string const indicator = "indicators/i-000001";
    BOOST_TEST(found_with(indicator, "target", "viele") == indicator);
    BOOST_TEST(found_with(indicator, "target", "62,5").empty());
    BOOST_TEST(found_with(indicator, "unit", "") == indicator);
    BOOST_TEST(found_with(indicator, "target-year", "").empty());
    BOOST_TEST(found_with(indicator, "target-year", "27") == indicator);
    BOOST_TEST(found_with(indicator, "target", "") == indicator);
}

BOOST_AUTO_TEST_CASE(origins_predecessors_and_sources_are_of_known_form) {
    BOOST_TEST(found_with("origins/o-000001", "kind", "rumour") == "origins/o-000001");
    BOOST_TEST(found_with("origins/o-000001", "kind", "") == "origins/o-000001");
    for (auto const bad : {"M-0031", "M-0041", "M-7", ""})
        BOOST_TEST(found_with("predecessors/v-000001", "measure", bad) == "predecessors/v-000001", bad);
    for (auto const bad : {"ftp://example.org/", "https://", "http:///pfad", "example.org", ""})
        BOOST_TEST(found_with("sources/q-000001", "url", bad) == "sources/q-000001", bad);
    for (auto const bad : {"2026", "22.11.2026", "2026-11-31"})
        BOOST_TEST(found_with("sources/q-000001", "accessed", bad) == "sources/q-000001", bad);
}

BOOST_AUTO_TEST_CASE(a_discontinued_measure_says_since_when_and_why) {
    auto const with = [](Element discontinued) {
        return found_after([&](Document& measure) { measure.root.children.push_back(discontinued); });
    };
    BOOST_TEST(with(leaf("discontinued", "ausgelaufen", {{"since", "2026-06-30"}})).empty());
    BOOST_TEST(with(leaf("discontinued", "", {{"since", "2026"}})) == "discontinued");
    BOOST_TEST(with(leaf("discontinued", "ausgelaufen")) == "discontinued");
    BOOST_TEST(with(leaf("discontinued", "ausgelaufen", {{"since", "bald"}})) == "discontinued");
}

BOOST_AUTO_TEST_CASE(findings_carry_the_line) {
    auto measure = sound_measure();
    find(measure, "field")->line = 17;
    find(measure, "field")->text = "verkehr";
    auto const findings = check(measure, RandomDocument::surroundings());
    BOOST_REQUIRE(findings.size() == 1U);
    BOOST_TEST(findings[0].line == 17);
    BOOST_TEST(findings[0].message == "Das Handlungsfeld „verkehr“ gibt es nicht.");
}

BOOST_AUTO_TEST_CASE(a_document_full_of_mistakes_gets_a_bounded_answer) {
    auto measure = sound_measure();
    for (int count = 0; count < 1000; ++count)
        measure.root.child("description")->children.push_back(p("p-000001", "x"));
    BOOST_TEST(check(measure, RandomDocument::surroundings()).size() == 100U);
}

BOOST_AUTO_TEST_CASE(who_is_concerned_and_what_is_flagged) {
    auto measure = sound_measure();
    BOOST_TEST(lead_of(measure)->str() == "tmjmv");
    auto const participating = participating_of(measure);
    BOOST_REQUIRE(participating.size() == 2U);
    BOOST_TEST(participating[0].str() == "tfm");
    BOOST_TEST(participating[1].str() == "tmbwk");
    BOOST_TEST(flags_of(measure).empty());
    *measure.root.child("lead") = leaf("lead", "offen", {{"unclear", "true"}});
    BOOST_TEST(!lead_of(measure).has_value());
    BOOST_TEST((flags_of(measure) == std::vector<std::string>{"lead-unclear"}));
}

BOOST_AUTO_TEST_CASE(a_financial_effect_is_stated_by_answer_or_amount) {
    auto measure = sound_measure();
    auto* const funding = measure.root.child("funding");
    BOOST_TEST(states_financial_effect(measure));
    funding->child("effect")->text = "no";
    BOOST_TEST(states_financial_effect(measure));
    std::erase_if(funding->children, [](Element const& each) { return each.name == "amounts"; });
    BOOST_TEST(!states_financial_effect(measure));
    funding->child("effect")->text = "yes";
    BOOST_TEST(states_financial_effect(measure));
}

BOOST_AUTO_TEST_CASE(editorial_places_are_text_and_never_lead_money_period_targets_or_field) {
    auto const is = [](char const* address) { return is_editorial_place(DocumentKind::kMeasure, address); };
    for (auto const text : {"title", "description/p-1", "description/#order", "target-groups/t-1",
                            "external-bodies/x-1", "origins/o-1", "sources/q-1", "file-references/a-1"})
        BOOST_TEST(is(text), text);
    for (auto const other :
         {"@", "lead", "participants/tfm", "funding/effect", "funding/notes/p-1", "period", "indicators/i-1",
          "indicators/#order", "field", "goals/g", "discontinued", "predecessors/v-1", "titles"})
        BOOST_TEST(!is(other), other);
    BOOST_TEST(is_editorial_place(DocumentKind::kConcept, "guidelines/l-1"));
    BOOST_TEST(!is_editorial_place(DocumentKind::kConcept, "fields/#order"));
    BOOST_TEST(is_editorial_place(DocumentKind::kField, "description/p-1"));
    BOOST_TEST(!is_editorial_place(DocumentKind::kField, "goals/sprache-1"));
    BOOST_TEST(!is_editorial_place(DocumentKind::kPolicy, "title"));
    BOOST_TEST(is_funding_place(DocumentKind::kMeasure, "funding/notes/p-1"));
    BOOST_TEST(!is_funding_place(DocumentKind::kMeasure, "fundings"));
    BOOST_TEST(!is_funding_place(DocumentKind::kField, "funding/effect"));
}

BOOST_AUTO_TEST_SUITE_END()
