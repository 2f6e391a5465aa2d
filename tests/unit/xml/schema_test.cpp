#include "core/xml/schema.hpp"

#include <fstream>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/support/temp_dir.hpp"
#include "tests/unit/xml/refusal.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

// A schema of this test's own, so that the sentences are tested apart from what the real schemas say.
constexpr char kSchema[] =
    R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">
<xs:element name="list"><xs:complexType><xs:sequence>
  <xs:element name="title" type="t:text"/>
  <xs:element name="item" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
    <xs:attribute name="id" type="t:id" use="required"/><xs:attribute name="to" type="t:id"/><xs:attribute name="kind" type="t:kind"/>
    <xs:attribute name="many" type="t:ids"/></xs:complexType></xs:element>
  <xs:element name="number" type="xs:int" minOccurs="0"/>
</xs:sequence></xs:complexType>
<xs:key name="ids"><xs:annotation><xs:documentation>Jede Kennung nur einmal.</xs:documentation></xs:annotation><xs:selector xpath="t:item"/><xs:field xpath="@id"/></xs:key>
<xs:keyref name="refs" refer="t:ids"><xs:annotation><xs:documentation>Der Verweis muss es geben.</xs:documentation></xs:annotation><xs:selector xpath="t:item"/><xs:field xpath="@to"/></xs:keyref>
</xs:element>
<xs:simpleType name="text"><xs:annotation><xs:documentation>Text, nicht leer</xs:documentation></xs:annotation><xs:restriction base="xs:token"><xs:minLength value="1"/></xs:restriction></xs:simpleType>
<xs:simpleType name="id"><xs:annotation><xs:documentation>eine Kennung aus Kleinbuchstaben</xs:documentation></xs:annotation><xs:restriction base="xs:token"><xs:pattern value="[a-z]+"/></xs:restriction></xs:simpleType>
<xs:simpleType name="kind"><xs:annotation><xs:documentation>„rot“ oder „blau“</xs:documentation></xs:annotation><xs:restriction base="xs:token"><xs:enumeration value="rot"/><xs:enumeration value="blau"/></xs:restriction></xs:simpleType>
<xs:simpleType name="ids"><xs:annotation><xs:documentation>Kennungen</xs:documentation></xs:annotation><xs:list itemType="t:id"/></xs:simpleType>
</xs:schema>)";

xml::Schemas const& schemas() {
    static xml::Schemas const kSchemas{{{"list", kSchema}}};
    return kSchemas;
}

std::vector<base::Detail> findings(std::string const& inside, std::string const& attributes = "") {
    return schemas().validate("list", "<list xmlns=\"urn:t\"" + attributes + ">\n" + inside + "\n</list>");
}

void must_say(std::string const& inside, std::string const& sentence, std::string const& address) {
    auto const found = findings(inside);
    BOOST_REQUIRE_MESSAGE(found.size() == 1, inside << " has " << found.size() << " findings, the last: " << (found.empty() ? "" : found.back().message));
    BOOST_TEST(found[0].message == sentence);
    BOOST_TEST(found[0].path == address);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema)

BOOST_AUTO_TEST_CASE(a_valid_document_has_no_findings) {
    BOOST_TEST(findings("<title>x</title><item id=\"a\" to=\"b\" kind=\"rot\" many=\"a b\"/><item id=\"b\"/>")
                   .empty());
}

BOOST_AUTO_TEST_CASE(each_violation_is_said_in_german_with_what_is_allowed) {
    must_say("<titel>x</titel>",
             "Zeile 2: Das Element „titel“ ist hier nicht vorgesehen. Erwartet wird: „title“.", "titel");
    must_say("<title>x</title><titel/>",
             "Zeile 2: Das Element „titel“ ist hier nicht vorgesehen. Erwartet wird: „item“, „number“.",
             "titel");
    must_say(
        "<title>x</title><number>1</number><item id=\"a\"/>",
        "Zeile 2: Das Element „item“ ist hier nicht vorgesehen. Hier wird kein weiteres Element erwartet.",
        "item");
    must_say("", "Zeile 1: Das Element „list“ ist unvollständig. Es fehlt: „title“.", "@");
    must_say("<title/>", "Zeile 2: Das Element „title“ ist leer. Erlaubt ist: Text, nicht leer.", "title");
    must_say("<title><b/></title>",
             "Zeile 2: Das Element „title“ darf keine Elemente enthalten. Erlaubt ist nur Text.", "title");
    must_say("<title>x</title>Text",
             "Zeile 1: Das Element „list“ darf keinen Text unmittelbar enthalten. Erlaubt sind nur Elemente.",
             "@");
    must_say("<title>x</title><item id=\"A\"/>",
             "Zeile 2: Der Wert „A“ des Attributs „id“ im Element „item“ ist nicht zulässig. Erlaubt ist: "
             "eine Kennung aus "
             "Kleinbuchstaben.",
             "item");
    must_say("<title>x</title><item id=\"a\" kind=\"grün\"/>",
             "Zeile 2: Der Wert „grün“ des Attributs „kind“ im Element „item“ ist nicht zulässig. Erlaubt "
             "ist: „rot“ oder „blau“.",
             "item");
    must_say("<title>x</title><item id=\"a\" many=\"a B C\"/>",
             "Zeile 2: Der Wert „a B C“ des Attributs „many“ im Element „item“ ist nicht zulässig. Erlaubt "
             "ist: Kennungen.",
             "item");
    must_say(
        "<title>x</title><item/>",
        "Zeile 2: Dem Element „item“ fehlt das Attribut „id“. Erlaubt ist: eine Kennung aus Kleinbuchstaben.",
        "item");
    must_say("<title>x</title><item id=\"a\" x=\"1\"/>",
             "Zeile 2: Das Attribut „x“ ist im Element „item“ nicht vorgesehen. Erlaubt sind: „id“, „to“, "
             "„kind“, „many“.",
             "item");
    must_say("<title x=\"1\">x</title>",
             "Zeile 2: Das Attribut „x“ ist im Element „title“ nicht vorgesehen. Attribute sind hier nicht "
             "vorgesehen.",
             "title");
    must_say("<title>x</title><item id=\"a\">x</item>", "Zeile 2: Das Element „item“ darf nichts enthalten.",
             "item");
    must_say("<title>x</title><item id=\"a\"/><item id=\"a\"/>",
             "Zeile 2: „a“ kommt mehrfach vor. Jede Kennung nur einmal.", "item");
    must_say("<title>x</title><number>x</number>",
             "Zeile 2: Der Text „x“ des Elements „number“ ist nicht zulässig.", "number");
}

BOOST_AUTO_TEST_CASE(a_reference_without_target_is_named_with_its_line) {
    auto const found = findings("<title>x</title>\n<item id=\"a\" to=\"b\"/>");
    BOOST_REQUIRE(found.size() == 1);
    BOOST_TEST(found[0].message == "Zeile 3: Der Verweis „b“ hat kein Ziel. Der Verweis muss es geben.");
}

BOOST_AUTO_TEST_CASE(several_violations_come_together) {
    BOOST_TEST(findings("<title/><item/><item id=\"A\" kind=\"x\" to=\"1\"/>").size() == 5);
    std::string many = "<title>x</title>";
    for (int at = 0; at < 200; ++at) many += "<item/>";
    BOOST_TEST(findings(many).size() == 50);
}

BOOST_AUTO_TEST_CASE(another_root_is_refused) {
    auto const found = schemas().validate("list", "<other xmlns=\"urn:t\"/>");
    BOOST_REQUIRE(found.size() == 1);
    BOOST_TEST(found[0].message == "Zeile 1: Das Element „other“ ist als Wurzelelement nicht vorgesehen.");
}

BOOST_AUTO_TEST_CASE(bytes_that_the_reader_would_refuse_are_not_valid) {
    BOOST_TEST(!schemas().validate("list", "<list").empty());
    BOOST_TEST(!schemas().validate("list", "").empty());
    BOOST_TEST(
        !schemas()
             .validate("list",
                       "<!DOCTYPE list [<!ENTITY t 'x'>]><list xmlns=\"urn:t\"><title>&t;</title></list>")
             .empty());
}

BOOST_AUTO_TEST_CASE(a_schema_that_does_not_compile_is_a_broken_installation) {
    BOOST_CHECK_THROW(
        (xml::Schemas{
            {{"x", "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element/></xs:schema>"}}}),
        std::runtime_error);
    BOOST_CHECK_THROW((xml::Schemas{{{"x", "no schema"}}}), std::runtime_error);
    BOOST_CHECK_THROW(schemas().validate("unknown", "<a/>"), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(a_folder_gives_each_schema_its_file_name) {
    TempDir const folder;
    BOOST_CHECK_THROW(xml::Schemas::from_folder(folder.path()), std::runtime_error);
    std::ofstream{folder / "list.xsd"} << kSchema;
    std::ofstream{folder / "README.md"} << "no schema";
    auto const read = xml::Schemas::from_folder(folder.path());
    BOOST_TEST(read.sources().size() == 1);
    BOOST_TEST(read.sources().at("list") == kSchema);
    BOOST_TEST(read.validate("list", "<list xmlns=\"urn:t\"><title>x</title></list>").empty());
}

BOOST_AUTO_TEST_CASE(several_threads_validate_with_the_same_schema) {
    std::vector<std::size_t> counts(4);
    std::vector<std::thread> threads;
    for (std::size_t at = 0; at < counts.size(); ++at)
        threads.emplace_back([&, at] {
            for (int round = 0; round < 200; ++round)
                counts[at] +=
                    findings(round % 2 == 0 ? "<title>x</title>" : "<title/><item id=\"A\"/>").size();
        });
    for (auto& thread : threads) thread.join();
    for (auto const count : counts) BOOST_TEST(count == 200U);
}

BOOST_AUTO_TEST_SUITE_END()
