#include <boost/test/unit_test.hpp>

#include "tests/unit/register/fixture.hpp"

namespace fassung::test {

BOOST_FIXTURE_TEST_SUITE(accounts, RegisterFixture)

BOOST_AUTO_TEST_CASE(the_right_password_names_the_actor) {
    BOOST_REQUIRE(!reg.accounts().create("tmbwk", "fassung-demo", kAnna, kNoon).has_error());
    auto const answer = reg.accounts().verify_password("tmbwk", "fassung-demo", "192.0.2.1", kNoon);
    BOOST_REQUIRE(answer.has_value());
    BOOST_TEST((answer.value() == kAnna));
}

BOOST_AUTO_TEST_CASE(unknown_login_wrong_password_and_disabled_account_answer_alike) {
    BOOST_REQUIRE(!reg.accounts().create("tmbwk", "fassung-demo", kAnna, kNoon).has_error());
    BOOST_REQUIRE(!reg.accounts().create("tsk", "fassung-demo", kBert, kNoon).has_error());
    auto const session = reg.sessions().start(kBert, kNoon, std::chrono::hours{1}, std::chrono::hours{1});
    BOOST_TEST(reg.accounts().set_disabled("tsk", true));
    BOOST_TEST(!reg.sessions().touch(session, kNoon));
    std::string const remote = "192.0.2.1";
    auto const unknown = reg.accounts().verify_password("niemand", "fassung-demo", remote, kNoon).error();
    auto const wrong = reg.accounts().verify_password("tmbwk", "fassung-irrig", remote, kNoon).error();
    auto const disabled = reg.accounts().verify_password("tsk", "fassung-demo", remote, kNoon).error();
    for (auto const& error : {unknown, wrong, disabled}) {
        BOOST_TEST((error.kind == base::Errc::kUnauthorized));
        BOOST_TEST(error.code == "login-failed");
        BOOST_TEST(error.message == unknown.message);
    }
    BOOST_TEST(reg.accounts().set_disabled("tsk", false));
    BOOST_TEST(reg.accounts().verify_password("tsk", "fassung-demo", remote, kNoon).has_value());
    BOOST_TEST(!reg.accounts().set_disabled("niemand", true));
}

BOOST_AUTO_TEST_CASE(a_login_is_given_once) {
    BOOST_REQUIRE(!reg.accounts().create("tmbwk", "fassung-demo", kAnna, kNoon).has_error());
    auto const again = reg.accounts().create("tmbwk", "fassung-demo", kBert, kNoon);
    BOOST_REQUIRE(again.has_error());
    BOOST_TEST(again.error().code == "login-taken");
    BOOST_TEST((reg.accounts().find("tmbwk")->actor == kAnna));
    BOOST_TEST(reg.accounts().of(kAnna).size() == 1U);
    BOOST_TEST(reg.accounts().of(kBert).empty());
}

BOOST_AUTO_TEST_CASE(strange_logins_and_short_passwords_are_refused) {
    for (auto const* const login : {"", "TMBWK", "-a", "a b", "ä", "a\n"})
        BOOST_TEST(reg.accounts().create(login, "fassung-demo", kAnna, kNoon).error().code ==
                   "invalid-login");
    BOOST_TEST(reg.accounts().create("tmbwk", "kurz", kAnna, kNoon).error().code == "invalid-password");
    BOOST_TEST(reg.accounts().create("tmbwk", std::string(1025, 'x'), kAnna, kNoon).error().code ==
               "invalid-password");
    BOOST_TEST(reg.accounts().set_password("niemand", "fassung-demo").error().code == "not-found");
}

BOOST_AUTO_TEST_CASE(a_new_password_replaces_the_old_one) {
    BOOST_REQUIRE(!reg.accounts().create("tmbwk", "fassung-demo", kAnna, kNoon).has_error());
    BOOST_REQUIRE(!reg.accounts().set_password("tmbwk", "ein-anderes").has_error());
    BOOST_TEST(reg.accounts().verify_password("tmbwk", "fassung-demo", "r", kNoon).has_error());
    BOOST_TEST(reg.accounts().verify_password("tmbwk", "ein-anderes", "r", kNoon).has_value());
}

BOOST_AUTO_TEST_CASE(too_many_failures_close_the_door_for_a_while) {
    BOOST_REQUIRE(!reg.accounts().create("tmbwk", "fassung-demo", kAnna, kNoon).has_error());
    for (int i = 0; i < 10; ++i)
        BOOST_TEST(reg.accounts().verify_password("tmbwk", "falsch-geraten", "r", kNoon).error().code ==
                   "login-failed");
    auto const later = kNoon + std::chrono::minutes{5};
    auto const held = reg.accounts().verify_password("tmbwk", "fassung-demo", "r", later);
    BOOST_REQUIRE(held.has_error());
    BOOST_TEST((held.error().kind == base::Errc::kBusy));
    BOOST_TEST(held.error().code == "too-many-attempts");
    BOOST_TEST(held.error().items.at(0) == "600");
    BOOST_TEST(reg.accounts().verify_password("tmbwk", "fassung-demo", "elsewhere", later).has_value());
    BOOST_TEST(reg.accounts()
                   .verify_password("tmbwk", "fassung-demo", "r", kNoon + std::chrono::minutes{15})
                   .has_value());
}

BOOST_AUTO_TEST_CASE(a_password_is_hashed_anew_when_the_cost_has_changed) {
    auto const file = folder / "cost.sqlite";
    auto const hash_in_file = [&] {
        sqlite::Database database{file, {}};
        auto rows = database.query("SELECT password_hash FROM accounts");
        rows.step();
        return rows.text(0);
    };
    {
        reg::Register cheaper{file, cheap()};
        BOOST_REQUIRE(!cheaper.accounts().create("tmbwk", "fassung-demo", kAnna, kNoon).has_error());
    }
    auto const before = hash_in_file();
    BOOST_TEST(before.starts_with("$argon2id$v=19$m=8,t=1"));
    auto dearer = cheap();
    dearer.hashing.operations = 2;
    {
        reg::Register now{file, dearer};
        BOOST_TEST(now.accounts().verify_password("tmbwk", "fassung-demo", "r", kNoon).has_value());
        BOOST_TEST(now.accounts().verify_password("tmbwk", "fassung-demo", "r", kNoon).has_value());
    }
    BOOST_TEST(hash_in_file().starts_with("$argon2id$v=19$m=8,t=2"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
