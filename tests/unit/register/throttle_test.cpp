#include "core/register/throttle.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/unit/register/fixture.hpp"

namespace fassung::test {

BOOST_AUTO_TEST_SUITE(throttle)

BOOST_AUTO_TEST_CASE(success_forgets_the_failures_before_it) {
    reg::Throttle throttle{{}};
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 9; ++i) BOOST_TEST(!throttle.attempt("tmbwk", "r", kNoon));
        BOOST_TEST(!throttle.attempt("tmbwk", "r", kNoon));
        throttle.succeeded("tmbwk", "r");
    }
}

BOOST_AUTO_TEST_CASE(one_address_cannot_try_all_logins) {
    reg::Throttle throttle{{.per_remote = 20}};
    for (int i = 0; i < 20; ++i) BOOST_TEST(!throttle.attempt("login" + std::to_string(i), "r", kNoon));
    BOOST_TEST((throttle.attempt("login20", "r", kNoon) == std::chrono::minutes{15}));
    BOOST_TEST(!throttle.attempt("login20", "other", kNoon));
}

BOOST_AUTO_TEST_CASE(many_addresses_cannot_try_one_login) {
    reg::Throttle throttle{{.per_login = 20}};
    for (int i = 0; i < 20; ++i) BOOST_TEST(!throttle.attempt("tmbwk", "r" + std::to_string(i), kNoon));
    BOOST_TEST(throttle.attempt("tmbwk", "r20", kNoon).has_value());
}

BOOST_AUTO_TEST_CASE(counters_are_bounded_and_forget_the_oldest) {
    reg::Throttle throttle{{.per_login_and_remote = 1, .max_entries = 10}};
    for (int i = 0; i < 1000; ++i) {
        auto const now = kNoon + std::chrono::seconds{i % 600};
        BOOST_TEST(!throttle.attempt("login" + std::to_string(i), "r" + std::to_string(i), now));
    }
    BOOST_TEST(!throttle.attempt("login0", "r0", kNoon));
    BOOST_TEST(throttle.attempt("login0", "r0", kNoon).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
