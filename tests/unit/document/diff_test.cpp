#include "core/document/diff.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/unit/document/tree.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(diff_)

BOOST_AUTO_TEST_CASE(every_place_has_its_address_and_its_canonical_bytes) {
    Places const expected{{"@", "<measure id=\"M-0031\">"},
                          {"description/#order", "p-2 p-1"},
                          {"description/p-1", "<p id=\"p-1\">b &amp; c</p>"},
                          {"description/p-2", "<p id=\"p-2\">a</p>"},
                          {"funding/amounts/#order", "b-1"},
                          {"funding/amounts/b-1", "<amount id=\"b-1\" year=\"2026\"/>"},
                          {"funding/effect", "<effect>yes</effect>"},
                          {"goals/g1", "<goal ref=\"g1\"/>"},
                          {"title", "<title>T</title>"}};
    auto const measure =
        tree(DocumentKind::kMeasure,
             {leaf("title", "T"), node("goals", {leaf("goal", "", {{"ref", "g1"}})}),
              node("description", {p("p-2", "a"), p("p-1", "b & c")}),
              node("funding", {leaf("effect", "yes"),
                               node("amounts", {leaf("amount", "", {{"id", "b-1"}, {"year", "2026"}})})})});
    BOOST_TEST((places_of(measure) == expected));
}

BOOST_AUTO_TEST_CASE(an_item_with_children_has_a_place_for_its_start_tag) {
    auto const units = tree(
        DocumentKind::kUnits,
        {node("all", {node("unit", {node("names", {leaf("name", "M", {{"id", "n-1"}})}), leaf("remark", "r")},
                           {{"id", "tfm"}, {"finance", "true"}})})},
        "units");
    Places const expected{{"@", "<units id=\"units\">"},
                          {"all/tfm", "<unit id=\"tfm\" finance=\"true\">"},
                          {"all/tfm/names/#order", "n-1"},
                          {"all/tfm/names/n-1", "<name id=\"n-1\">M</name>"},
                          {"all/tfm/remark", "<remark>r</remark>"}};
    BOOST_TEST((places_of(units) == expected));
}

BOOST_AUTO_TEST_CASE(content_that_the_shape_does_not_know_lies_in_a_place_too) {
    auto const measure =
        tree(DocumentKind::kMeasure,
             {leaf("title", "T", {{"lang", "de"}}), node("extra", {leaf("a", "1"), leaf("b", "2")}),
              node("goals", {leaf("goal", "", {{"ref", "g"}})}, {{"note", "n"}})});
    auto const places = places_of(measure);
    BOOST_TEST(places.at("title") == "<title lang=\"de\">T</title>");
    BOOST_TEST(places.at("extra") == "<extra><a>1</a><b>2</b></extra>");
    BOOST_TEST(places.at("goals") == "<goals note=\"n\">");
}

BOOST_AUTO_TEST_CASE(differences_come_in_order_of_address) {
    auto const before = described({p("p-1", "a"), p("p-2", "b")});
    auto after = described({p("p-1", "A"), p("p-3", "c")});
    after.root.set("id", "M-0032");
    std::vector<Difference> const expected{{"@", "<measure id=\"M-0031\">", "<measure id=\"M-0032\">"},
                                           {"description/#order", "p-1 p-2", "p-1 p-3"},
                                           {"description/p-1", "<p id=\"p-1\">a</p>", "<p id=\"p-1\">A</p>"},
                                           {"description/p-2", "<p id=\"p-2\">b</p>", std::nullopt},
                                           {"description/p-3", std::nullopt, "<p id=\"p-3\">c</p>"}};
    auto const found = diff(&before, after);
    BOOST_TEST((found == expected));
    BOOST_TEST((found[3].before_digest() == base::sha256("<p id=\"p-2\">b</p>")));
    BOOST_TEST(!found[3].after_digest().has_value());
    BOOST_TEST(diff(&before, before).empty());
}

BOOST_AUTO_TEST_CASE(without_an_earlier_document_everything_is_new) {
    auto const measure = described({p("p-1", "a")});
    auto const found = diff(nullptr, measure);
    BOOST_TEST(found.size() == places_of(measure).size());
    for (auto const& each : found) {
        BOOST_TEST(!each.before.has_value());
        BOOST_TEST((each.after == places_of(measure).at(each.address)));
    }
}

BOOST_AUTO_TEST_CASE(moving_an_item_is_a_difference_of_the_order_only) {
    auto const before = described({p("p-1", "a"), p("p-2", "b")});
    auto const after = described({p("p-2", "b"), p("p-1", "a")});
    auto const found = diff(&before, after);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].address == "description/#order");
}

BOOST_AUTO_TEST_SUITE_END()
