#include <array>
#include <random>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/xml/generated_document.hpp"
#include "tests/unit/xml/refusal.hpp"

using namespace fassung;
using namespace fassung::test;
using model::DocumentKind;

namespace {

constexpr std::array kKinds{DocumentKind::kConcept, DocumentKind::kField,    DocumentKind::kMeasure,
                            DocumentKind::kEdition, DocumentKind::kUnits,    DocumentKind::kActor,
                            DocumentKind::kPolicy,  DocumentKind::kHolidays, DocumentKind::kKeys};

}  // namespace

BOOST_AUTO_TEST_SUITE(roundtrip)

BOOST_AUTO_TEST_CASE(reading_what_was_written_gives_the_same_document_and_the_same_bytes) {
    std::mt19937 random{20261122};
    for (auto const kind : kKinds)
        for (int round = 0; round < 150; ++round) {
            auto const document = generated_document(kind, random);
            auto const bytes = document::canonical(document);
            auto const read = xml::read(kind, bytes);
            BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().message) << "\n" << bytes);
            BOOST_REQUIRE_MESSAGE(*read == document, bytes);
            BOOST_REQUIRE(document::canonical(*read) == bytes);
            BOOST_REQUIRE(xml::read_canonical(kind, bytes) == document);
        }
}

BOOST_AUTO_TEST_CASE(layout_order_and_line_ends_do_not_matter) {
    auto const canonical =
        xml::read(DocumentKind::kMeasure,
                  "<measure xmlns=\"urn:fassung:measure:1\" id=\"M-0001\"><title>a b</title><goals><goal "
                  "ref=\"a\"/><goal ref=\"b\"/></goals></measure>");
    auto const other = xml::read(
        DocumentKind::kMeasure,
        "<m:measure\r\n xmlns:m=\"urn:fassung:measure:1\" id='M-0001'>\r\n<m:goals><m:goal ref='b'/>"
        "<m:goal ref='a'></m:goal></m:goals><m:title>\r\n a\t b </m:title></m:measure>");
    BOOST_REQUIRE(canonical.has_value());
    BOOST_REQUIRE(other.has_value());
    BOOST_TEST(document::canonical(*canonical) == document::canonical(*other));
}

BOOST_AUTO_TEST_CASE(what_is_not_canonical_is_left_to_the_whole_reading) {
    std::string const canonical =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<measure xmlns=\"urn:fassung:measure:1\" "
        "id=\"M-0001\">\n  <title>a &amp; b</title>\n</measure>\n";
    BOOST_REQUIRE(xml::read_canonical(DocumentKind::kMeasure, canonical));
    BOOST_TEST(xml::read_canonical(DocumentKind::kMeasure, canonical)->root.text_of("title") == "a & b");
    std::string deep;
    for (int depth = 0; depth < 100'000; ++depth) deep += "<p>";
    for (auto const& [from, to] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"\n  <title>", "\n <title>"},
             {"a &amp; b", "a &#38; b"},
             {"a &amp; b", " a"},
             {"a &amp; b", "a<!-- b -->"},
             {"</measure>", ""},
             {"urn:fassung:measure:1", "urn:fassung:field:1"},
             {"a &amp; b", deep}}) {
        auto bytes = canonical;
        bytes.replace(bytes.find(from), from.size(), to);
        BOOST_TEST(!xml::read_canonical(DocumentKind::kMeasure, bytes), to.substr(0, 40));
    }
    BOOST_TEST(!xml::read_canonical(DocumentKind::kField, canonical));
    BOOST_TEST(!xml::read_canonical(DocumentKind::kMeasure, ""));
}

BOOST_AUTO_TEST_SUITE_END()
