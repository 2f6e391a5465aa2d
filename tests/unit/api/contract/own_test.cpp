// What everybody asks about themselves: what waits for them, what they did, their tokens and sessions.
#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung::contract;

namespace {

constexpr char const* kAttention = "/api/v1/attention";

json::object const* row_of(json::value const& list, std::string const& id) {
    for (auto const& row : list.at("rows").as_array())
        if (row.at("case").at("id") == json::value(id)) return &row.as_object();
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(own_)

BOOST_AUTO_TEST_CASE(attention_says_what_waits_for_whom_and_why) {
    World here;
    auto const draft = here.open("tmbwk", "M-0024");
    auto const id = here.submitted("tmbwk", "M-0002");
    auto const reviewer = here.get("bimf-pruefung", kAttention);
    BOOST_TEST(reviewer.status == 200);
    auto const* const waiting = row_of(reviewer.body.at("waiting"), id);
    BOOST_REQUIRE(waiting != nullptr);
    auto const& reason = waiting->at("reasons").at(0);
    BOOST_TEST(reason.at("duty") == "review");
    BOOST_TEST(reason.at("due").is_string());
    BOOST_TEST(reason.at("workingDaysLeft").as_int64() > 0);
    auto const* const open = row_of(reviewer.body.at("pipeline"), id);
    BOOST_REQUIRE(open != nullptr);
    BOOST_TEST(open->at("station") == "review");
    BOOST_TEST(reviewer.body.at("stations").at("review") == 1);
    BOOST_TEST(
        row_of(here.get("bimf-pruefung", std::string{kAttention} + "?station=approval").body.at("pipeline"),
               id) == nullptr);

    auto const proposer = here.get("tmbwk", kAttention);
    BOOST_REQUIRE(row_of(proposer.body.at("awaiting"), id) != nullptr);
    BOOST_TEST(row_of(proposer.body.at("awaiting"), id)->at("words").as_array().size() > 0U);
    BOOST_TEST(row_of(proposer.body.at("drafts"), draft) != nullptr);
    BOOST_TEST(here.send("tmbwk", "PUT", World::at(draft) + "/shares/tfm").status == 204);
    BOOST_TEST(here.get("tfm", kAttention).body.at("shared").at("rows").at(0).at("proposal") ==
               json::value(draft));
    BOOST_TEST(proposer.body.at("pipeline").at("total") == 0);
    BOOST_TEST(row_of(here.get("tmjmv", kAttention).body.at("waiting"), id) != nullptr);
    BOOST_TEST(row_of(here.get("tmikl", kAttention).body.at("waiting"), id) == nullptr);
    BOOST_TEST(here.get("tmikl", kAttention).text.find(draft) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(attention_counts_from_the_last_visit_which_asking_does_not_move) {
    World here;
    auto const id = here.submitted("tmbwk", "M-0022");
    here.release(id);
    auto const first = here.get("tmbwk", kAttention);
    BOOST_TEST(first.body.at("changed").at("rows").at(0).at("document") == "M-0022");
    BOOST_TEST(first.member("since") == "2026-10-24T09:00:00Z");
    auto const none = here.get("tmbwk", std::string{kAttention} + "?since=2026-11-24T00:00:00Z");
    BOOST_TEST(none.body.at("changed").at("total") == 0);
    auto const same = here.get("tmbwk", kAttention, {{"if-none-match", first.etag()}});
    BOOST_TEST(same.status == 304);
}

BOOST_AUTO_TEST_CASE(operators_see_what_they_may_confirm) {
    World here;
    here.stranger("neu");
    auto const asked = here.get("betrieb-2", kAttention);
    BOOST_TEST(asked.body.at("grants").at(0).at("grants").at(0).at("function") == "editor");
    BOOST_TEST(here.get("betrieb", kAttention).body.at("grants").as_array().empty());
    here.clock().advance(std::chrono::hours{24 * 30});
    BOOST_TEST(here.get("betrieb", kAttention).body.at("clockAhead") == true);
    BOOST_TEST(here.get("tmbwk", kAttention).body.at("clockAhead") == false);
}

BOOST_AUTO_TEST_CASE(attention_reads_its_parameters) {
    for (auto const* const query : {"since=gestern", "station=post", "limit=0"})
        BOOST_TEST(world().get("tmbwk", std::string{kAttention} + "?" + query).status == 400);
}

BOOST_AUTO_TEST_CASE(ones_own_acts_are_listed_and_nobody_elses) {
    World here;
    auto const id = here.submitted("tmbwk", "M-0022");
    auto const acts = here.get("tmbwk", "/api/v1/acts?limit=1");
    BOOST_TEST(acts.status == 200);
    auto const& newest = acts.body.at("acts").at(0);
    BOOST_TEST(newest.at("kind") == "submitted");
    BOOST_TEST(newest.at("proposal") == json::value(id));
    auto const next = here.get("tmbwk", "/api/v1/acts?limit=1&cursor=" + acts.member("next"));
    BOOST_TEST(next.body.at("acts").at(0).at("kind") == "opened");
    BOOST_TEST(here.get("tfm", "/api/v1/acts").body.at("acts").as_array().empty());
    BOOST_TEST(here.get("tmbwk", "/api/v1/acts?until=2026-11-22").body.at("acts").as_array().empty());
    auto const table = here.get("tmbwk", "/api/v1/acts?limit=1", {{"accept", "text/csv"}});
    BOOST_TEST(table.raw.header("content-type").value_or("").starts_with("text/csv"));
    BOOST_TEST(table.text.find(id) != std::string::npos);
    BOOST_TEST(here.get("tmbwk", "/api/v1/acts?from=gestern").status == 400);
    BOOST_TEST(here.get("tmbwk", "/api/v1/acts?from=2026-12-01&until=2026-11-01").code() == "empty-period");
}

BOOST_AUTO_TEST_CASE(a_token_is_listed_without_its_secret_and_revoked) {
    World here;
    auto const secret = here.api_token("tmbwk", "read");
    auto const listed = here.get("tmbwk", "/api/v1/tokens");
    BOOST_TEST(listed.status == 200);
    BOOST_TEST(listed.text.find(secret) == std::string::npos);
    auto const& token = listed.body.at("tokens").at(0);
    BOOST_TEST(token.at("scope") == "read");
    BOOST_TEST(token.at("revoked").is_null());
    auto const at = "/api/v1/tokens/" + json::serialize(token.at("id"));
    BOOST_TEST(here.send("tfm", "DELETE", at).status == 404);
    BOOST_TEST(here.get(secret, "/api/v1/session").status == 200);
    BOOST_TEST(here.send("tmbwk", "DELETE", at).status == 204);
    BOOST_TEST(here.get(secret, "/api/v1/session").status == 401);
    BOOST_TEST(here.get("tmbwk", "/api/v1/tokens").body.at("tokens").at(0).at("revoked").is_string());
    BOOST_TEST(here.send("tmbwk", "DELETE", "/api/v1/tokens/alle").status == 404);
    BOOST_TEST(here.get("tmbwk", "/api/v1/tokens?cursor=x").status == 400);
}

BOOST_AUTO_TEST_CASE(all_other_sessions_are_ended) {
    World here;
    auto const elsewhere =
        here.post("", "/api/v1/session", json::object{{"login", "tmbwk"}, {"password", "fassung-demo"}});
    Headers const there{{"authorization", "Bearer " + elsewhere.member("token")}};
    BOOST_TEST(here.get("tmbwk", "/api/v1/session").status == 200);
    BOOST_TEST(here.get("", "/api/v1/session", there).status == 200);
    auto const ended = here.send("tmbwk", "DELETE", "/api/v1/sessions");
    BOOST_TEST(ended.status == 200);
    BOOST_TEST(ended.body.at("ended") == 1);
    BOOST_TEST(here.get("", "/api/v1/session", there).status == 401);
    BOOST_TEST(here.get("tmbwk", "/api/v1/session").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
