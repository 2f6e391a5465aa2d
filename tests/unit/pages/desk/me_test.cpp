#include <boost/test/unit_test.hpp>

#include "core/app/sessions.hpp"
#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

std::string secret_of(PageAnswer const& page) {
    auto const at = page.html.find("id=\"new-token\">");
    if (at == std::string::npos) return {};
    auto const from = at + 15;
    return page.html.substr(from, page.html.find('<', from) - from);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(me)

BOOST_AUTO_TEST_CASE(everything_done_in_ones_name_is_listed_and_leaves_as_a_table) {
    PageWorld world;
    auto const id = world.submitted("tmbwk", "M-0023");
    world.submitted("tmsgaf", "M-0009");
    auto const page = world.get("tmbwk", "/me/acts");
    BOOST_TEST(page.has("Fassung eingereicht"));
    BOOST_TEST(page.has("href=\"/proposals/" + id + "\""));
    BOOST_TEST(!page.has("2026-0002"));
    BOOST_TEST(world.get("tmbwk", "/me/acts?from=2030-01-01").has("geschah nichts in Ihrem Namen"));
    auto const csv = world.get("tmbwk", "/me/acts?format=csv");
    BOOST_TEST(csv.has("2026-0001"));
    BOOST_TEST(!csv.has("2026-0002"));
    auto const wrong = world.get("tmbwk", "/me/acts?from=%22%3E%3Cb%3E");
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.has("Bitte geben Sie einen Tag an, den es gibt."));
    BOOST_TEST(!wrong.has("\"><b>"));
}

BOOST_AUTO_TEST_CASE(a_token_is_shown_once_used_and_revoked) {
    PageWorld world;
    auto const made = world.post("tmbwk", "/me/tokens", {{"name", "<b>Auswertung"}, {"scope", "read"}});
    BOOST_TEST_REQUIRE(made.status == 200);
    auto const secret = secret_of(made);
    BOOST_TEST(secret.starts_with("fst_"));
    BOOST_TEST(app::authenticate(world.app(), secret).has_value());
    auto const page = world.get("tmbwk", "/me");
    BOOST_TEST(!page.has(secret));
    BOOST_TEST(page.has("&lt;b&gt;Auswertung"));
    auto const again = world.post("tmbwk", "/me/tokens", {{"name", "<b>Auswertung"}, {"scope", "read"}});
    BOOST_TEST(secret_of(again) == secret);  // the same form, sent twice
    BOOST_TEST(world.post("tmsgaf", "/me/tokens/1/revoke", {}).status == 404);
    BOOST_TEST(world.post("tmbwk", "/me/tokens/x/revoke", {}).status == 404);
    auto const revoked = world.post("tmbwk", "/me/tokens/1/revoke", {});
    BOOST_TEST(revoked.status == 303);
    BOOST_TEST(world.follow("tmbwk", revoked).has("Das Zugangskennzeichen ist widerrufen"));
    BOOST_TEST(!app::authenticate(world.app(), secret).has_value());
}

BOOST_AUTO_TEST_CASE(a_wrong_token_keeps_what_was_typed) {
    PageWorld world;
    std::string const name(101, 'x');
    auto const page = world.post("tmbwk", "/me/tokens", {{"name", name}, {"scope", "write"}});
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.value_of("name") == name);
    BOOST_TEST(page.has("1 bis 100 Zeichen"));
}

BOOST_AUTO_TEST_CASE(other_sessions_end_and_this_one_goes_on) {
    PageWorld world;
    auto const elsewhere = app::log_in(world.app(), "tmbwk", "fassung-demo", "127.0.0.2");
    BOOST_TEST(world.get("tmbwk", "/me").has("Bearbeitung"));
    BOOST_TEST(world.post("tmbwk", "/me/sessions/end", {}).status == 303);
    BOOST_TEST(!app::authenticate(world.app(), elsewhere->token).has_value());
    BOOST_TEST(world.get("tmbwk", "/me").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
