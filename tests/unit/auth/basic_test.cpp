#include <boost/test/unit_test.hpp>

#include "core/base/digest.hpp"
#include "server/auth/authentication.hpp"

using namespace fassung;

namespace {

std::string password_in(std::string value) {
    http::Request request;
    request.headers = {{"authorization", std::move(value)}};
    return auth::basic_password(request).value_or("(none)");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(basic_)

BOOST_AUTO_TEST_CASE(the_password_is_what_follows_the_first_colon) {
    BOOST_TEST(password_in("Basic " + base::to_base64("pruefer:fst_1")) == "fst_1");
    BOOST_TEST(password_in("BASIC " + base::to_base64(":fst_1")) == "fst_1");
    BOOST_TEST(password_in("basic " + base::to_base64("a:b:c")) == "b:c");
    BOOST_TEST(password_in("Basic " + base::to_base64("a:")) == "");
}

BOOST_AUTO_TEST_CASE(another_header_shows_no_password) {
    for (std::string const value : {"", "Basic", "Basic ", "Basic !!!!", "Basic YTpi=", "Basic YTpiY",
                                    "Bearer YTpi", "Basic YTpi YTpi"})
        BOOST_TEST(password_in(value) == "(none)", value);
    BOOST_TEST(password_in("Basic " + base::to_base64("no colon")) == "(none)");
    BOOST_TEST(!auth::basic_password(http::Request{}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
