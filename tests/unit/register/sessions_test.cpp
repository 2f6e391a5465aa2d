#include <boost/test/unit_test.hpp>

#include "tests/unit/register/fixture.hpp"

namespace fassung::test {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

BOOST_FIXTURE_TEST_SUITE(sessions, RegisterFixture)

BOOST_AUTO_TEST_CASE(a_session_is_known_by_its_secret_only) {
    auto const secret = reg.sessions().start(kAnna, kNoon, hours{8}, minutes{30});
    BOOST_TEST(secret.size() == 68U);
    auto const session = reg.sessions().touch(secret, kNoon);
    BOOST_REQUIRE(session);
    BOOST_TEST((session->actor == kAnna));
    BOOST_TEST((session->expires == kNoon + hours{8}));
    for (auto const& wrong : {std::string{}, secret.substr(4), secret + "0", "fst_" + secret.substr(4)})
        BOOST_TEST(!reg.sessions().touch(wrong, kNoon));
}

BOOST_AUTO_TEST_CASE(a_session_ends_when_it_is_idle) {
    auto const secret = reg.sessions().start(kAnna, kNoon, hours{8}, minutes{30});
    BOOST_TEST(reg.sessions().touch(secret, kNoon + minutes{29}).has_value());
    BOOST_TEST(reg.sessions().touch(secret, kNoon + minutes{58}).has_value());
    BOOST_TEST(!reg.sessions().touch(secret, kNoon + minutes{88}).has_value());
}

BOOST_AUTO_TEST_CASE(a_busy_session_ends_at_its_limit) {
    auto const secret = reg.sessions().start(kAnna, kNoon, hours{1}, minutes{30});
    for (int minute = 0; minute < 60; minute += 10)
        BOOST_TEST(reg.sessions().touch(secret, kNoon + minutes{minute}).has_value());
    BOOST_TEST(reg.sessions().touch(secret, kNoon + hours{1} - seconds{1}).has_value());
    BOOST_TEST(!reg.sessions().touch(secret, kNoon + hours{1}));
}

BOOST_AUTO_TEST_CASE(sessions_are_ended_one_by_one_or_all) {
    auto const first = reg.sessions().start(kAnna, kNoon, hours{1}, hours{1});
    auto const second = reg.sessions().start(kAnna, kNoon, hours{1}, hours{1});
    auto const third = reg.sessions().start(kAnna, kNoon, hours{1}, hours{1});
    auto const other = reg.sessions().start(kBert, kNoon, hours{1}, hours{1});
    BOOST_TEST(reg.sessions().end(first));
    BOOST_TEST(!reg.sessions().end(first));
    BOOST_TEST(!reg.sessions().touch(first, kNoon));
    BOOST_TEST(reg.sessions().touch(second, kNoon).has_value());
    BOOST_TEST(reg.sessions().end_all(kAnna) == 2);
    BOOST_TEST(!reg.sessions().touch(third, kNoon));
    BOOST_TEST(reg.sessions().touch(other, kNoon).has_value());
}

BOOST_AUTO_TEST_CASE(purging_removes_what_has_ended) {
    reg.sessions().start(kAnna, kNoon, hours{1}, hours{1});
    reg.sessions().start(kAnna, kNoon, hours{8}, minutes{10});
    auto const living = reg.sessions().start(kAnna, kNoon, hours{8}, hours{8});
    BOOST_TEST(reg.sessions().purge(kNoon + hours{1}) == 2);
    BOOST_TEST(reg.sessions().touch(living, kNoon + hours{1}).has_value());
}

BOOST_AUTO_TEST_CASE(all_other_sessions_of_an_actor_end) {
    auto const here = reg.sessions().start(kAnna, kNoon, hours{8}, hours{1});
    auto const there = reg.sessions().start(kAnna, kNoon, hours{8}, hours{1});
    auto const of_another = reg.sessions().start(kBert, kNoon, hours{8}, hours{1});
    BOOST_TEST(reg.sessions().end_others(kAnna, here) == 1);
    BOOST_TEST(reg.sessions().touch(here, kNoon).has_value());
    BOOST_TEST(!reg.sessions().touch(there, kNoon));
    BOOST_TEST(reg.sessions().touch(of_another, kNoon).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
