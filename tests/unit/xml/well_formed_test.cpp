#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "tests/unit/xml/refusal.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// The one finding: its line, and words that its sentence must have.
void must_say(base::Error const& error, std::string_view code, int line, std::string_view words) {
    BOOST_TEST((error.kind == base::Errc::kInvalid));
    BOOST_TEST(error.code == code);
    BOOST_REQUIRE(!error.details.empty());
    BOOST_TEST(error.details[0].line == line);
    BOOST_TEST(error.details[0].message.starts_with(fmt::format("Zeile {}: ", line)),
               error.details[0].message);
    BOOST_TEST(contains(error.details[0].message, words), error.details[0].message);
}

void malformed(std::string_view bytes, int line, std::string_view words) {
    must_say(tree_refusal(bytes), "malformed-xml", line, words);
}

void unknown(std::string_view bytes, int line, std::string_view words) {
    must_say(tree_refusal(bytes), "unknown-content", line, words);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(well_formed)

BOOST_AUTO_TEST_CASE(a_tree_has_names_attributes_texts_and_lines) {
    auto const tree = xml::read_tree(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<root xmlns=\"urn:test:1\">\n  <a\n    b=\"1\"/>\n"
        "  <c>x &amp; y\nz</c>\n</root>\n",
        kNs);
    BOOST_REQUIRE(tree.has_value());
    BOOST_TEST(tree->name == "root");
    BOOST_TEST(tree->line == 2);
    BOOST_TEST(tree->attributes.empty());
    BOOST_TEST(tree->text.empty());
    BOOST_REQUIRE(tree->children.size() == 2);
    BOOST_TEST(tree->children[0].line == 3);
    BOOST_TEST(tree->children[0].attribute("b") == "1");
    BOOST_TEST(tree->children[1].text == "x & y\nz");
    BOOST_TEST(tree->children[1].line == 5);
}

BOOST_AUTO_TEST_CASE(a_section_marked_as_characters_is_text) {
    auto const tree = xml::read_tree(rooted("<a>1 <![CDATA[< 2 & <b>]]> 3</a>"), kNs);
    BOOST_REQUIRE(tree.has_value());
    BOOST_TEST(tree->children[0].text == "1 < 2 & <b> 3");
}

BOOST_AUTO_TEST_CASE(a_declared_prefix_is_as_good_as_none) {
    auto const tree = xml::read_tree("<t:root xmlns:t=\"urn:test:1\"><t:a b=\"1\"/></t:root>", kNs);
    BOOST_REQUIRE(tree.has_value());
    BOOST_TEST(tree->name == "root");
    BOOST_TEST(tree->attributes.empty());
    BOOST_TEST(tree->children.at(0).name == "a");
}

BOOST_AUTO_TEST_CASE(nothing_is_no_document) {
    BOOST_TEST(contains(tree_refusal("").message, "kein XML-Element"), tree_refusal("").message);
    BOOST_TEST(tree_refusal("").code == "malformed-xml");
    BOOST_TEST(tree_refusal(" \n").code == "malformed-xml");
    BOOST_TEST(tree_refusal("Text").code == "malformed-xml");
    BOOST_TEST(tree_refusal(std::string_view{"\0<a/>", 5}).code == "forbidden-character");
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed_is_refused_with_its_line) {
    malformed("<root xmlns=\"urn:test:1\">\n<a>\n</root>", 3, "nicht geschlossen");
    malformed("<root xmlns=\"urn:test:1\">\n<a>", 2, "endet");
    malformed(rooted("\n<a b=\"1\" b=\"2\"/>"), 2, "„b“ steht im selben Element zweimal");
    malformed(rooted("\n\n<t:a/>"), 3, "Namensraum-Kürzel");
    malformed(rooted("\n<a t:b=\"1\"/>"), 2, "Namensraum-Kürzel");
    malformed(rooted("") + "\n<root/>", 2, "genau ein Wurzelelement");
    malformed(rooted("") + "\nText", 2, "genau ein Wurzelelement");
    malformed(rooted("\n<a>&foo;</a>"), 2, "„&foo;“");
    malformed(rooted("\n<a>Forschung & Lehre</a>"), 2, "&amp;");
    malformed(rooted("\n<a b=\"<\"/>"), 2, "&lt;");
    malformed(rooted("\n<a b=1/>"), 2, "Anführungszeichen");
    malformed(rooted("\n<a b/>"), 2, "„b“ hat keinen Wert");
    malformed(rooted("\n<a b=\"1\"c=\"2\"/>"), 2, "Leerzeichen");
    malformed(rooted("\n< a/>"), 2, "&lt;");
    malformed(rooted("\n<a>]]></a>"), 2, "]]&gt;");
    malformed(rooted("\n<?xml version=\"1.0\"?>"), 2, "Deklaration");
}

BOOST_AUTO_TEST_CASE(a_document_type_is_refused_before_it_is_read) {
    unknown("<!DOCTYPE root>\n" + rooted(""), 1, "DOCTYPE");
    unknown("\n<!DOCTYPE root SYSTEM \"file:///etc/passwd\">" + rooted(""), 2, "DOCTYPE");
    unknown("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + rooted("<a>&x;</a>"), 1, "DOCTYPE");
    std::string bomb = "<!DOCTYPE r [<!ENTITY a0 \"lol\">";
    for (int at = 1; at < 12; ++at) {
        bomb += fmt::format("<!ENTITY a{} \"", at);
        for (int times = 0; times < 10; ++times) bomb += fmt::format("&a{};", at - 1);
        bomb += "\">";
    }
    unknown(bomb + "]>" + rooted("<a>&a11;</a>"), 1, "DOCTYPE");
}

BOOST_AUTO_TEST_CASE(comments_and_processing_instructions_are_refused) {
    unknown(rooted("\n<!-- c -->"), 2, "Kommentare");
    unknown("<!-- c -->\n" + rooted(""), 1, "Kommentare");
    unknown(rooted("") + "\n<!-- c -->", 2, "Kommentare");
    unknown(rooted("\n<?php x?>"), 2, "„php“");
    unknown("<?xml-stylesheet href=\"x\"?>" + rooted(""), 1, "„xml-stylesheet“");
}

BOOST_AUTO_TEST_CASE(text_beside_elements_is_refused) {
    unknown(rooted("\n<a>Text <b/></a>"), 2, "Text neben anderen Elementen");
    unknown(rooted("\n<a><b/> Text</a>"), 2, "Text neben anderen Elementen");
    unknown(rooted("\n<a><b/><![CDATA[Text]]></a>"), 2, "Text neben anderen Elementen");
}

BOOST_AUTO_TEST_CASE(another_namespace_is_refused) {
    unknown("<root/>", 1, "Erwartet wird xmlns=\"urn:test:1\"");
    unknown("<root xmlns=\"urn:test:2\"/>", 1, "„urn:test:2“");
    unknown(rooted("\n<a xmlns=\"\"/>"), 2, "Namensraum");
    unknown(rooted("\n<b:a xmlns:b=\"urn:other\"/>"), 2, "„urn:other“");
    unknown(rooted("\n<a xml:lang=\"de\"/>"), 2, "xml:lang");
}

BOOST_AUTO_TEST_CASE(several_findings_come_together_up_to_fifty) {
    auto const error = tree_refusal(rooted("\n<!-- 1 -->\n<a>x<b/></a>\n<?p?>"));
    BOOST_REQUIRE(error.details.size() == 3);
    BOOST_TEST(error.details[2].line == 4);
    BOOST_TEST(contains(error.message, "3 Fehler"), error.message);

    std::string many;
    for (int at = 0; at < 200; ++at) many += "<!---->";
    auto const capped = tree_refusal(rooted(many));
    BOOST_TEST(capped.details.size() == 50);
    BOOST_TEST(contains(capped.message, "mehr als 50"), capped.message);
}

BOOST_AUTO_TEST_CASE(foreign_words_are_cut_short_in_messages) {
    auto const error = tree_refusal(
        rooted("<a " + std::string(300, 'x') + ":b=\"1\" xmlns:" + std::string(300, 'x') + "=\"u\"/>"));
    BOOST_TEST(error.code == "unknown-content");
    auto const long_name = tree_refusal("<" + std::string(3000, 'x') + "/>");
    BOOST_TEST(long_name.message.size() < 300);
}

BOOST_AUTO_TEST_SUITE_END()
