#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "tests/unit/xml/refusal.hpp"

using namespace fassung;
using namespace fassung::test;
namespace data = boost::unit_test::data;

namespace {

std::string utf8(std::uint32_t c) {
    auto const tail = [&](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

// One at each end of every class.
constexpr std::uint32_t kForbidden[] = {0x01,    0x08,     0x0B,   0x0C,   0x0E,    0x1F,   0x7F,   0x80,   0x85,
                                   0x9F,    0xAD,     0x061C, 0x200B, 0x200C,  0x200D, 0x200E, 0x200F, 0x202A,
                                   0x202E,  0x2060,   0x2066, 0x2069, 0xFEFF,  0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF,
                                   0x1FFFF, 0x10FFFF, 0xE000, 0xF8FF, 0xF0000, 0x2028, 0xE0041};
constexpr std::uint32_t kAllowed[] = {0x09,   0x0A,   0x0D,   0x20,   0x7E,   0xA0,   0xDF,
                                 0x200A, 0x2010, 0x2013, 0x201E, 0x202F, 0x1F600};

}  // namespace

BOOST_AUTO_TEST_SUITE(characters)

BOOST_DATA_TEST_CASE(a_forbidden_character_is_refused_with_its_code_point_and_line, data::make(kForbidden),
                     code) {
    auto const name = fmt::format("U+{:04X}", code);
    auto const sentence = xml::forbidden_character("erste Zeile\nab" + utf8(code) + "c");
    BOOST_TEST(sentence.starts_with("Zeile 2, Zeichen 3: " + name), sentence);

    auto const error = tree_refusal(rooted("\n<a>x" + utf8(code) + "</a>"));
    BOOST_TEST(error.code == "forbidden-character");
    BOOST_TEST((error.kind == base::Errc::kInvalid));
    BOOST_REQUIRE(error.details.size() == 1);
    BOOST_TEST(error.details[0].line == 2);
    BOOST_TEST(contains(error.details[0].message, name), error.details[0].message);
}

BOOST_DATA_TEST_CASE(an_ordinary_character_is_accepted, data::make(kAllowed), code) {
    BOOST_TEST(xml::forbidden_character("a" + utf8(code) + "b").empty());
    BOOST_TEST(xml::read_tree(rooted("<a>x" + utf8(code) + "y</a>"), kNs).has_value());
}

BOOST_AUTO_TEST_CASE(a_forbidden_character_written_as_a_reference_is_refused) {
    for (auto reference : {"&#x202E;", "&#8203;", "&#x85;", "&#xAD;"}) {
        auto const in_text = tree_refusal(rooted(fmt::format("\n\n<a>x{}</a>", reference)));
        BOOST_TEST(in_text.code == "forbidden-character");
        BOOST_TEST(in_text.details.at(0).line == 3);
        auto const in_attribute = tree_refusal(rooted(fmt::format("<a b=\"{}\"/>", reference)));
        BOOST_TEST(in_attribute.code == "forbidden-character");
    }
    BOOST_TEST(tree_refusal(rooted("<a>&#1;</a>")).code == "malformed-xml");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_refused_in_words) {
    auto const error = tree_refusal("\xEF\xBB\xBF" + rooted(""));
    BOOST_TEST(error.code == "forbidden-character");
    BOOST_TEST(contains(error.message, "UTF-8 ohne BOM"), error.message);
}

BOOST_AUTO_TEST_CASE(every_forbidden_character_is_reported_up_to_the_limit) {
    std::string many;
    for (int at = 0; at < 60; ++at) many += "x\u200B\n";
    auto const error = tree_refusal(rooted(many));
    BOOST_TEST(error.details.size() == 50);
    BOOST_TEST(error.details[7].line == 8);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_are_refused) {
    for (std::string_view bad :
         {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xE2\x82", "\xF5\x80\x80\x80", "\x80", "\xF0\x80\x80\x80"}) {
        auto const error = tree_refusal(rooted("\n<a>" + std::string{bad} + "</a>"));
        BOOST_TEST(error.code == "malformed-xml");
        BOOST_TEST(error.details.at(0).line == 2);
        BOOST_TEST(!xml::to_nfc(bad).has_value());
        BOOST_TEST(contains(xml::forbidden_character(bad), "UTF-8"));
    }
}

BOOST_AUTO_TEST_CASE(another_declared_encoding_is_refused) {
    for (auto name : {"ISO-8859-1", "UTF-16", "utf-7"}) {
        auto const error =
            tree_refusal(fmt::format("<?xml version='1.0' encoding = '{}'?>{}", name, rooted("")));
        BOOST_TEST(error.code == "malformed-xml");
        BOOST_TEST(contains(error.message, name), error.message);
    }
    BOOST_TEST(xml::read_tree("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + rooted(""), kNs).has_value());
}

BOOST_AUTO_TEST_CASE(texts_and_attribute_values_come_in_normal_form_c) {
    auto const tree = xml::read_tree(rooted("<a b=\"fu\u0308r\">Maßnahme fu\u0308r &#x75;&#x308;</a>"), kNs);
    BOOST_REQUIRE(tree.has_value());
    BOOST_TEST(tree->children[0].text == "Maßnahme für ü");
    BOOST_TEST(tree->children[0].attribute("b") == "für");
    BOOST_TEST(xml::to_nfc("A\u030A").value() == "\u00C5");
}

BOOST_AUTO_TEST_SUITE_END()
