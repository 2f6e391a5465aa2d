#include <boost/test/unit_test.hpp>

#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

PageWorld& world() {
    static PageWorld the_world;
    return the_world;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(page)

BOOST_AUTO_TEST_CASE(a_page_says_what_may_run_in_it_and_is_nobody_elses) {
    auto const answer = world().get("tmbwk", "/nowhere");
    BOOST_TEST(answer.status == 404);
    auto const policy = answer.raw.header("content-security-policy").value_or("");
    BOOST_TEST(policy.find("default-src 'none'") != std::string_view::npos);
    BOOST_TEST(policy.find("unsafe") == std::string_view::npos);
    BOOST_TEST(answer.raw.header("cache-control").value_or("") == "no-store");
    BOOST_TEST(answer.raw.header("x-content-type-options").value_or("") == "nosniff");
    BOOST_TEST(answer.raw.header("content-type").value_or("") == "text/html; charset=utf-8");
    BOOST_TEST(answer.has("<h1 class=\"kern-heading-large\">Diese Seite gibt es nicht</h1>"));
}

BOOST_AUTO_TEST_CASE(a_page_that_the_reader_has_is_not_sent_again) {
    auto const first =
        world().get("", "/login", {{"cookie", "__Host-visitor=0123456789abcdef0123456789abcdef"}});
    BOOST_TEST_REQUIRE(first.status == 200);
    std::string const etag{first.raw.header("etag").value_or("")};
    BOOST_TEST(etag.size() == 34U);
    auto const again =
        world().get("", "/login",
                    {{"cookie", "__Host-visitor=0123456789abcdef0123456789abcdef"}, {"if-none-match", etag}});
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.html.empty());
    BOOST_TEST(again.raw.header("etag").value_or("") == etag);
}

BOOST_AUTO_TEST_CASE(a_notice_is_one_of_ours_or_none) {
    BOOST_TEST(world().get("", "/login?notice=account.notice-logged-out").has("Sie sind abgemeldet."));
    BOOST_TEST(!world().get("", "/login?notice=account.title").has("role=\"status\""));
    BOOST_TEST(!world().get("", "/login?notice=%3Cb%3E.notice-x").has("&lt;b&gt;"));
}

BOOST_AUTO_TEST_CASE(the_styles_and_scripts_that_a_page_names_are_there) {
    auto const page = world().get("", "/login");
    std::size_t found = 0;
    for (auto at = page.html.find("/ui/"); at != std::string::npos; at = page.html.find("/ui/", at + 1)) {
        auto const target = page.html.substr(at, page.html.find('"', at) - at);
        auto const asset = world().get("", target);
        BOOST_TEST(asset.status == 200, target);
        BOOST_TEST(asset.raw.header("cache-control").value_or("").find("immutable") !=
                   std::string_view::npos);
        ++found;
    }
    BOOST_TEST(found == 5U);
}

BOOST_AUTO_TEST_CASE(the_api_does_not_take_the_cookie_and_the_pages_take_no_bearer_token) {
    auto const page = world().get("", "/", {{"authorization", "Bearer fss_0000"}});
    BOOST_TEST(page.status == 303);
}

BOOST_AUTO_TEST_CASE(a_method_that_a_page_does_not_know_is_said_so) {
    BOOST_TEST(world().get("tmbwk", "/logout").status == 405);
}

BOOST_AUTO_TEST_SUITE_END()
