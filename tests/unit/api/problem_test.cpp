#include "server/api/problem.hpp"

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include "server/http/problem.hpp"

using namespace fassung;
using base::Errc;

BOOST_AUTO_TEST_SUITE(problem_)

BOOST_AUTO_TEST_CASE(each_refusal_has_its_status) {
    struct Row {
        Errc kind;
        char const* code;
        int status;
    };
    for (auto const& [kind, code, status] :
         {Row{Errc::kInvalid, "malformed-json", 400}, Row{Errc::kInvalid, "bad-parameter", 400},
          Row{Errc::kInvalid, "invalid-as-of", 400}, Row{Errc::kInvalid, "invalid-cursor", 400},
          Row{Errc::kInvalid, "invalid-body", 422}, Row{Errc::kInvalid, "malformed-xml", 422},
          Row{Errc::kInvalid, "incomplete", 422}, Row{Errc::kInvalid, "precondition-required", 428},
          Row{Errc::kUnauthorized, "login-failed", 401}, Row{Errc::kForbidden, "own-work", 403},
          Row{Errc::kNotFound, "before-record", 404}, Row{Errc::kConflict, "wrong-state", 409},
          Row{Errc::kStale, "stale-version", 409}, Row{Errc::kStale, "stale-base", 409},
          Row{Errc::kStale, "stale", 412}, Row{Errc::kTooLarge, "too-long", 413},
          Row{Errc::kBusy, "too-many-attempts", 429}, Row{Errc::kBusy, "queue-full", 503},
          Row{Errc::kUnavailable, "clock", 503}})
        BOOST_TEST(http::status_of({kind, code, "Satz."}) == status, code);
}

BOOST_AUTO_TEST_CASE(a_wrong_state_says_what_is_allowed_even_if_that_is_nothing) {
    base::Error error{Errc::kConflict, "wrong-state", "Satz."};
    auto const body = [&] { return boost::json::parse(api::problem(error, http::Request{}).body); };
    BOOST_TEST(body().at("allowed").as_array().empty());
    error.items = {"submit", "discard"};
    BOOST_TEST(body().at("allowed").as_array().size() == 2U);
    error.code = "requirements-open";
    BOOST_TEST(body().at("requirements").as_array().size() == 2U);
    error.code = "stale-base";
    BOOST_TEST(!body().as_object().contains("requirements"));
}

BOOST_AUTO_TEST_CASE(findings_name_place_and_line) {
    base::Error const error{
        Errc::kInvalid, "unknown-content", "Satz.", {{"title", 3, "Hier."}, {"reason", 0, "Dort."}}};
    auto const body = boost::json::parse(api::problem(error, http::Request{}, "\"yours\":1").body);
    BOOST_TEST(body.at("errors").at(0).at("line") == 3);
    BOOST_TEST(body.at("errors").at(1).at("line").is_null());
    BOOST_TEST(body.at("yours") == 1);
}

BOOST_AUTO_TEST_CASE(who_must_log_in_or_wait_is_told_how) {
    auto const login = api::problem({Errc::kUnauthorized, "not-logged-in", "Satz."}, http::Request{});
    BOOST_TEST(login.header("www-authenticate").value().starts_with("Bearer"));
    auto const wait =
        api::problem({.kind = Errc::kBusy, .code = "too-many-attempts", .message = "Satz.", .items = {"90"}},
                     http::Request{});
    BOOST_TEST(wait.header("retry-after").value() == "90");
    auto const busy = api::problem({Errc::kBusy, "queue-full", "Satz."}, http::Request{});
    BOOST_TEST(busy.header("retry-after").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
