// What holds of every route alike.
#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/requests.hpp"

using namespace fassung;
using namespace fassung::contract;

namespace {

template <class Each>
void for_each_route(Each const& each) {
    for (auto const& route : api::routes())
        BOOST_TEST_CONTEXT(http::to_string(route.method) << " " << route.pattern) {
            each(route);
        }
}

/// A case of tmbwk that is over.
std::string withdrawn_case() {
    auto const id = world().submitted("tmbwk", "M-0022");
    BOOST_REQUIRE(
        world().step("tmbwk", id, "withdraw", json::object{{"reason", "Kein Bedarf mehr"}}).status == 200);
    return id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(everywhere_)

BOOST_AUTO_TEST_CASE(without_a_token_nothing_but_the_public_routes_is_open) {
    for_each_route([](api::Route const& route) {
        auto const answer = world().send(route.is_public ? "" : "fst_nobody", http::to_string(route.method),
                                         target_of(route, "2026-0001"));
        if (route.is_public) {
            BOOST_TEST(answer.status != 401);
        } else {
            BOOST_TEST(answer.status == 401);
            BOOST_TEST(answer.code() == "not-logged-in");
        }
    });
}

BOOST_AUTO_TEST_CASE(an_account_that_the_record_does_not_know_finds_nothing) {
    auto const login = world().stranger("unbekannt");
    for_each_route([&](api::Route const& route) {
        if (!route.action) return;
        auto const answer = world().send(login, http::to_string(route.method), target_of(route, "2026-0001"),
                                         body_for(route));
        BOOST_TEST(answer.status == 404);
    });
}

BOOST_AUTO_TEST_CASE(whose_functions_begin_later_may_do_nothing_yet) {
    auto const login = world().stranger("spaeter", "2027-06-01");
    for_each_route([&](api::Route const& route) {
        if (!route.action || route.pattern.find("{id}") != std::string_view::npos) return;
        auto const answer =
            world().send(login, http::to_string(route.method), target_of(route, ""), body_for(route));
        BOOST_TEST(answer.status == 403);
        BOOST_TEST(answer.code() == "wrong-function");
    });
}

BOOST_AUTO_TEST_CASE(an_auditor_sees_a_case_and_changes_nothing_in_it) {
    auto const id = world().submitted("tmbwk", "M-0022");
    for_each_route([&](api::Route const& route) {
        if (route.pattern.find("{id}") == std::string_view::npos) return;
        if (route.action == workflow::Action::kReadProposal) return;
        auto const answer = world().send("rechnungshof", http::to_string(route.method), target_of(route, id),
                                         body_for(route));
        BOOST_TEST(answer.status == 403);
        BOOST_TEST(answer.code() == "wrong-function");
    });
}

BOOST_AUTO_TEST_CASE(what_one_may_not_see_is_not_there) {
    auto const id = world().open("tmbwk", "M-0022");
    for_each_route([&](api::Route const& route) {
        if (route.pattern.find("{id}") == std::string_view::npos) return;
        auto const answer =
            world().send("tmikl", http::to_string(route.method), target_of(route, id), body_for(route));
        BOOST_TEST(answer.status == 404);
        BOOST_TEST(answer.code() == "not-found");
    });
}

BOOST_AUTO_TEST_CASE(a_token_for_reading_changes_nothing) {
    auto const id = world().submitted("tmbwk", "M-0022");
    std::map<std::string, std::string> tokens;
    for_each_route([&](api::Route const& route) {
        bool const changes_nothing =
            route.method == http::Method::kGet || route.pattern.ends_with("/preview");
        if (route.is_public || changes_nothing || route.pattern == "/api/v1/session") return;
        auto const login = login_for(route);
        if (!tokens.contains(login)) tokens[login] = world().api_token(login, "read");
        auto const answer = world().send(tokens[login], http::to_string(route.method), target_of(route, id),
                                         body_for(route), {{"if-match", "\"0\""}});
        BOOST_TEST(answer.status == 403);
        BOOST_TEST(answer.code() == "read-only-token");
    });
}

BOOST_AUTO_TEST_CASE(an_idempotency_key_has_at_most_two_hundred_characters) {
    auto const id = world().submitted("tmbwk", "M-0022");
    for_each_route([&](api::Route const& route) {
        if (route.is_public || route.method != http::Method::kPost) return;
        auto const answer = world().send(login_for(route), "POST", target_of(route, id), body_for(route),
                                         {{"idempotency-key", std::string(201, 'k')}});
        BOOST_TEST(answer.status == 400);
        BOOST_TEST(answer.code() == "bad-parameter");
    });
}

BOOST_AUTO_TEST_CASE(content_that_is_no_json_is_refused) {
    auto const id = world().submitted("tmbwk", "M-0022");
    for_each_route([&](api::Route const& route) {
        if (route.method != http::Method::kPost && route.method != http::Method::kPatch) return;
        auto const answer =
            world().send(route.is_public ? "" : login_for(route), http::to_string(route.method),
                         target_of(route, id), "{\"reason\":", {{"if-match", "\"0\""}});
        BOOST_TEST(answer.status == 400);
        BOOST_TEST(answer.code() == "malformed-json");
    });
}

BOOST_AUTO_TEST_CASE(members_that_nobody_asked_for_are_refused) {
    auto const id = world().submitted("tmbwk", "M-0022");
    for_each_route([&](api::Route const& route) {
        if (route.method != http::Method::kPost && route.method != http::Method::kPatch) return;
        auto const answer =
            world().send(route.is_public ? "" : login_for(route), http::to_string(route.method),
                         target_of(route, id), R"({"unbekannt":1})", {{"if-match", "\"0\""}});
        BOOST_TEST(answer.status == 422);
        BOOST_TEST(answer.code() == "invalid-body");
        BOOST_TEST(answer.text.find("\"unbekannt\"") != std::string::npos);
    });
}

BOOST_AUTO_TEST_CASE(a_closed_case_takes_no_step) {
    auto const id = withdrawn_case();
    for_each_route([&](api::Route const& route) {
        if (!is_step(route) && route.method != http::Method::kPatch) return;
        auto const answer =
            world().send(login_for(route), http::to_string(route.method), target_of(route, id),
                         is_step(route) ? body_for(route) : "{}", {{"if-match", "\"0\""}});
        BOOST_TEST(answer.status == 409);
        BOOST_TEST(answer.code() == "wrong-state");
        BOOST_TEST(answer.body.at("allowed").as_array().empty());
    });
}

BOOST_AUTO_TEST_CASE(a_text_beyond_its_limit_is_refused) {
    auto const id = world().submitted("tmbwk", "M-0022");
    std::string const text(20'001, 'a');
    auto const too_long = [&](std::string const& login, std::string const& step, json::object body) {
        auto const answer = world().step(login, id, step, std::move(body));
        BOOST_TEST_CONTEXT(step) {
            BOOST_TEST(answer.status == 413);
            BOOST_TEST(answer.code() == "too-long");
        }
    };
    too_long("tmbwk", "submit", {{"reason", text}});
    too_long("bimf-pruefung", "review", {{"version", 1}, {"note", text}});
    too_long(
        "bimf-pruefung", "request-changes",
        {{"version", 1}, {"comments", json::array{json::object{{"path", "M-0022/title"}, {"text", text}}}}});
    too_long("bimf-freigabe", "approve", {{"version", 1}, {"note", text}});
    too_long("bimf-pruefung", "reject", {{"reason", text}});
    too_long("tmbwk", "withdraw", {{"reason", text}});
    too_long("bimf-pruefung", "involve", {{"unit", "tmikl"}, {"as", "cosign"}, {"reason", text}});
    too_long("bimf-pruefung", "extend", {{"requirement", "review"}, {"due", "2027-03-01"}, {"reason", text}});
    too_long("bimf-freigabe", "waive", {{"requirement", "review"}, {"reason", text}});
    too_long("tmbwk", "comments", {{"version", 1}, {"path", "M-0022/title"}, {"text", text}});
}

BOOST_AUTO_TEST_CASE(a_key_that_was_used_for_something_else_is_refused) {
    Headers const key{{"idempotency-key", "einmal"}};
    auto const body =
        json::object{{"actor", json::value(nullptr)},
                     {"login", "zweite"},
                     {"name", "Fachreferat"},
                     {"office", "TMDI"},
                     {"password", "fassung-demo"},
                     {"grants", json::array{json::object{{"function", "editor"}, {"unit", "tmdi"}}}}};
    auto const first = world().post("betrieb", "/api/v1/grants", body, key);
    BOOST_TEST(first.status == 201);
    auto const again = world().post("betrieb", "/api/v1/grants", body, key);
    BOOST_TEST(again.status == 201);
    BOOST_TEST(again.text == first.text);
    auto other = body;
    other["login"] = "dritte";
    for (auto const& answer :
         {world().post("betrieb", "/api/v1/grants", other, key),
          world().post("betrieb", "/api/v1/grants/" + first.member("seq") + "/confirm", json::object{}, key),
          world().post("betrieb", "/api/v1/clock/confirm", json::object{}, key)}) {
        BOOST_TEST(answer.status == 409);
        BOOST_TEST(answer.code() == "request-key-reused");
    }
}

BOOST_AUTO_TEST_SUITE_END()
