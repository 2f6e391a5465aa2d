#include <boost/test/unit_test.hpp>

#include "tests/unit/register/fixture.hpp"

namespace fassung::test {

using reg::Scope;

BOOST_FIXTURE_TEST_SUITE(tokens, RegisterFixture)

BOOST_AUTO_TEST_CASE(a_token_speaks_for_its_actor_until_it_is_revoked) {
    auto const secret = reg.tokens().create(kAnna, "Skript", Scope::kRead, std::nullopt, kNoon).value();
    auto const token = reg.tokens().use(secret, kNoon);
    BOOST_REQUIRE(token);
    BOOST_TEST((token->actor == kAnna));
    BOOST_TEST((token->scope == Scope::kRead));
    BOOST_TEST(!reg.tokens().revoke(kBert, token->id, kNoon));
    BOOST_TEST(reg.tokens().revoke(kAnna, token->id, kNoon));
    BOOST_TEST(reg.tokens().revoke(kAnna, token->id, kNoon + std::chrono::hours{1}));
    BOOST_TEST(!reg.tokens().use(secret, kNoon));
    BOOST_TEST((reg.tokens().list(kAnna).at(0).revoked == kNoon));
}

BOOST_AUTO_TEST_CASE(a_repeated_request_gets_the_same_token) {
    auto const first = reg.tokens().create(kAnna, "Skript", Scope::kWrite, "key-1", kNoon).value();
    auto const again = reg.tokens().create(kAnna, "Skript", Scope::kWrite, "key-1", kNoon).value();
    auto const other = reg.tokens().create(kAnna, "Skript", Scope::kWrite, "key-2", kNoon).value();
    auto const foreign = reg.tokens().create(kBert, "Skript", Scope::kWrite, "key-1", kNoon).value();
    BOOST_TEST(first == again);
    BOOST_TEST(first != other);
    BOOST_TEST(first != foreign);
    BOOST_TEST(reg.tokens().list(kAnna).size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_key_is_not_for_two_different_tokens) {
    BOOST_REQUIRE(reg.tokens().create(kAnna, "Skript", Scope::kRead, "key", kNoon).has_value());
    BOOST_TEST(reg.tokens().create(kAnna, "Skript", Scope::kWrite, "key", kNoon).error().code ==
               "key-reused");
    BOOST_TEST(reg.tokens().create(kAnna, "Anderes", Scope::kRead, "key", kNoon).error().code ==
               "key-reused");
}

BOOST_AUTO_TEST_CASE(use_is_noted_now_and_then) {
    auto const secret = reg.tokens().create(kAnna, "Skript", Scope::kRead, std::nullopt, kNoon).value();
    BOOST_TEST(!reg.tokens().list(kAnna).at(0).last_used);
    reg.tokens().use(secret, kNoon);
    reg.tokens().use(secret, kNoon + std::chrono::minutes{1});
    BOOST_TEST((reg.tokens().list(kAnna).at(0).last_used == kNoon));
    reg.tokens().use(secret, kNoon + std::chrono::minutes{6});
    BOOST_TEST((reg.tokens().list(kAnna).at(0).last_used == kNoon + std::chrono::minutes{6}));
}

BOOST_AUTO_TEST_CASE(a_session_is_no_token) {
    auto const session = reg.sessions().start(kAnna, kNoon, std::chrono::hours{1}, std::chrono::hours{1});
    BOOST_TEST(!reg.tokens().use(session, kNoon));
    BOOST_TEST(!reg.tokens().use("", kNoon));
    BOOST_TEST(!reg.tokens().use(std::string(68, 'z'), kNoon));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
