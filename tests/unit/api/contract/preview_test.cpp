// What a step would do, several at once, and the paper that asks for a word.
#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung::contract;

namespace {

json::object const* named(json::value const& list, std::string_view name) {
    for (auto const& each : list.as_array())
        if (each.at("name") == json::value(name)) return &each.as_object();
    return nullptr;
}

Answer preview(std::string_view login, std::string const& id, std::string_view step,
               json::object command = {}) {
    return world().post(login, World::at(id) + "/preview",
                        json::object{{"step", step}, {"command", std::move(command)}});
}

json::object item(std::string const& id, std::string_view step, int version = 1) {
    return {{"proposal", id}, {"step", step}, {"version", version}};
}

Answer take(std::string_view login, json::array steps, Headers headers = {}) {
    return world().post(login, "/api/v1/steps", json::object{{"steps", std::move(steps)}},
                        std::move(headers));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(preview_)

BOOST_AUTO_TEST_CASE(actions_say_what_is_open_and_why_the_rest_is_not) {
    auto const id = world().submitted("tmbwk", "M-0022");
    auto const reviewer = world().get("bimf-pruefung", World::at(id) + "/actions");
    BOOST_TEST(reviewer.status == 200);
    auto const* const review = named(reviewer.body.at("open"), "review");
    BOOST_REQUIRE(review != nullptr);
    BOOST_TEST(review->at("awaited") == true);
    auto const* const involve = named(reviewer.body.at("open"), "involve");
    BOOST_REQUIRE(involve != nullptr);
    BOOST_TEST(!involve->at("units").as_array().empty());
    auto const proposer = world().get("tmbwk", World::at(id) + "/actions");
    auto const* const closed = named(proposer.body.at("closed"), "review");
    BOOST_REQUIRE(closed != nullptr);
    BOOST_TEST(!closed->at("reason").as_string().empty());
}

BOOST_AUTO_TEST_CASE(a_preview_says_what_would_come_and_writes_nothing) {
    auto const id = world().submitted("tmbwk", "M-0022");
    auto const before = world().get("tmbwk", World::at(id));
    auto const review = preview("bimf-pruefung", id, "review", {{"version", 1}});
    BOOST_TEST(review.status == 200);
    BOOST_TEST(review.body.at("by").at("function") == "reviewer");
    BOOST_TEST(review.body.at("met").at(0).at("id") == "review");
    BOOST_TEST(review.body.at("places").at(0).at("path") == "M-0022/title");
    BOOST_TEST(review.body.at("places").at(0).at("asked") == true);
    BOOST_TEST(review.body.at("revisions").as_array().empty());
    BOOST_TEST(preview(world().api_token("bimf-pruefung", "read"), id, "review", {{"version", 1}}).status ==
               200);
    BOOST_TEST(world().get("tmbwk", World::at(id)).etag() == before.etag());

    BOOST_TEST(world().step("bimf-pruefung", id, "review", json::object{{"version", 1}}).status == 200);
    auto const approve = preview("bimf-freigabe", id, "approve", {{"version", 1}});
    BOOST_TEST(approve.body.at("open").as_array().empty());
    BOOST_TEST(approve.body.at("revisions").at(0).at("document") == "M-0022");
}

BOOST_AUTO_TEST_CASE(a_preview_of_a_draft_says_what_submitting_would_leave_open) {
    auto const id = world().open("tmbwk", "M-0022");
    auto const unchanged = preview("tmbwk", id, "submit");
    BOOST_TEST(unchanged.status == 409);
    BOOST_TEST(unchanged.code() == "nothing-changed");
    world().write("tmbwk", id, "M-0022", "<title", "Ein anderer Titel");
    auto const changed = preview("tmbwk", id, "submit", {{"reason", "Anpassung"}});
    BOOST_TEST(changed.status == 200);
    BOOST_TEST(changed.body.at("open").at(0).at("id") == "review");
}

BOOST_AUTO_TEST_CASE(a_preview_is_refused_as_the_step_would_be) {
    auto const id = world().submitted("tmbwk", "M-0022");
    BOOST_TEST(preview("tmbwk", id, "review", {{"version", 1}}).status == 403);
    BOOST_TEST(preview("bimf-pruefung", id, "review", {{"version", 7}}).code() == "stale-version");
    BOOST_TEST(preview("bimf-pruefung", id, "reject", {{"reason", std::string(20'001, 'a')}}).status == 413);
    auto const wrong = preview("bimf-pruefung", id, "review", {{"fassung", 1}});
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.text.find("\"command/fassung\"") != std::string::npos, wrong.text);
    BOOST_TEST(preview("bimf-pruefung", id, "discard").status == 422);
    BOOST_TEST(preview("tmikl", world().open("tmbwk", "M-0024"), "submit").status == 404);
}

BOOST_AUTO_TEST_CASE(several_cases_are_decided_together_one_event_each) {
    auto const first = world().submitted("tmbwk", "M-0022");
    auto const second = world().submitted("tmbwk", "M-0024");
    auto const draft = world().open("tmbwk", "M-0025");
    Headers const key{{"idempotency-key", "zusammen-1"}};
    auto const all = json::array{item(first, "review"), item(draft, "review"), item(second, "review")};
    auto const done = take("bimf-pruefung", all, key);
    BOOST_TEST(done.status == 200);
    auto const& results = done.body.at("results");
    BOOST_TEST(results.at(0).at("state").at("id") == json::value(first));
    BOOST_TEST(results.at(0).at("refusal").is_null());
    BOOST_TEST(results.at(1).at("state").is_null());
    BOOST_TEST(results.at(1).at("refusal").at("status") == 404);
    BOOST_TEST(results.at(2).at("state").at("id") == json::value(second));
    BOOST_TEST(take("bimf-pruefung", all, key).text == done.text);
    auto const seen = world().get("tmbwk", World::at(first));
    auto const& votes = seen.body.at("votes").as_array();
    BOOST_TEST(std::ranges::count_if(votes, [](auto const& vote) { return vote.at("kind") == "review"; }) ==
               1);
    auto const approved = take("bimf-freigabe", {item(first, "approve")});
    BOOST_TEST(approved.body.at("results").at(0).at("state").at("state") == "released");
}

BOOST_AUTO_TEST_CASE(only_plain_words_are_given_together) {
    auto const id = world().submitted("tmbwk", "M-0002");
    auto with_word = [&](std::string_view word) {
        auto out = item(id, "cosign");
        out["word"] = word;
        return out;
    };
    BOOST_TEST(take("tmjmv", {with_word("dissent")}).code() == "invalid-body");
    BOOST_TEST(take("tmjmv", {item(id, "cosign")}).code() == "invalid-body");
    BOOST_TEST(take("tmjmv", {item(id, "withdraw")}).code() == "invalid-body");
    BOOST_TEST(take("tmjmv", {with_word("signed"), with_word("noted")}).code() == "invalid-body");
    BOOST_TEST(take("tmjmv", {}).code() == "invalid-body");
    auto const taken = take("tmjmv", {with_word("signed")});
    BOOST_TEST(taken.body.at("results").at(0).at("refusal").is_null(), taken.text);
    json::array many;
    for (int i = 1; i <= 51; ++i) many.push_back(item("2026-" + std::to_string(1000 + i), "review"));
    BOOST_TEST(take("bimf-pruefung", many).status == 413);
}

BOOST_AUTO_TEST_CASE(the_sheet_asks_a_unit_for_its_word) {
    auto const id = world().submitted("tmbwk", "M-0002");
    auto const sheet = World::at(id) + "/sheet";
    auto const html = world().get("tmjmv", sheet + "?format=html");
    BOOST_TEST(html.status == 200);
    BOOST_TEST(html.text.find(id) != std::string::npos);
    BOOST_TEST(html.raw.header("content-disposition").value_or("").find("tmjmv.html") != std::string::npos);
    BOOST_TEST(world().get("tmjmv", sheet + "?format=html", {{"if-none-match", html.etag()}}).status == 304);
    auto const pdf = world().get("bimf-pruefung", sheet);
    BOOST_TEST(pdf.status == 200);
    BOOST_TEST(pdf.text.starts_with("%PDF-"));
    BOOST_TEST(world().get("tmbwk", sheet + "?format=docx").status == 400);
    BOOST_TEST(world().get("tmbwk", sheet + "?unit=tmikl").code() == "not-asked");
    auto const draft = world().get("tmbwk", World::at(world().open("tmbwk", "M-0024")) + "/sheet");
    BOOST_TEST(draft.status == 409);
}

BOOST_AUTO_TEST_SUITE_END()
