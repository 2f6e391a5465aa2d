#include <boost/test/unit_test.hpp>

#include "tests/unit/document/tree.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(normalise_)

BOOST_AUTO_TEST_CASE(children_and_attributes_come_in_the_order_of_the_shape) {
    auto const measure = tree(DocumentKind::kMeasure,
                              {leaf("period", "", {{"until", "2027"}, {"from", "2026"}, {"form", "from-to"}}),
                               leaf("field", "sprache"), leaf("title", "T")});
    BOOST_TEST(measure.root.children[0].name == "title");
    BOOST_TEST(measure.root.children[1].name == "field");
    auto const& period = measure.root.children[2];
    BOOST_TEST(period.attributes[0].name == "form");
    BOOST_TEST(period.attributes[1].name == "from");
    BOOST_TEST(period.attributes[2].name == "until");
}

BOOST_AUTO_TEST_CASE(white_space_collapses_but_a_no_break_space_stays) {
    auto const measure = tree(DocumentKind::kMeasure, {leaf("title", " \t Start \r\n\n Deutsch\n"),
                                                       leaf("field", "10\u00a0 \u00a0Jahre"),
                                                       leaf("lead", "", {{"unit", "  tmbwk\n"}})});
    BOOST_TEST(measure.root.text_of("title") == "Start Deutsch");
    BOOST_TEST(measure.root.text_of("field") == "10\u00a0 \u00a0Jahre");
    BOOST_TEST(measure.root.child("lead")->attribute("unit") == "tmbwk");
}

BOOST_AUTO_TEST_CASE(what_is_empty_is_not_there) {
    auto const measure =
        tree(DocumentKind::kMeasure,
             {leaf("title", " "), leaf("lead", "", {{"unit", " "}}), node("goals", {}),
              leaf("period", "", {{"form", "open"}}),
              node("funding", {leaf("effect", ""), node("amounts", {}), node("notes", {leaf("p", " ")})}),
              node("description", {p("p-1", "")})});
    BOOST_REQUIRE(measure.root.children.size() == 2U);
    BOOST_TEST(measure.root.children[0].name == "description");
    BOOST_TEST(measure.root.children[0].children.size() == 1U);
    BOOST_TEST(measure.root.children[1].name == "period");
}

BOOST_AUTO_TEST_CASE(sorted_lists_are_sorted_and_lists_are_not) {
    auto const measure =
        tree(DocumentKind::kMeasure,
             {node("goals", {leaf("goal", "", {{"ref", "b"}}), leaf("goal", "", {{"ref", "a"}})}),
              node("description", {p("p-2", "x"), p("p-1", "y")})});
    BOOST_TEST(measure.root.child("goals")->children[0].attribute("ref") == "a");
    BOOST_TEST(measure.root.child("description")->children[0].attribute("id") == "p-2");
}

BOOST_AUTO_TEST_CASE(unknown_names_are_kept_behind_the_known_ones_in_their_order) {
    Document measure =
        tree(DocumentKind::kMeasure, {leaf("zeta", ""), leaf("title", "T", {{"x", "1"}}), leaf("alpha", "a"),
                                      node("goals", {leaf("other", "o"), leaf("goal", "", {{"ref", "a"}})})});
    BOOST_REQUIRE(measure.root.children.size() == 4U);
    BOOST_TEST(measure.root.children[0].name == "title");
    BOOST_TEST(measure.root.children[1].name == "goals");
    BOOST_TEST(measure.root.children[1].children[1].name == "other");
    BOOST_TEST(measure.root.children[2].name == "zeta");
    BOOST_TEST(measure.root.children[3].name == "alpha");
    auto const once = measure;
    normalise(measure);
    BOOST_TEST((measure == once));
}

BOOST_AUTO_TEST_SUITE_END()
