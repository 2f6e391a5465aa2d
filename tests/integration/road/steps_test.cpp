#include <ctime>

#include <boost/test/unit_test.hpp>

#include "tests/integration/road/walk.hpp"

using namespace fassung::test;

namespace {

/// A day that is surely after any due date of the policy and less than two years ahead.
std::string next_year() {
    auto const now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    return std::to_string(parts.tm_year + 1900 + 1) + "-12-15";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(steps)

BOOST_AUTO_TEST_CASE(a_dissent_stays_with_the_revision_that_was_released_despite_it) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Streitig."));
    ok(record.as("bimf-pruefung").review(id, 1));
    ok(record.as("tmjmv").cosign(id, 1, "dissent", {{"note", "Nicht abgestimmt."}}));
    auto approver = record.as("bimf-freigabe");
    BOOST_TEST(approver.approve(id, 1).code() == "requirements-open");
    ok(approver.approve(id, 1, {{"despite", "Die Frist des Bundes läuft ab."}}));
    auto const newest = history_of(record, "M-0002")[0];
    BOOST_TEST((newest.at("dissent") == json::value(json::array{"tmjmv"})));
    auto const frozen = requirement(tmbwk, id, "cosign-participating:tmjmv");
    BOOST_TEST(frozen.at("outcome").as_string() == "despite");
    BOOST_TEST(!frozen.at("met").as_bool());
}

BOOST_AUTO_TEST_CASE(a_condition_is_met_by_the_version_that_takes_it_over) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Entwurf."));
    json::object const wish{{"wording", json::array{{{"path", kParagraphPath}, {"text", "Besser so."}}}}};
    ok(record.as("tmjmv").cosign(id, 1, "conditional", wish));
    auto const waiting = requirement(tmbwk, id, "cosign-participating:tmjmv");
    BOOST_TEST(waiting.at("outcome").as_string() == "condition");
    edit(tmbwk, id, "M-0002", text_of(kParagraph, "Besser so."));
    ok(tmbwk.submit(id, "Maßgabe übernommen"));
    BOOST_TEST(is_met(tmbwk, id, "cosign-participating:tmjmv"));
    release(record, id, 2);
}

BOOST_AUTO_TEST_CASE(votes_on_what_stays_are_kept_and_others_are_asked_again) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Erster Text."));
    ok(record.as("tmjmv").cosign(id, 1));
    edit(tmbwk, id, "M-0002", text_of("<title", "Auch der Titel"));
    ok(tmbwk.submit(id, "Titel ergänzt"));
    auto const asked = requirement(tmbwk, id, "cosign-participating:tmjmv");
    BOOST_TEST((asked.at("uncovered") == json::value(json::array{"M-0002/title"})));
    BOOST_TEST(record.as("tmjmv").cosign(id, 1).code() == "stale-version");
    release(record, id, 2, {"tmjmv"});
}

BOOST_AUTO_TEST_CASE(further_units_are_involved_and_their_time_is_extended_but_not_waived_early) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto reviewer = record.as("bimf-pruefung");
    auto const id = submitted(tmbwk, "M-0021", text_of("<title", "Mit Kommunen"));
    BOOST_TEST(record.as("tmikl").cosign(id, 1).code() == "not-asked");
    ok(reviewer.step(id, "involve",
                     {{"unit", "tmikl"}, {"as", "cosign"}, {"reason", "Die Kommunen sind betroffen."}}));
    ok(reviewer.step(id, "involve", {{"unit", "tmdi"}, {"as", "inform"}, {"reason", "Zur Kenntnis."}}));
    BOOST_TEST(reviewer.step(id, "involve", {{"unit", "tmikl"}, {"as", "cosign"}, {"reason", "Noch einmal."}})
                   .code() == "already-involved");
    auto const before = requirement(tmbwk, id, "involved:tmikl");
    BOOST_TEST(before.at("due").is_string());
    json::object const more{{"requirement", "involved:tmikl"}, {"due", next_year()}, {"reason", "Urlaub"}};
    BOOST_TEST(record.as("tmikl").step(id, "extend", more).code() == "wrong-function");
    ok(reviewer.step(id, "extend", more));
    auto const after = requirement(tmbwk, id, "involved:tmikl");
    BOOST_TEST((std::string{after.at("due").as_string()} > std::string{before.at("due").as_string()}));
    BOOST_TEST(record.as("bimf-freigabe")
                   .step(id, "waive", {{"requirement", "involved:tmikl"}, {"reason", "Es eilt."}})
                   .code() == "not-waivable");
    release(record, id, 1, {"tmikl"});
}

BOOST_AUTO_TEST_CASE(after_a_release_the_other_proposal_is_carried_on_and_loses_its_approval_only) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const first = submitted(tmbwk, "M-0002", text_of("<title", "Neuer Titel"));
    auto const second = submitted(tmbwk, "M-0002", text_of(kParagraph, "Neuer Absatz."));
    ok(record.as("tmjmv").cosign(second, 1));
    ok(record.as("bimf-pruefung").review(second, 1));
    release(record, first, 1, {"tmjmv"});
    auto const carried = ok(tmbwk.show(second));
    BOOST_TEST(carried.text("state") == "submitted");
    BOOST_TEST(carried.body.at("version").as_int64() == 2);
    BOOST_TEST(carried.body.at("versions").at(1).at("systemMade").as_bool());
    BOOST_TEST(record.as("bimf-freigabe").approve(second, 1).code() == "stale-version");
    BOOST_TEST(is_met(tmbwk, second, "cosign-participating:tmjmv"));
    BOOST_TEST(is_met(tmbwk, second, "review"));
    ok(record.as("bimf-freigabe").approve(second, 2));
    auto const text = released_text(record, "M-0002");
    BOOST_TEST(text.find("Neuer Titel") != std::string::npos);
    BOOST_TEST(text.find("Neuer Absatz.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(touching_proposals_conflict_and_the_proposer_resolves_it_knowing_both_texts) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const first = submitted(tmbwk, "M-0002", [](std::string const& xml) {
        return with_text(with_text(xml, kParagraph, "Fassung A."), "<title", "Titel von A");
    });
    auto const second = submitted(tmbwk, "M-0002", text_of(kParagraph, "Fassung B."));
    release(record, first, 1, {"tmjmv"});
    BOOST_TEST(state_of(record, second) == "returned");
    BOOST_TEST((ok(tmbwk.show(second)).body.at("conflicts") == json::value(json::array{kParagraphPath})));
    auto const conflicts = ok(tmbwk.get(ApiClient::at(second) + "/conflicts"));
    auto const& conflict = conflicts.body.at("conflicts").at(0);
    BOOST_TEST(conflict.at("path").as_string() == kParagraphPath);
    BOOST_TEST(std::string{conflict.at("ours").as_string()}.find("Fassung B.") != std::string::npos);
    BOOST_TEST(std::string{conflict.at("theirs").as_string()}.find("Fassung A.") != std::string::npos);
    BOOST_TEST(!conflict.at("base").is_null());
    BOOST_TEST(tmbwk.submit(second, "Unverändert").status == 409);
    // What does not touch is merged already, so that settling the one place does not undo it.
    BOOST_TEST(ok(tmbwk.document(second, "M-0002")).raw.body.find("Titel von A") != std::string::npos);
    edit(tmbwk, second, "M-0002", text_of(kParagraph, "Fassung A und B."));
    ok(tmbwk.submit(second, "Beide Fassungen vereint"));
    BOOST_TEST(ok(tmbwk.get(ApiClient::at(second) + "/conflicts")).body.at("conflicts").as_array().empty());
    release(record, second, 2, {"tmjmv"});
    BOOST_TEST(
        (history_of(record, "M-0002")[0].at("changed") == json::value(json::array{"description/p-df7a69"})));
    BOOST_TEST(released_text(record, "M-0002").find("Titel von A") != std::string::npos);
    BOOST_TEST(released_text(record, "M-0002").find("Fassung A und B.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_release_under_a_draft_reaches_the_draft) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const draft = opened(tmbwk, {"M-0002"});
    edit(tmbwk, draft, "M-0002", text_of(kParagraph, "Mein Absatz."));
    auto const old = ok(tmbwk.document(draft, "M-0002"));
    auto const other = submitted(tmbwk, "M-0002", text_of("<title", "Fremder Titel"));
    release(record, other, 1, {"tmjmv"});
    auto const stale = tmbwk.put(draft, "M-0002", old.raw.body, old.etag());
    BOOST_TEST(stale.status == 412);
    auto const merged = ok(tmbwk.document(draft, "M-0002")).raw.body;
    BOOST_TEST(merged.find("Mein Absatz.") != std::string::npos);
    BOOST_TEST(merged.find("Fremder Titel") != std::string::npos);
    ok(tmbwk.submit(draft));
    BOOST_TEST((ok(tmbwk.show(draft)).body.at("versions").at(0).at("changes").at(0).at("path") ==
                json::value(kParagraphPath)));
    BOOST_TEST(ok(tmbwk.show(draft)).body.at("versions").at(0).at("changes").as_array().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_counter_wording_is_adopted_by_the_proposer_as_a_new_version) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Unser Wortlaut."));
    auto tmjmv = record.as("tmjmv");
    ok(tmjmv.step(
        id, "comments",
        {{"version", 1}, {"path", kParagraphPath}, {"text", "Besser:"}, {"wording", "Ihr Wortlaut."}}));
    ok(tmbwk.step(id, "comments",
                  {{"version", 1}, {"path", kParagraphPath}, {"text", "Ja."}, {"replyTo", 1}}));
    BOOST_TEST(tmjmv.step(id, "comments/1/adopt", {}).code() == "wrong-function");
    ok(tmbwk.step(id, "comments/1/adopt", {}));
    BOOST_TEST(
        ok(tmbwk.get(ApiClient::at(id) + "/comments")).body.at("comments").at(0).at("adopted").as_bool());
    ok(tmbwk.step(id, "comments/1/resolve", {}));
    ok(tmbwk.submit(id, "Wortlaut übernommen"));
    auto const text = ok(tmjmv.get(ApiClient::at(id) + "/versions/2/documents/M-0002"));
    BOOST_TEST(text.raw.body.find("Ihr Wortlaut.") != std::string::npos);
    auto const first = ok(tmjmv.get(ApiClient::at(id) + "/versions/1/documents/M-0002"));
    BOOST_TEST(first.raw.body.find("Unser Wortlaut.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(cases_end_by_withdrawing_rejecting_and_discarding) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const before = released_text(record, "M-0002");
    auto const withdrawn = submitted(tmbwk, "M-0002", text_of(kParagraph, "Eins."));
    BOOST_TEST(tmbwk.step(withdrawn, "withdraw", {}).code() == "reason-missing");
    BOOST_TEST(ok(tmbwk.step(withdrawn, "withdraw", {{"reason", "Überholt"}})).text("state") == "withdrawn");
    auto const rejected = submitted(tmbwk, "M-0002", text_of(kParagraph, "Zwei."));
    BOOST_TEST(tmbwk.step(rejected, "reject", {{"reason", "Nein"}}).code() == "wrong-function");
    BOOST_TEST(
        ok(record.as("bimf-freigabe").step(rejected, "reject", {{"reason", "Kein Bedarf"}})).text("state") ==
        "rejected");
    auto const draft = opened(tmbwk, {"M-0002"});
    auto const shown = ok(tmbwk.show(draft));
    BOOST_TEST(tmbwk.call("DELETE", ApiClient::at(draft)).status == 428);
    ok(tmbwk.call("DELETE", ApiClient::at(draft), {}, {{"If-Match", shown.etag()}}), 204);
    BOOST_TEST(ok(tmbwk.show(draft)).text("state") == "discarded");
    for (auto const& id : {withdrawn, rejected, draft}) BOOST_TEST(tmbwk.submit(id).code() == "wrong-state");
    BOOST_TEST(released_text(record, "M-0002") == before);
    auto const next = opened(tmbwk, {"M-0002"});
    BOOST_TEST(next.substr(5) == "0004");
}

BOOST_AUTO_TEST_CASE(everybody_sees_whose_turn_it_is) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Neu."));
    auto const waits_for = [&](std::string const& login) {
        return ok(record.as(login).get("/api/v1/proposals?turn=me")).raw.body.find('"' + id + '"') !=
               std::string::npos;
    };
    BOOST_TEST(waits_for("bimf-pruefung"));
    BOOST_TEST(waits_for("tmjmv"));
    BOOST_TEST(!waits_for("tmbwk"));
    BOOST_TEST(!waits_for("tmdi"));
    ok(record.as("tmjmv").cosign(id, 1));
    BOOST_TEST(!waits_for("tmjmv"));
    ok(record.as("bimf-pruefung").review(id, 1));
    BOOST_TEST(waits_for("bimf-freigabe"));
}

BOOST_AUTO_TEST_SUITE_END()
