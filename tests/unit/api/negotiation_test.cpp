#include "server/api/negotiation.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung;

namespace {

http::Request with_header(std::string name, std::string value, http::Method method = http::Method::kGet) {
    http::Request request;
    request.method = method;
    request.headers = {{std::move(name), std::move(value)}};
    return request;
}

http::Request with_query(std::string name, std::string value) {
    http::Request request;
    request.queries = {{std::move(name), std::move(value)}};
    return request;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(negotiation_)

BOOST_AUTO_TEST_CASE(if_match_is_one_strong_tag) {
    BOOST_TEST(api::if_match(with_header("if-match", "\"3-1\"")).value() == "3-1");
    BOOST_TEST(api::if_match(with_header("if-match", "  \"\"  ")).value().empty());
    for (std::string const value : {"", "3-1", "*", "\"", "W/\"3-1\"", "\"a\", \"b\"", "\"a", "a\""}) {
        auto const tag = api::if_match(with_header("if-match", value));
        BOOST_REQUIRE_MESSAGE(!tag, value);
        BOOST_TEST(tag.error().code == "bad-parameter", value);
    }
    BOOST_TEST(api::if_match(http::Request{}).error().code == "precondition-required");
}

BOOST_AUTO_TEST_CASE(a_known_state_is_found_in_a_list_of_tags) {
    for (auto const& [header, known] :
         {std::pair{"\"a\"", true}, std::pair{"\"b\", \"a\"", true}, std::pair{"W/\"a\"", true},
          std::pair{"*", true}, std::pair{"\"b\"", false}, std::pair{"a", false}, std::pair{"", false},
          std::pair{",,\"a\"", true}})
        BOOST_TEST(api::is_known(with_header("if-none-match", header), "a") == known, header);
    BOOST_TEST(!api::is_known(http::Request{}, "a"));
}

BOOST_AUTO_TEST_CASE(only_a_reading_request_is_answered_with_304) {
    auto const get =
        api::with_etag(with_header("if-none-match", "\"a\""), http::json_response(200, "{}"), "a");
    BOOST_TEST(get.status == 304);
    BOOST_TEST(get.body.empty());
    BOOST_TEST(get.header("etag").value() == "\"a\"");
    auto const put = api::with_etag(with_header("if-none-match", "\"a\"", http::Method::kPut),
                                    http::json_response(200, "{}"), "a");
    BOOST_TEST(put.status == 200);
    BOOST_TEST(put.body == "{}");
}

BOOST_AUTO_TEST_CASE(xml_is_given_only_to_who_prefers_it) {
    for (auto const& [accept, xml] :
         {std::pair{"application/xml", true}, std::pair{"application/json", false}, std::pair{"*/*", false},
          std::pair{"", false}, std::pair{"application/json, application/xml", false},
          std::pair{"application/json;q=0.5, application/xml", true},
          std::pair{"application/xml;q=0.9, application/json", false},
          std::pair{"application/xml; q=0.9, */*;q=0.1", true}, std::pair{"application/xml;q=0", false},
          std::pair{"text/xml", false}, std::pair{"application/xhtml+xml", false}})
        BOOST_TEST(api::wants_xml(with_header("accept", accept)) == xml, accept);
    BOOST_TEST(!api::wants_xml(http::Request{}));
}

BOOST_AUTO_TEST_CASE(each_form_has_its_own_tag) {
    auto const xml = api::as_wanted(with_header("accept", "application/xml"), "<a/>", "{}", "t");
    auto const json = api::as_wanted(http::Request{}, "<a/>", "{}", "t");
    BOOST_TEST(xml.body == "<a/>");
    BOOST_TEST(json.body == "{}");
    BOOST_TEST(xml.header("etag").value() != json.header("etag").value());
    BOOST_TEST(xml.header("vary").value() == "Accept");
    BOOST_TEST(json.header("vary").value() == "Accept");
}

BOOST_AUTO_TEST_CASE(a_page_has_one_to_two_hundred_rows) {
    BOOST_TEST(api::paging(http::Request{}).value().limit == 50);
    BOOST_TEST(api::paging(with_query("limit", "1")).value().limit == 1);
    BOOST_TEST(api::paging(with_query("limit", "200")).value().limit == 200);
    for (std::string const limit : {"", "0", "201", "-1", "1.5", "ten", "1 ", "99999999999999999999"})
        BOOST_TEST(!api::paging(with_query("limit", limit)).has_value(), limit);
}

BOOST_AUTO_TEST_CASE(pages_of_a_list_follow_each_other_and_end) {
    std::vector<int> const all{1, 2, 3, 4, 5};
    auto const key = [](int number) { return number; };
    std::vector<int> seen;
    api::Paging paging{.cursor = {}, .limit = 2};
    do {
        auto const page = api::page_of(all, paging, key);
        BOOST_REQUIRE(page.has_value());
        for (auto const* number : page->items) seen.push_back(*number);
        paging.cursor = page->next;
    } while (!paging.cursor.empty());
    BOOST_TEST(seen == all);
    BOOST_TEST(api::page_of(all, {.cursor = "5", .limit = 2}, key).value().items.empty());
    BOOST_TEST(api::page_of(all, {.cursor = "x", .limit = 2}, key).error().code == "invalid-cursor");
    BOOST_TEST(api::page_of(std::vector<int>{}, {.cursor = {}, .limit = 2}, key).value().next.empty());
}

BOOST_AUTO_TEST_SUITE_END()
