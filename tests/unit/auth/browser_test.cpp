#include "server/auth/browser.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung;

namespace {

http::Request with(http::Fields headers) {
    http::Request request;
    request.headers = std::move(headers);
    return request;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(browser)

BOOST_AUTO_TEST_CASE(a_cookie_is_found_by_its_whole_name) {
    auto const request = with({{"cookie", "a=1; __Host-sidx=no; __Host-sid=fss_1; b=2, __Host-lang=en"}});
    BOOST_TEST(auth::cookie(request, "__Host-sid").value_or("(none)") == "fss_1");
    BOOST_TEST(auth::cookie(request, "__Host-lang").value_or("(none)") == "en");
    BOOST_TEST(auth::cookie(request, "a").value_or("(none)") == "1");
    BOOST_TEST(!auth::cookie(request, "sid").has_value());
    BOOST_TEST(!auth::cookie(request, "__Host-").has_value());
    BOOST_TEST(!auth::cookie(with({}), "a").has_value());
    BOOST_TEST(auth::cookie(with({{"cookie", "a="}}), "a").value_or("(none)") == "");
}

BOOST_AUTO_TEST_CASE(a_token_is_bound_to_its_session) {
    auto const token = auth::form_token("fss_1");
    BOOST_TEST(token.size() == 64U);
    BOOST_TEST(auth::same_token(token, auth::form_token("fss_1")));
    BOOST_TEST(!auth::same_token(token, auth::form_token("fss_2")));
    BOOST_TEST(!auth::same_token(token, token.substr(1)));
    BOOST_TEST(!auth::same_token("", ""));
    BOOST_TEST(token.find("fss_1") == std::string::npos);
    BOOST_TEST(auth::new_visitor() != auth::new_visitor());
}

BOOST_AUTO_TEST_CASE(only_our_own_origin_may_send_a_form) {
    auto const is = [](http::Fields headers) {
        headers.emplace_back("host", "konzept.example:8443");
        return auth::is_same_origin(with(std::move(headers)));
    };
    BOOST_TEST(is({}));
    BOOST_TEST(is({{"origin", "https://konzept.example:8443"}}));
    BOOST_TEST(is({{"origin", "https://konzept.example:8443"}, {"sec-fetch-site", "same-origin"}}));
    BOOST_TEST(is({{"sec-fetch-site", "none"}}));
    BOOST_TEST(!is({{"origin", "https://konzept.example"}}));
    BOOST_TEST(!is({{"origin", "https://konzept.example:8443.elsewhere.example"}}));
    BOOST_TEST(!is({{"origin", "null"}}));
    BOOST_TEST(!is({{"origin", ""}}));
    BOOST_TEST(!is({{"sec-fetch-site", "same-site"}}));
    BOOST_TEST(!is({{"origin", "https://konzept.example:8443"}, {"sec-fetch-site", "cross-site"}}));
    BOOST_TEST(!auth::is_same_origin(with({{"origin", "https://"}})));
}

BOOST_AUTO_TEST_CASE(a_path_of_ours_leads_nowhere_else) {
    for (auto const* path : {"/", "/measures/M-0001?asOf=2026-11-22#title"})
        BOOST_TEST(auth::is_local_path(path), path);
    for (auto const* path : {"", "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example",
                             "javascript:alert(1)", "measures", "/a b", "/a\r\nSet-Cookie: x", "/\xc3\xbc"})
        BOOST_TEST(!auth::is_local_path(path), path);
}

BOOST_AUTO_TEST_SUITE_END()
