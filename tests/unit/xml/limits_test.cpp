#include <chrono>

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "tests/support/processor_time.hpp"
#include "tests/unit/xml/refusal.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

std::string nested(std::size_t levels) {
    std::string out = "<root xmlns=\"urn:test:1\">";
    for (std::size_t at = 1; at < levels; ++at) out += "<a>";
    for (std::size_t at = 1; at < levels; ++at) out += "</a>";
    return out + "</root>";
}

void must_be_too_large(std::string_view bytes, xml::Limits const& limits, std::string_view number) {
    auto const error = tree_refusal(bytes, limits);
    BOOST_TEST((error.kind == base::Errc::kTooLarge));
    BOOST_TEST(error.code == "too-large");
    BOOST_TEST(contains(error.message, number), error.message);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(limits)

BOOST_AUTO_TEST_CASE(one_byte_too_many_is_refused) {
    auto const bytes = rooted("<a>x</a>");
    BOOST_TEST(xml::read_tree(bytes, kNs, {.bytes = bytes.size()}).has_value());
    must_be_too_large(bytes, {.bytes = bytes.size() - 1}, std::to_string(bytes.size() - 1));
}

BOOST_AUTO_TEST_CASE(one_level_too_many_is_refused) {
    BOOST_TEST(xml::read_tree(nested(24), kNs).has_value());
    must_be_too_large(nested(25), {}, "24");
}

BOOST_AUTO_TEST_CASE(very_deep_nesting_is_refused_at_once) {
    auto const bytes = nested(200'000);
    must_be_too_large(bytes, {.bytes = bytes.size()}, "24");
}

BOOST_AUTO_TEST_CASE(elements_and_attributes_count_as_nodes) {
    auto const bytes = rooted("<a b=\"1\" c=\"2\"/><a/>");
    BOOST_TEST(xml::read_tree(bytes, kNs, {.nodes = 5}).has_value());
    must_be_too_large(bytes, {.nodes = 4}, "4");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_too_long_is_refused_wherever_it_stands) {
    xml::Limits const limits{.text_bytes = 10};
    BOOST_TEST(xml::read_tree(rooted("<a>0123456789</a>"), kNs, limits).has_value());
    must_be_too_large(rooted("<a>0123456789x</a>"), limits, "10");
    must_be_too_large(rooted("<a>01234<![CDATA[56789x]]></a>"), limits, "10");
    must_be_too_large(rooted("<a b=\"0123456789x\"/>"), limits, "10");
}

BOOST_AUTO_TEST_CASE(a_tag_with_thousands_of_attributes_is_refused_without_reading_it) {
    std::string bytes = "<root xmlns=\"urn:test:1\"";
    for (int at = 0; bytes.size() < 500'000; ++at) bytes += fmt::format(" a{}=\"\"", at);
    auto const start = processor_time();
    must_be_too_large(bytes + "/>", {.nodes = 1'000'000}, "100");
    BOOST_TEST((processor_time() - start < std::chrono::seconds{5}));
    BOOST_TEST(
        xml::read_tree(rooted("<a b='=====' c='>'/><b>" + std::string(5000, '=') + "</b>"), kNs).has_value());
    // The count is not led astray by sections that may contain "<".
    BOOST_TEST(
        xml::read_tree(rooted("<a><![CDATA[<x " + std::string(5000, '=') + "]]></a>"), kNs).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
