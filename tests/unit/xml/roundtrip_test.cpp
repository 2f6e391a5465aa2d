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

BOOST_AUTO_TEST_SUITE_END()
