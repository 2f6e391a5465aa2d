#include <stdexcept>

#include <boost/test/unit_test.hpp>

#include "core/document/diff.hpp"
#include "tests/unit/document/tree.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

namespace {

int calls = 0;

std::string counted() {
    auto const digits = std::to_string(calls++);
    return std::string(6 - digits.size(), '0') + digits;
}

std::string constant() {
    return "abcdef";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ids_)

BOOST_AUTO_TEST_CASE(items_without_an_id_get_a_fresh_one_with_the_prefix_of_their_list) {
    auto measure = tree(DocumentKind::kMeasure,
                        {node("description", {leaf("p", "a"), p("p-000001", "b"), leaf("p", "c")}),
                         node("indicators", {leaf("indicator", "d", {{"unit", "Kurse"}})}),
                         node("funding", {node("amounts", {leaf("amount", "e", {{"year", "2026"}})})})});
    calls = 0;
    give_ids(measure, {"p-000000", "i-000003"}, &counted);
    auto const& paragraphs = measure.root.child("description")->children;
    BOOST_TEST(paragraphs[0].attribute("id") == "p-000002");
    BOOST_TEST(paragraphs[1].attribute("id") == "p-000001");
    BOOST_TEST(paragraphs[2].attribute("id") == "p-000003");
    auto const& indicator = measure.root.child("indicators")->children[0];
    BOOST_TEST(indicator.attributes[0].name == "id");
    BOOST_TEST(indicator.attribute("id").starts_with("i-"));
    BOOST_TEST(indicator.attribute("id") != "i-000003");
    BOOST_TEST(find(measure, "funding/amounts")->children[0].attribute("id").starts_with("b-"));
    auto const given = measure;
    normalise(measure);
    BOOST_TEST((measure == given));
}

BOOST_AUTO_TEST_CASE(keys_that_are_the_authors_are_left_alone) {
    auto measure = tree(DocumentKind::kMeasure, {node("participants", {leaf("participant", "x")})});
    give_ids(measure, {}, &constant);
    BOOST_TEST(measure.root.child("participants")->children[0].attributes.empty());
}

BOOST_AUTO_TEST_CASE(a_random_source_that_repeats_itself_is_a_broken_world) {
    auto measure = tree(DocumentKind::kMeasure, {node("description", {leaf("p", "a"), leaf("p", "b")})});
    BOOST_CHECK_THROW(give_ids(measure, {}, &constant), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
