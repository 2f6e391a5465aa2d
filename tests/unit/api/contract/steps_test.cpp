#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung::contract;

namespace {

json::object version(int number) {
    return {{"version", number}};
}

/// A change of M-0028: led by tmwllr, tmsgaf takes part.
std::string with_participant() {
    return world().submitted("tmwllr", "M-0028");
}

Answer cosigned(std::string const& login, std::string const& id, std::string const& word,
                json::object more = {}) {
    more["version"] = 1;
    more["word"] = word;
    return world().step(login, id, "cosign", std::move(more));
}

json::object requirement(std::string const& id, std::string const& name) {
    auto const all = world().get("tmwllr", World::at(id) + "/requirements");
    BOOST_REQUIRE(all.status == 200);
    for (auto const& row : all.body.at("requirements").as_array())
        if (row.at("id") == json::value(name)) return row.as_object();
    BOOST_FAIL("no requirement " + name);
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(steps_)

BOOST_AUTO_TEST_CASE(a_change_is_reviewed_cosigned_approved_and_released) {
    auto const id = with_participant();
    auto const reviewed = world().step("bimf-pruefung", id, "review",
                                       json::object{{"version", 1},
                                                    {"finding", "sound"},
                                                    {"editorial", false},
                                                    {"financialEffect", false},
                                                    {"note", "Gut"}});
    BOOST_TEST(reviewed.status == 200);
    BOOST_TEST(reviewed.member("state") == "submitted");

    auto const early = world().step("bimf-freigabe", id, "approve", version(1));
    BOOST_TEST(early.status == 409);
    BOOST_TEST(early.code() == "requirements-open");
    BOOST_TEST(early.body.at("requirements") == json::array{"cosign-participating:tmsgaf"});

    BOOST_TEST(cosigned("tmsgaf", id, "signed-with-note", {{"note", "Bitte beachten"}}).status == 200);
    auto const met = requirement(id, "cosign-participating:tmsgaf");
    BOOST_TEST(met.at("met") == true);
    BOOST_TEST(met.at("by").at(0).at("word") == "signed-with-note");
    BOOST_TEST(met.at("by").at(0).at("unit") == "tmsgaf");

    Headers const key{{"idempotency-key", "freigabe-1"}};
    auto const approved = world().step("bimf-freigabe", id, "approve", version(1), key);
    BOOST_TEST(approved.status == 200);
    BOOST_TEST(approved.member("state") == "released");
    BOOST_TEST(world().step("bimf-freigabe", id, "approve", version(1), key).text == approved.text);
    auto const shown = world().get("lib", World::at(id));
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(shown.body.at("revisions").at(0).at("document") == "M-0028");
    BOOST_TEST(!shown.member("closed").empty());
    BOOST_TEST(requirement(id, "approval").at("outcome") == "met");
}

BOOST_AUTO_TEST_CASE(each_word_of_a_cosignature_is_heard) {
    auto const id = with_participant();
    auto const word = [&](std::string const& name, json::object more = {}) {
        return cosigned("tmsgaf", id, name, std::move(more));
    };
    BOOST_TEST(word("noted").status == 200);
    BOOST_TEST(word("not-concerned", {{"unit", "tmsgaf"}}).status == 200);
    BOOST_TEST(word("conditional").code() == "condition-missing");
    BOOST_TEST(word("dissent").code() == "note-missing");
    BOOST_TEST(word("agreed").code() == "invalid-body");
    auto const condition = json::array{json::object{{"path", "M-0028/title"}, {"text", "Anderer Titel"}}};
    BOOST_TEST(word("conditional", {{"wording", condition}}).status == 200);
    BOOST_TEST(requirement(id, "cosign-participating:tmsgaf").at("outcome") == "condition");
    BOOST_TEST(word("dissent", {{"note", "So nicht"}}).status == 200);
    BOOST_TEST(word("signed", {{"note", std::string(20'001, 'a')}}).status == 413);
    BOOST_TEST(cosigned("tmbwk", id, "signed").code() == "not-asked");
    auto const shown = world().get("tmwllr", World::at(id));
    BOOST_TEST(shown.body.at("votes").as_array().size() >= 5U);
}

BOOST_AUTO_TEST_CASE(a_dissent_is_overruled_only_with_a_reason) {
    auto const id = with_participant();
    BOOST_TEST(cosigned("tmsgaf", id, "dissent", {{"note", "So nicht"}}).status == 200);
    BOOST_TEST(world().step("bimf-pruefung", id, "review", version(1)).status == 200);
    BOOST_TEST(world().step("bimf-freigabe", id, "approve", version(1)).code() == "requirements-open");
    auto const released =
        world().step("bimf-freigabe", id, "approve",
                     json::object{{"version", 1}, {"despite", "Das Gesamtinteresse überwiegt."}});
    BOOST_TEST(released.status == 200);
    BOOST_TEST(world().get("tmwllr", World::at(id)).body.at("despite") == json::array{"tmsgaf"});
    auto const history = world().get("tmwllr", "/api/v1/measures/M-0028/history");
    BOOST_TEST(history.body.at("revisions").at(0).at("dissent") == json::array{"tmsgaf"});
    auto const now = world().get("tmwllr", "/api/v1/measures/M-0028");
    BOOST_TEST(now.body.at("revision").at("dissent") == json::array{"tmsgaf"});
}

BOOST_AUTO_TEST_CASE(nobody_approves_what_they_have_reviewed_and_no_stranger_reviews) {
    auto const id = world().submitted("tmbwk", "M-0022");
    auto const reviewed = world().step("bimf-freigabe", id, "review", version(1));
    BOOST_TEST(reviewed.status == 403);
    BOOST_TEST(reviewed.code() == "wrong-function");
    BOOST_TEST(world().step("tmbwk", id, "approve", version(1)).code() == "wrong-function");
}

BOOST_AUTO_TEST_CASE(an_outdated_version_takes_no_vote) {
    auto const id = world().submitted("tmbwk", "M-0022");
    auto const nothing = world().step("tmbwk", id, "submit", json::object{{"reason", "Noch einmal"}});
    BOOST_TEST(nothing.status == 409);
    BOOST_TEST(nothing.code() == "nothing-changed");
    world().write("tmbwk", id, "M-0022", "<title", "Noch ein anderer Titel");
    BOOST_TEST(world().step("tmbwk", id, "submit", json::object{}).code() == "reason-missing");
    BOOST_TEST(world().step("tmbwk", id, "submit", json::object{{"reason", "Besser"}}).status == 200);
    for (std::string const step : {"review", "approve", "request-changes", "comments"}) {
        json::object body = version(1);
        if (step == "comments") body["path"] = "M-0022/title";
        auto const answer =
            world().step(step == "approve" ? "bimf-freigabe" : "bimf-pruefung", id, step, body);
        BOOST_TEST(answer.status == 409, step);
        BOOST_TEST(answer.code() == "stale-version", step);
    }
    BOOST_TEST(world().get("tmbwk", World::at(id)).body.at("versions").as_array().size() == 2U);
}

BOOST_AUTO_TEST_CASE(nothing_is_submitted_that_says_the_same_as_the_released_text) {
    auto const id = world().open("tmbwk", "M-0022");
    auto const answer = world().step("tmbwk", id, "submit", json::object{});
    BOOST_TEST(answer.status == 409);
    BOOST_TEST(answer.code() == "nothing-changed");
    auto const wrong = world().step("tmbwk", id, "withdraw", json::object{{"reason", "Doch nicht"}});
    BOOST_TEST(wrong.status == 409);
    BOOST_TEST(wrong.code() == "wrong-state");
    BOOST_TEST(wrong.body.at("allowed") == (json::array{"submit", "discard"}));
}

BOOST_AUTO_TEST_CASE(a_returned_version_comes_back_changed) {
    auto const id = world().submitted("tmbwk", "M-0022");
    auto const returned = world().step(
        "bimf-pruefung", id, "request-changes",
        json::object{{"version", 1},
                     {"comments", json::array{json::object{
                                      {"path", "M-0022/title"}, {"text", "Kürzer"}, {"wording", "Kurz"}}}}});
    BOOST_TEST(returned.status == 200);
    BOOST_TEST(returned.member("state") == "returned");
    auto const at = World::at(id);
    auto const seen = world().get("tmbwk", at);
    BOOST_TEST(world().send("tmbwk", "PATCH", at, R"({"urgent":true})", {{"if-match", seen.etag()}}).status ==
               200);
    world().write("tmbwk", id, "M-0022", "<title", "Kurz gesagt");
    auto const again = world().step("tmbwk", id, "submit", json::object{{"reason", "Gekürzt"}});
    BOOST_TEST(again.status == 200);
    BOOST_TEST(again.body.at("version") == 2);
}

BOOST_AUTO_TEST_CASE(a_case_ends_by_rejection_or_withdrawal_with_a_reason) {
    auto const rejected = world().submitted("tmbwk", "M-0022");
    BOOST_TEST(world().step("bimf-pruefung", rejected, "reject", json::object{{"reason", " "}}).code() ==
               "reason-missing");
    auto const answer =
        world().step("bimf-pruefung", rejected, "reject", json::object{{"reason", "Nicht zuständig"}});
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.member("state") == "rejected");
    BOOST_TEST(world().get("tmbwk", World::at(rejected)).member("closingReason") == "Nicht zuständig");
    BOOST_TEST(world().get("tmbwk", World::at(rejected) + "/problems").code() == "wrong-state");
    auto const put = world().send("tmbwk", "PUT", World::at(rejected) + "/documents/M-0022", "<measure/>",
                                  {{"if-match", "\"x\""}});
    BOOST_TEST(put.status == 409);
    auto const withdrawn = world().submitted("tmbwk", "M-0022");
    BOOST_TEST(
        world().step("tmbwk", withdrawn, "withdraw", json::object{{"reason", "Überholt"}}).member("state") ==
        "withdrawn");
}

BOOST_AUTO_TEST_CASE(units_are_involved_and_deadlines_extended) {
    auto const id = world().submitted("tmbwk", "M-0022");
    auto const involve = [&](json::object body) {
        return world().step("bimf-pruefung", id, "involve", std::move(body));
    };
    BOOST_TEST(
        involve({{"unit", "tmikl"}, {"as", "cosign"}, {"due", "2026-12-18"}, {"reason", "Berührt"}}).status ==
        200);
    BOOST_TEST(involve({{"unit", "tmuenf"}, {"as", "inform"}, {"reason", "Zur Kenntnis"}}).status == 200);
    BOOST_TEST(involve({{"unit", "tmikl"}, {"as", "cosign"}, {"reason", "Noch einmal"}}).code() ==
               "already-involved");
    BOOST_TEST(involve({{"unit", "xyz"}, {"as", "cosign"}, {"reason", "Wer?"}}).code() == "unknown-unit");
    auto const extend = [&](json::object body) {
        return world().step("bimf-pruefung", id, "extend", std::move(body));
    };
    BOOST_TEST(
        extend({{"requirement", "involved:tmikl"}, {"due", "2026-12-23"}, {"reason", "Auf Bitte"}}).status ==
        200);
    BOOST_TEST(extend({{"requirement", "review"}, {"due", "2026-11-01"}, {"reason", "Zurück"}}).code() ==
               "invalid-due");
    BOOST_TEST(extend({{"requirement", "keine"}, {"due", "2026-12-23"}, {"reason", "Was?"}}).code() ==
               "unknown-requirement");
    auto const early = world().step("bimf-freigabe", id, "waive",
                                    json::object{{"requirement", "involved:tmikl"}, {"reason", "Eilt"}});
    BOOST_TEST(early.code() == "not-waivable");
    auto const shown = world().get("tmbwk", World::at(id));
    BOOST_TEST(shown.body.at("involved").as_array().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
