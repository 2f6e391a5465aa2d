#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "tests/unit/xml/refusal.hpp"

using namespace fassung;
using namespace fassung::test;
using model::DocumentKind;

namespace {

std::string measure(std::string_view inside) {
    return fmt::format("<measure xmlns=\"urn:fassung:measure:1\" id=\"M-0031\">\n{}\n</measure>", inside);
}

base::Error measure_refusal(std::string_view inside) {
    auto error = refusal(xml::read(DocumentKind::kMeasure, measure(inside)));
    BOOST_TEST(error.code == "unknown-content");
    BOOST_REQUIRE(!error.details.empty());
    return error;
}

void must_find(std::string_view inside, std::string_view address, std::string_view words) {
    auto const found = measure_refusal(inside).details.front();
    BOOST_TEST(found.path == address);
    BOOST_TEST(found.line == 2);
    BOOST_TEST(contains(found.message, words), found.message);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(documents)

BOOST_AUTO_TEST_CASE(an_incomplete_document_is_read_in_canonical_order) {
    auto const read = xml::read(
        DocumentKind::kMeasure,
        measure("<field> sprache </field><title>Deutsch\n  lernen</title><goals/><description><p>A</p><p "
                "id=\"p-1\">B</p></description>"));
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((read->kind == DocumentKind::kMeasure));
    auto const& root = read->root;
    BOOST_REQUIRE(root.children.size() == 3);
    BOOST_TEST(root.children[0].name == "title");
    BOOST_TEST(root.text_of("title") == "Deutsch lernen");
    BOOST_TEST(root.text_of("field") == "sprache");
    BOOST_TEST(root.child("description")->children.size() == 2);
    BOOST_TEST(root.child("description")->children[1].attribute("id") == "p-1");
}

BOOST_AUTO_TEST_CASE(the_root_must_be_that_kind_and_have_an_id) {
    auto const wrong =
        refusal(xml::read(DocumentKind::kMeasure, "<field xmlns=\"urn:fassung:measure:1\" id=\"x\"/>"));
    BOOST_TEST(wrong.code == "unknown-content");
    BOOST_TEST(contains(wrong.message, "Erlaubt ist „measure“"), wrong.message);
    auto const other =
        refusal(xml::read(DocumentKind::kMeasure, "<field xmlns=\"urn:fassung:field:1\" id=\"x\"/>"));
    BOOST_TEST(contains(other.message, "urn:fassung:measure:1"), other.message);
    auto const nameless =
        refusal(xml::read(DocumentKind::kMeasure, "<measure xmlns=\"urn:fassung:measure:1\"/>"));
    BOOST_TEST(nameless.details.at(0).path == "@");
    BOOST_TEST(contains(nameless.message, "fehlt das Attribut „id“"), nameless.message);
}

BOOST_AUTO_TEST_CASE(what_the_shape_does_not_know_is_refused_with_what_it_knows) {
    must_find("<foo/>", "foo", "Das Element „foo“ ist hier nicht vorgesehen. Erlaubt sind: „title“");
    must_find("<funding><foo/></funding>", "funding/foo", "„effect“, „reservation“, „amounts“, „notes“");
    must_find("<description><q/></description>", "description/q", "Erlaubt sind: „p“");
    must_find("<title lang=\"de\"/>", "title", "Das Attribut „lang“");
    must_find("<lead Unit=\"x\"/>", "lead", "Erlaubt sind: „unit“, „unclear“");
}

BOOST_AUTO_TEST_CASE(text_and_elements_stand_where_the_shape_has_them) {
    must_find("<title><b/></title>", "title", "Erlaubt ist nur Text");
    must_find("<description>Text</description>", "description", "Erlaubt sind die Elemente: „p“");
    must_find("<goals><goal ref=\"x\">Text</goal></goals>", "goals/x", "darf nichts enthalten");
    must_find("<goals><goal ref=\"x\"><a/></goal></goals>", "goals/x", "darf nichts enthalten");
    BOOST_TEST(xml::read(DocumentKind::kMeasure, measure("<goals> \n </goals>")).has_value());
}

BOOST_AUTO_TEST_CASE(an_element_that_can_be_there_once_is_refused_twice) {
    must_find("<title>a</title><title>b</title>", "title", "zum zweiten Mal");
    must_find("<funding><effect>yes</effect><effect>no</effect></funding>", "funding/effect",
              "zum zweiten Mal");
}

BOOST_AUTO_TEST_CASE(keys_of_list_items_are_there_once) {
    must_find("<goals><goal ref=\"x\"/><goal ref=\" x \"/></goals>", "goals/x", "zweimal");
    must_find("<participants><participant/></participants>", "participants/participant",
              "fehlt das Attribut „unit“");
    must_find("<description><p id=\"p-1\">a</p><p id=\"p-1\">b</p></description>", "description/p-1",
              "zweimal");
    BOOST_TEST(xml::read(DocumentKind::kMeasure, measure("<description><p>a</p><p>b</p></description>"))
                   .has_value());
}

BOOST_AUTO_TEST_CASE(a_key_that_would_blur_an_address_is_refused) {
    must_find("<goals><goal ref=\"a/b\"/></goals>", "goals/a/b", "nicht zulässig");
    must_find("<goals><goal ref=\"a b\"/></goals>", "goals/a b", "nicht zulässig");
    must_find("<goals><goal ref=\"#order\"/></goals>", "goals/#order", "nicht zulässig");
    must_find("<description><p id=\"q-1\">a</p></description>", "description/q-1", "vergibt das Programm");
    must_find("<description><p id=\"p-A\">a</p></description>", "description/p-A", "vergibt das Programm");
}

BOOST_AUTO_TEST_CASE(all_findings_of_a_document_come_together) {
    auto const error = measure_refusal("<a/>\n<title x=\"1\"/>\n<goals><goal/></goals>");
    BOOST_REQUIRE(error.details.size() == 3);
    BOOST_TEST(error.details[0].line == 2);
    BOOST_TEST(error.details[1].line == 3);
    BOOST_TEST(error.details[2].line == 4);
}

BOOST_AUTO_TEST_SUITE_END()
