#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung::contract;

BOOST_AUTO_TEST_SUITE(session_)

BOOST_AUTO_TEST_CASE(logging_in_gives_a_token_and_says_which_functions_it_carries) {
    auto const answer =
        world().post("", "/api/v1/session", json::object{{"login", "tmbwk"}, {"password", "fassung-demo"}});
    BOOST_TEST(answer.status == 201);
    BOOST_TEST(answer.body.at("functions") ==
               (json::value{json::object{{"function", "editor"}, {"unit", "tmbwk"}},
                            json::object{{"function", "cosigner"}, {"unit", "tmbwk"}}}));
    auto const shown = world().get("tmbwk", "/api/v1/session");
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(shown.member("actor") == answer.member("actor"));
}

BOOST_AUTO_TEST_CASE(a_wrong_login_and_a_wrong_password_look_alike) {
    auto const wrong =
        world().post("", "/api/v1/session", json::object{{"login", "tmbwk"}, {"password", "geraten"}});
    auto const unknown =
        world().post("", "/api/v1/session", json::object{{"login", "niemand"}, {"password", "geraten"}});
    BOOST_TEST(wrong.status == 401);
    BOOST_TEST(wrong.code() == "login-failed");
    BOOST_TEST(wrong.text == unknown.text);
}

BOOST_AUTO_TEST_CASE(login_and_password_must_be_there) {
    auto const answer = world().post("", "/api/v1/session", json::object{{"login", "tmbwk"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.code() == "invalid-body");
    BOOST_TEST(answer.body.at("errors").at(0).at("path") == "password");
}

BOOST_AUTO_TEST_CASE(guessing_is_slowed_down) {
    Answer answer;
    for (int i = 0; i < 30 && answer.status != 429; ++i)
        answer =
            world().post("", "/api/v1/session", json::object{{"login", "tmdi"}, {"password", "geraten"}});
    BOOST_TEST(answer.status == 429);
    BOOST_TEST(answer.code() == "too-many-attempts");
    BOOST_TEST(answer.raw.header("retry-after").has_value());
}

BOOST_AUTO_TEST_CASE(logging_out_ends_the_session) {
    auto const answer =
        world().post("", "/api/v1/session", json::object{{"login", "lib"}, {"password", "fassung-demo"}});
    Headers const header{{"authorization", "Bearer " + answer.member("token")}};
    BOOST_TEST(world().send("", "DELETE", "/api/v1/session", {}, header).status == 204);
    BOOST_TEST(world().get("", "/api/v1/session", header).status == 401);
}

BOOST_AUTO_TEST_CASE(the_same_key_gives_the_same_token_and_another_request_with_it_is_refused) {
    Headers const key{{"idempotency-key", "token-1"}};
    json::object const body{{"name", "Auswertung"}, {"scope", "read"}};
    auto const first = world().post("tmikl", "/api/v1/tokens", body, key);
    BOOST_TEST(first.status == 201);
    BOOST_TEST(world().post("tmikl", "/api/v1/tokens", body, key).text == first.text);
    auto const other =
        world().post("tmikl", "/api/v1/tokens", json::object{{"name", "Anderes"}, {"scope", "read"}}, key);
    BOOST_TEST(other.status == 409);
    BOOST_TEST(other.code() == "key-reused");
    BOOST_TEST(world().get(first.member("token"), "/api/v1/measures").status == 200);
}

BOOST_AUTO_TEST_CASE(a_token_reads_or_writes_and_nothing_else) {
    auto const answer =
        world().post("tmikl", "/api/v1/tokens", json::object{{"name", "Auswertung"}, {"scope", "alles"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.code() == "invalid-scope");
}

BOOST_AUTO_TEST_SUITE_END()
