#include <boost/test/unit_test.hpp>

#include "tests/unit/document/tree.hpp"

using namespace fassung;
using namespace fassung::document;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(canonical_)

BOOST_AUTO_TEST_CASE(a_document_is_written_one_element_per_line) {
    auto const measure =
        tree(DocumentKind::kMeasure,
             {leaf("title", "Sprache & \"Bildung\" <neu>"), leaf("lead", "", {{"unit", "tmbwk"}}),
              node("description", {p("p-1", "Größer > kleiner")}),
              node("sources", {leaf("source", "", {{"id", "q-1"}, {"url", "https://a.de/?x=\"<1>\"&y"}})})});
    BOOST_TEST(canonical(measure) ==
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<measure xmlns=\"urn:fassung:measure:1\" id=\"M-0031\">\n"
               "  <title>Sprache &amp; \"Bildung\" &lt;neu&gt;</title>\n"
               "  <description>\n"
               "    <p id=\"p-1\">Größer &gt; kleiner</p>\n"
               "  </description>\n"
               "  <lead unit=\"tmbwk\"/>\n"
               "  <sources>\n"
               "    <source id=\"q-1\" url=\"https://a.de/?x=&quot;&lt;1&gt;&quot;&amp;y\"/>\n"
               "  </sources>\n"
               "</measure>\n");
}

BOOST_AUTO_TEST_CASE(a_document_without_children_is_one_line) {
    BOOST_TEST(canonical(tree(DocumentKind::kConcept, {}, "concept")) ==
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<concept xmlns=\"urn:fassung:concept:1\" id=\"concept\"/>\n");
}

BOOST_AUTO_TEST_CASE(any_tree_can_be_written_in_its_order) {
    BOOST_TEST(serialise(node("b", {leaf("z", "1"), leaf("a", "", {{"k", "2"}})}), "urn:x") ==
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<b xmlns=\"urn:x\">\n  <z>1</z>\n  <a "
               "k=\"2\"/>\n</b>\n");
    BOOST_TEST(serialise(leaf("b", "t"), "urn:x") ==
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<b xmlns=\"urn:x\">t</b>\n");
}

BOOST_AUTO_TEST_CASE(the_digest_is_that_of_the_bytes) {
    auto const measure = described({p("p-1", "a")});
    BOOST_TEST((digest_of(measure) == base::sha256(canonical(measure))));
}

BOOST_AUTO_TEST_SUITE_END()
