#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "tests/unit/document/tree.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(element_)

BOOST_AUTO_TEST_CASE(attributes_are_read_set_and_removed_by_name) {
    auto element = leaf("lead", "", {{"unit", "tmbwk"}});
    BOOST_TEST(element.attribute("unit") == "tmbwk");
    BOOST_TEST(element.attribute("unclear").empty());
    element.set("unit", "tmjmv");
    element.set("unclear", "true");
    BOOST_TEST(element.attribute("unit") == "tmjmv");
    BOOST_TEST(element.attributes.size() == 2U);
    element.set("unit", "");
    element.set("unit", "");
    BOOST_TEST(element.attributes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(children_are_found_by_name_and_the_line_is_no_part_of_the_value) {
    auto measure = described({p("p-1", "a")});
    BOOST_TEST(measure.root.text_of("title") == "Start Deutsch");
    BOOST_TEST(measure.root.text_of("lead").empty());
    BOOST_TEST(measure.root.child("lead") == nullptr);
    auto other = measure;
    other.root.child("title")->line = 12;
    BOOST_TEST((other == measure));
    other.root.child("title")->text = "Start Bildung";
    BOOST_TEST((other != measure));
}

BOOST_AUTO_TEST_CASE(an_address_leads_to_its_element) {
    auto units = tree(
        DocumentKind::kUnits,
        {node("all", {node("unit",
                           {node("names", {leaf("name", "Ministerium", {{"id", "n-1"}, {"abbr", "TMBWK"}})})},
                           {{"id", "tmbwk"}})})},
        "units");
    BOOST_REQUIRE(find(units, "all/tmbwk/names/n-1"));
    BOOST_TEST(find(units, "all/tmbwk/names/n-1")->text == "Ministerium");
    BOOST_TEST(find(units, "all/tmbwk")->name == "unit");
    BOOST_TEST(find(units, "all")->name == "all");
    BOOST_TEST(find(units, "@")->name == "units");
    find(units, "all/tmbwk/names/n-1")->text = "Haus";
    Document const& constant = units;
    BOOST_TEST(find(constant, "all/tmbwk/names/n-1")->text == "Haus");
    for (auto const none : {"", "/", "all/", "all/tmjmv", "all/tmbwk/names/#order", "all/unit", "title",
                            "all/tmbwk/names/n-1/x"})
        BOOST_TEST(find(constant, none) == nullptr, none);
}

BOOST_AUTO_TEST_CASE(another_wording_keeps_the_attributes_and_is_canonical) {
    auto const measure = described({p("p-1", "alt")});
    BOOST_TEST(
        (with_text(measure, "description/p-1", " neu  & besser\n") == "<p id=\"p-1\">neu &amp; besser</p>"));
    BOOST_TEST((with_text(measure, "title", "Kurse") == "<title>Kurse</title>"));
    BOOST_TEST((with_text(measure, "description/p-1", "") == "<p id=\"p-1\"/>"));
    for (auto const none : {"description", "description/p-2", "description/#order", "@", "lead"})
        BOOST_TEST(!with_text(measure, none, "x").has_value(), none);
    BOOST_TEST(!with_text(measure, "title", " ").has_value());
}

BOOST_AUTO_TEST_CASE(a_wording_that_is_taken_over_has_exactly_those_bytes) {
    auto measure = described({p("p-1", "alt")});
    auto const wording = with_text(measure, "description/p-1", " neu ");
    find(measure, "description/p-1")->text = " neu ";
    normalise(measure);
    BOOST_TEST((places_of(measure).at("description/p-1") == wording));
}

BOOST_AUTO_TEST_SUITE_END()
