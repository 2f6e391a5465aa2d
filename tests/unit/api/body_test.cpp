#include "server/api/body.hpp"

#include <boost/test/unit_test.hpp>

#include "core/model/names.hpp"

using namespace fassung;
using api::Body;

namespace {

Body body_of(std::string_view text) {
    auto body = Body::parse(text);
    BOOST_REQUIRE(body.has_value());
    return std::move(*body);
}

/// Paths of the findings, in order; empty if there are none.
std::string wrong_in(Body& body) {
    auto const good = body.finish();
    if (good) return {};
    BOOST_TEST(good.error().code == "invalid-body");
    std::string out;
    for (auto const& detail : good.error().details) out += (out.empty() ? "" : " ") + detail.path;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(body_)

BOOST_AUTO_TEST_CASE(no_content_counts_as_an_empty_object) {
    for (std::string const text : {"", " \r\n\t", "{}"})
        BOOST_TEST(Body::expect_nothing(text).has_value(), text);
    auto body = body_of("");
    BOOST_TEST(!body.has("reason"));
    BOOST_TEST(body.text("reason").empty());
    BOOST_TEST(wrong_in(body).empty());
}

BOOST_AUTO_TEST_CASE(anything_but_one_object_is_refused) {
    for (std::string const text :
         {"[]", "1", "\"a\"", "null", "{", "{}{}", "{\"a\":1,}", "{'a':1}", "{\"a\":\"\xff\"}",
          "{\"a\":[[[[[[[[[1]]]]]]]]]}", "{\"a\":\"\\ud800\"}"}) {
        auto const body = Body::parse(text);
        BOOST_REQUIRE_MESSAGE(!body, text);
        BOOST_TEST(body.error().code == "malformed-json");
    }
}

BOOST_AUTO_TEST_CASE(members_that_nobody_asked_for_are_named) {
    auto body = body_of(R"({"reason":"x","extra":1,"more":null})");
    BOOST_TEST(body.text("reason") == "x");
    BOOST_TEST(wrong_in(body) == "extra more");
}

BOOST_AUTO_TEST_CASE(null_counts_as_absent) {
    auto body = body_of(R"({"a":null,"b":null,"c":null,"d":null})");
    BOOST_TEST(!body.has("a"));
    BOOST_TEST(!body.optional_text("a").has_value());
    BOOST_TEST(!body.boolean("b").has_value());
    BOOST_TEST(!body.number("c").has_value());
    BOOST_TEST(!body.texts("d").has_value());
    BOOST_TEST(wrong_in(body).empty());
}

BOOST_AUTO_TEST_CASE(a_member_of_another_type_is_wrong) {
    auto body = body_of(
        R"({"text":1,"flag":"yes","number":"1","texts":["a",1],"objects":[{},1],"object":[],"any":[]})");
    body.text("text");
    body.boolean("flag");
    body.number("number");
    body.texts("texts");
    body.objects("objects");
    body.object("object");
    body.text_or_object("any");
    BOOST_TEST(wrong_in(body) == "text flag number texts objects object any");
}

BOOST_AUTO_TEST_CASE(only_whole_numbers_of_moderate_size_are_numbers) {
    for (auto const& [text, good] :
         {std::pair{"1", true}, std::pair{"-5", true}, std::pair{"1.0", false}, std::pair{"1e3", false},
          std::pair{"2147483648", false}, std::pair{"99999999999999999999", false}}) {
        auto body = body_of(std::string{"{\"n\":"} + text + "}");
        BOOST_TEST(body.number("n").has_value() == good, text);
        BOOST_TEST(wrong_in(body).empty() == good, text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_required_must_be_there) {
    auto body = body_of("{}");
    body.required_text("login");
    body.secret("password");
    body.required_number("version");
    body.place("path");
    body.required<model::Word>("word", &model::parse_name<model::Word>, "Erlaubt ist: signed.");
    BOOST_TEST(wrong_in(body) == "login password version path word");
}

BOOST_AUTO_TEST_CASE(a_name_must_name_something) {
    auto body = body_of(R"({"word":"agreed","unit":"tmbwk"})");
    BOOST_TEST(!body.parsed<model::Word>("word", &model::parse_name<model::Word>, "Erlaubt ist: signed.")
                    .has_value());
    BOOST_TEST(body.parsed<base::UnitId>("unit", &base::UnitId::parse, "").value().str() == "tmbwk");
    BOOST_TEST(wrong_in(body) == "word");
}

BOOST_AUTO_TEST_CASE(texts_are_normalised_and_hold_nothing_invisible) {
    auto body = body_of(
        "{\"a\":\"Forderung "
        "fu\\u0308r\\nalle\",\"b\":\"un\\u200Bsichtbar\",\"c\":\"\\u0000\",\"d\":[\"\\u202e\"]}");
    BOOST_TEST(body.text("a") == "Forderung f\u00fcr\nalle");
    BOOST_TEST(body.text("b").empty());
    BOOST_TEST(body.text("c").empty());
    body.texts("d");
    BOOST_TEST(wrong_in(body) == "b c d");
}

BOOST_AUTO_TEST_CASE(a_password_is_taken_as_it_was_written) {
    auto body = body_of("{\"password\":\"u\\u0308\\u200B\"}");
    BOOST_TEST(body.secret("password") == "u\u0308\u200B");
    BOOST_TEST(wrong_in(body).empty());
}

BOOST_AUTO_TEST_CASE(effects_are_a_text_or_an_object) {
    auto body = body_of(R"({"a":"keine","b":{"haushalt":"keine"}})");
    BOOST_TEST(body.text_or_object("a").value() == "keine");
    BOOST_TEST(body.text_or_object("b").value() == R"({"haushalt":"keine"})");
    BOOST_TEST(wrong_in(body).empty());
}

BOOST_AUTO_TEST_CASE(a_place_is_a_document_and_an_address) {
    for (auto const& [path, document, address] :
         {std::tuple{"M-0001/title", "M-0001", "title"},
          std::tuple{"M-0001/description/p-7f3a91", "M-0001", "description/p-7f3a91"},
          std::tuple{"fields/sprache/title", "fields/sprache", "title"},
          std::tuple{"concept/title", "concept", "title"}}) {
        auto body = body_of(std::string{"{\"path\":\""} + path + "\"}");
        auto const place = body.place("path");
        BOOST_REQUIRE_MESSAGE(place, path);
        BOOST_TEST(place->document.name() == document);
        BOOST_TEST(place->address == address);
    }
    for (auto const* path : {"", "M-0001", "M-0001/", "title", "/title", "fields/sprache"}) {
        auto body = body_of(std::string{"{\"path\":\""} + path + "\"}");
        BOOST_TEST(!body.place("path").has_value(), path);
        BOOST_TEST(wrong_in(body) == "path", path);
    }
}

BOOST_AUTO_TEST_SUITE_END()
