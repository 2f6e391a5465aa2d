#include "server/http/router.hpp"

#include <stdexcept>

#include <boost/test/unit_test.hpp>

using namespace fassung::http;

namespace {

Router site() {
    return Router({{Method::kGet, "/", 0},
                   {Method::kGet, "/proposals", 1},
                   {Method::kPost, "/proposals", 2},
                   {Method::kGet, "/proposals/{id}", 3},
                   {Method::kGet, "/proposals/mine", 4},
                   {Method::kGet, "/proposals/{id}/documents/{measure}", 5},
                   {Method::kPut, "/proposals/{proposal}/documents/{document}", 6},
                   {Method::kDelete, "/proposals/mine/drafts", 7},
                   {Method::kGet, "/proposals/{id}/votes", 8},
                   {Method::kHead, "/own-head", 9},
                   {Method::kGet, "/own-head", 10},
                   {Method::kOptions, "/own-options", 11}});
}

Router::Found found(Method method, std::vector<std::string> const& segments) {
    auto const match = site().match(method, segments);
    BOOST_TEST_REQUIRE(std::holds_alternative<Router::Found>(match));
    return std::get<Router::Found>(match);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(router_)

BOOST_AUTO_TEST_CASE(rows_are_found_with_their_own_parameter_names) {
    BOOST_TEST(found(Method::kGet, {}).index == 0U);
    BOOST_TEST(found(Method::kPost, {"proposals"}).index == 2U);
    auto const get = found(Method::kGet, {"proposals", "2026-0001", "documents", "M-0031"});
    BOOST_TEST(get.index == 5U);
    BOOST_TEST(
        (get.params == std::map<std::string, std::string>{{"id", "2026-0001"}, {"measure", "M-0031"}}));
    auto const put = found(Method::kPut, {"proposals", "2026-0001", "documents", "a/b"});
    BOOST_TEST(put.index == 6U);
    BOOST_TEST(
        (put.params == std::map<std::string, std::string>{{"proposal", "2026-0001"}, {"document", "a/b"}}));
}

BOOST_AUTO_TEST_CASE(a_literal_wins_but_its_dead_end_does_not_hide_the_parameter) {
    BOOST_TEST(found(Method::kGet, {"proposals", "mine"}).index == 4U);
    auto const votes = found(Method::kGet, {"proposals", "mine", "votes"});
    BOOST_TEST(votes.index == 8U);
    BOOST_TEST(votes.params.at("id") == "mine");
}

BOOST_AUTO_TEST_CASE(what_has_no_row_is_not_found) {
    for (auto const& segments : std::vector<std::vector<std::string>>{{"x"},
                                                                      {"proposals", ""},
                                                                      {"proposals", "1", "documents"},
                                                                      {"proposals", "1", "documents", ""},
                                                                      {""},
                                                                      {"proposals", "a", "x"}}) {
        auto const match = site().match(Method::kGet, segments);
        BOOST_TEST(std::holds_alternative<Router::NotFound>(match));
        auto const answer = unmatched(match, "0011223344556677");
        BOOST_TEST(answer.status == 404);
        BOOST_TEST(answer.body.find(R"("code":"not-found")") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(another_method_is_not_allowed_and_the_answer_lists_those_that_are) {
    auto const match = site().match(Method::kDelete, {"proposals"});
    BOOST_TEST_REQUIRE(std::holds_alternative<Router::NotAllowed>(match));
    auto const answer = unmatched(match, "0011223344556677");
    BOOST_TEST(answer.status == 405);
    BOOST_TEST((answer.header("allow") == "GET, HEAD, POST, OPTIONS"));
    BOOST_TEST(answer.body.find(R"("code":"method-not-allowed")") != std::string::npos);
    // The path chooses first: "mine" is not looked up as a proposal because the method does not fit.
    BOOST_TEST(std::holds_alternative<Router::NotAllowed>(site().match(Method::kPut, {"proposals", "mine"})));
}

BOOST_AUTO_TEST_CASE(head_and_options_answer_by_themselves) {
    BOOST_TEST(found(Method::kHead, {"proposals"}).index == 1U);
    BOOST_TEST(found(Method::kHead, {"own-head"}).index == 9U);
    BOOST_TEST(found(Method::kOptions, {"own-options"}).index == 11U);
    auto const answer = unmatched(site().match(Method::kOptions, {"proposals", "1"}), "");
    BOOST_TEST(answer.status == 204);
    BOOST_TEST((answer.header("Allow") == "GET, HEAD, OPTIONS"));
    BOOST_TEST(std::holds_alternative<Router::NotFound>(site().match(Method::kOptions, {"x"})));
    BOOST_TEST(std::holds_alternative<Router::NotAllowed>(
        site().match(Method::kHead, {"proposals", "mine", "drafts"})));
}

BOOST_AUTO_TEST_CASE(a_malformed_site_map_is_a_bug) {
    for (std::string const pattern : {"", "x", "/a//b", "/a/", "/{}", "/a{b}", "/a?b", "/{a", "/a%zz"})
        BOOST_CHECK_THROW(Router({{Method::kGet, pattern, 0}}), std::logic_error);
    BOOST_CHECK_THROW(Router({{Method::kGet, "/a/{b}", 0}, {Method::kGet, "/a/{c}", 1}}), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
