#include <boost/test/unit_test.hpp>

#include "server/auth/authentication.hpp"

using namespace fassung;

namespace {

std::string secret_in(std::string value) {
    http::Request request;
    request.headers = {{"authorization", std::move(value)}};
    auto const secret = auth::bearer(request);
    return secret ? std::string{*secret} : std::string{"(none)"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bearer_)

BOOST_AUTO_TEST_CASE(the_secret_is_what_follows_the_scheme) {
    BOOST_TEST(secret_in("Bearer fss_1") == "fss_1");
    BOOST_TEST(secret_in("bearer fss_1") == "fss_1");
    BOOST_TEST(secret_in("BEARER fss_1") == "fss_1");
}

BOOST_AUTO_TEST_CASE(another_header_shows_no_secret) {
    for (std::string const value :
         {"", "Bearer", "Bearer ", "Basic dG06eA==", "fss_1", "Bearerfss_1", " Bearer fss_1"})
        BOOST_TEST(secret_in(value) == "(none)", value);
    BOOST_TEST(!auth::bearer(http::Request{}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
