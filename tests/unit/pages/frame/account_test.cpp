#include <boost/test/unit_test.hpp>

#include "server/auth/browser.hpp"
#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

PageWorld& world() {
    static PageWorld the_world;
    return the_world;
}

std::string cookie_of(PageAnswer const& answer, std::string_view name) {
    for (auto const& [header, value] : answer.raw.headers)
        if (header == "Set-Cookie" && value.starts_with(std::string{name} + "=")) return value;
    return {};
}

std::string pair_of(std::string const& cookie) {
    return cookie.substr(0, cookie.find(';'));
}

struct Visitor {
    std::string cookie, token;
};
Visitor visit() {
    auto const page = world().get("", "/login");
    return {pair_of(cookie_of(page, auth::kVisitorCookie)), page.value_of("csrf")};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(account)

BOOST_AUTO_TEST_CASE(who_is_not_logged_in_is_led_to_the_login_and_back) {
    auto const refused = world().get("", "/language/none");
    BOOST_TEST(refused.status == 404);
    auto const led = world().get("", "/");
    BOOST_TEST(led.status == 303);
    BOOST_TEST(led.location == "/login");

    auto const visitor = visit();
    auto const done = world().post_bare("", "/login",
                                        {{"csrf", visitor.token},
                                         {"login", "tmbwk"},
                                         {"password", "fassung-demo"},
                                         {"next", "/measures?field=sprache"}},
                                        {{"cookie", visitor.cookie}});
    BOOST_TEST_REQUIRE(done.status == 303);
    BOOST_TEST(done.location == "/measures?field=sprache");
    auto const cookie = cookie_of(done, auth::kSessionCookie);
    BOOST_TEST(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"), cookie);
    auto const page = world().get("", "/login", {{"cookie", pair_of(cookie)}});
    BOOST_TEST(page.status == 303);
    BOOST_TEST(page.location == "/");
}

BOOST_AUTO_TEST_CASE(a_wrong_password_keeps_the_login_and_says_nothing_of_it) {
    auto const visitor = visit();
    auto const refused = world().post_bare(
        "", "/login", {{"csrf", visitor.token}, {"login", "tmbwk"}, {"password", "falsch-falsch"}},
        {{"cookie", visitor.cookie}});
    BOOST_TEST(refused.status == 401);
    BOOST_TEST(refused.value_of("login") == "tmbwk");
    BOOST_TEST(!refused.has("falsch-falsch"));
    BOOST_TEST(refused.has("<title>Fehler: "));
    BOOST_TEST(cookie_of(refused, auth::kSessionCookie).empty());
    auto const empty =
        world().post_bare("", "/login", {{"csrf", visitor.token}}, {{"cookie", visitor.cookie}});
    BOOST_TEST(empty.status == 422);
    BOOST_TEST(empty.has("href=\"#login\""));
    BOOST_TEST(empty.has("href=\"#password\""));
}

BOOST_AUTO_TEST_CASE(a_login_from_another_site_or_without_its_token_is_no_login) {
    auto const visitor = visit();
    FormFields const fields{{"csrf", visitor.token}, {"login", "tmbwk"}, {"password", "fassung-demo"}};
    for (auto const& [name, value] :
         {std::pair{"origin", "https://elsewhere.example"}, std::pair{"origin", "null"},
          std::pair{"sec-fetch-site", "cross-site"}}) {
        auto const refused =
            world().post_bare("", "/login", fields, {{"cookie", visitor.cookie}, {name, value}});
        BOOST_TEST(refused.status == 403, name << " " << value);
        BOOST_TEST(cookie_of(refused, auth::kSessionCookie).empty());
    }
    auto const other = world().post_bare(
        "", "/login", {{"csrf", std::string(64, 'a')}, {"login", "tmbwk"}, {"password", "fassung-demo"}},
        {{"cookie", visitor.cookie}});
    BOOST_TEST(other.status == 401);
    BOOST_TEST(cookie_of(other, auth::kSessionCookie).empty());
    auto const own = world().post_bare("", "/login", fields,
                                       {{"cookie", visitor.cookie}, {"origin", "http://127.0.0.1:8080"}});
    BOOST_TEST(own.status == 303);
}

BOOST_AUTO_TEST_CASE(nobody_is_led_to_another_site) {
    auto const visitor = visit();
    for (auto const* next : {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example",
                             "javascript:alert(1)", "/a\nb"}) {
        auto const done = world().post_bare(
            "", "/login",
            {{"csrf", visitor.token}, {"login", "tmjmv"}, {"password", "fassung-demo"}, {"next", next}},
            {{"cookie", visitor.cookie}});
        BOOST_TEST(done.status == 303);
        BOOST_TEST(done.location == "/", next);
    }
}

BOOST_AUTO_TEST_CASE(what_was_typed_survives_the_end_of_the_session) {
    std::string const hostile = "<script>alert(1)</script>\n\"Zweite\" Zeile & mehr";
    auto const asked = world().post_bare("", "/logout", {{"csrf", "old"}, {"note", hostile}, {"kept", "ja"}});
    BOOST_TEST_REQUIRE(asked.status == 401);
    BOOST_TEST(!asked.has("<script>alert"));
    BOOST_TEST(
        asked.has("name=\"carried:note\" value=\"&lt;script&gt;alert(1)&lt;/script&gt;\n&quot;Zweite&quot; "
                  "Zeile &amp; mehr\""));

    auto const cookie = pair_of(cookie_of(asked, auth::kVisitorCookie));
    auto const again = world().post_bare("", "/login",
                                         {{"csrf", asked.value_of("csrf")},
                                          {"login", "tmbwk"},
                                          {"password", "fassung-demo"},
                                          {"next", "/logout"},
                                          {"carried:note", hostile},
                                          {"carried:kept", "ja"}},
                                         {{"cookie", cookie}});
    BOOST_TEST_REQUIRE(again.status == 200);
    BOOST_TEST(again.has("action=\"/logout\""));
    BOOST_TEST(again.value_of("kept") == "ja");
    auto const session = pair_of(cookie_of(again, auth::kSessionCookie));
    auto const sent = world().post_bare(
        "", "/logout",
        {{"csrf",
          again.has("action=\"/logout\"") ? auth::form_token(session.substr(session.find('=') + 1)) : ""},
         {"kept", "ja"}},
        {{"cookie", session}});
    BOOST_TEST(sent.status == 303);
}

BOOST_AUTO_TEST_CASE(a_form_of_an_earlier_session_is_offered_again_with_everything_in_it) {
    auto const answer =
        world().post_bare("tmbwk", "/logout", {{"csrf", "of another session"}, {"note", "Text"}});
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.value_of("note") == "Text");
}

BOOST_AUTO_TEST_CASE(logging_out_ends_the_session) {
    auto const out = world().post("tmikl", "/logout", {});
    BOOST_TEST(out.status == 303);
    BOOST_TEST(out.location.starts_with("/login"));
    BOOST_TEST(world().get("tmikl", "/language/x").status == 404);
    BOOST_TEST(world().post("tmikl", "/logout", {}).status == 401);
    world().forget("tmikl");
}

BOOST_AUTO_TEST_CASE(the_language_is_chosen_and_kept) {
    auto const chosen = world().post("tmbwk", "/language", {{"language", "en"}, {"back", "/login"}});
    BOOST_TEST(chosen.status == 303);
    BOOST_TEST(chosen.location == "/login");
    auto const cookie = cookie_of(chosen, auth::kLanguageCookie);
    BOOST_TEST(cookie.starts_with("__Host-lang=en; "));
    auto const page = world().get("", "/login", {{"cookie", "__Host-lang=en"}});
    BOOST_TEST(page.has("<html lang=\"en\">"));
    BOOST_TEST(page.has("Log in"));
    BOOST_TEST(!page.has("Anmelden"));
    BOOST_TEST(
        cookie_of(world().post("tmbwk", "/language", {{"language", "fr"}}), auth::kLanguageCookie).empty());
}

BOOST_AUTO_TEST_CASE(guessing_passwords_is_slowed_down) {
    auto const visitor = visit();
    int status = 0;
    for (int at = 0; at < 40 && status != 429; ++at)
        status = world()
                     .post_bare("", "/login",
                                {{"csrf", visitor.token}, {"login", "tmdi"}, {"password", "falsch-falsch"}},
                                {{"cookie", visitor.cookie}})
                     .status;
    BOOST_TEST(status == 429);
}

BOOST_AUTO_TEST_SUITE_END()
