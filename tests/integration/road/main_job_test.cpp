#include <boost/test/unit_test.hpp>

#include "tests/integration/road/walk.hpp"

using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(main_job)

BOOST_AUTO_TEST_CASE(a_ministry_brings_an_amendment_from_the_draft_to_the_signed_revision) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto reviewer = record.as("bimf-pruefung");
    auto approver = record.as("bimf-freigabe");
    auto const before = released_text(record, "M-0002");

    auto const opened_answer = ok(tmbwk.open("amend", {"M-0002"}), 201);
    auto const id = opened_answer.text("id");
    BOOST_TEST(opened_answer.raw.header("location") == ApiClient::at(id));
    BOOST_TEST(opened_answer.text("state") == "draft");
    auto const draft = ok(tmbwk.document(id, "M-0002"));
    BOOST_TEST(draft.raw.header("content-type") == "application/xml");
    BOOST_TEST(draft.raw.body == before);
    auto const saved = ok(tmbwk.put(
        id, "M-0002", with_text(draft.raw.body, kParagraph, "Seit 2026 liegen Zahlen vor."), draft.etag()));
    BOOST_TEST(saved.etag() != draft.etag());
    BOOST_TEST(ok(tmbwk.document(id, "M-0002")).raw.body == saved.raw.body);
    BOOST_TEST(ok(tmbwk.submit(id, "Zahlen nachgetragen")).text("state") == "submitted");
    BOOST_TEST(released_text(record, "M-0002") == before);

    auto const back = ok(reviewer.step(
        id, "request-changes",
        {{"version", 1}, {"comments", json::array{{{"path", kParagraphPath}, {"text", "Welche Zahlen?"}}}}}));
    BOOST_TEST(back.text("state") == "returned");
    auto const comments = ok(tmbwk.get(ApiClient::at(id) + "/comments"));
    BOOST_TEST_REQUIRE(comments.body.at("comments").as_array().size() == 1U);
    BOOST_TEST(comments.body.at("comments").at(0).at("path").as_string() == kParagraphPath);
    edit(tmbwk, id, "M-0002", text_of(kParagraph, "Seit 2026 liegen Zahlen zu 14 Kursen vor."));
    BOOST_TEST(ok(tmbwk.submit(id, "Zahl der Kurse ergänzt")).body.at("version").as_int64() == 2);

    BOOST_TEST(reviewer.review(id, 1).code() == "stale-version");
    ok(reviewer.review(id, 2));
    auto const open = approver.approve(id, 2);
    BOOST_TEST(open.status == 409);
    BOOST_TEST(open.code() == "requirements-open");
    BOOST_TEST((open.body.at("requirements") == json::value(json::array{"cosign-participating:tmjmv"})));
    auto const asked = requirement(tmbwk, id, "cosign-participating:tmjmv");
    BOOST_TEST((asked.at("uncovered") == json::value(json::array{kParagraphPath})));
    BOOST_TEST((asked.at("missing").at(0).at("unit").as_string() == "tmjmv"));
    BOOST_TEST(requirement(tmbwk, id, "cosign-finance:tfm").is_null());
    ok(record.as("tmjmv").cosign(id, 2));
    BOOST_TEST(ok(approver.approve(id, 2)).text("state") == "released");

    for (auto const* login : {"tmdi", "lib", "rechnungshof", "betrieb"}) {
        auto const text =
            ok(record.as(login).get("/api/v1/measures/M-0002", {{"Accept", "application/xml"}}));
        BOOST_TEST(text.raw.body.find("Zahlen zu 14 Kursen") != std::string::npos, login);
    }
    auto const revisions = history_of(record, "M-0002");
    BOOST_TEST_REQUIRE(revisions.size() == 2U);
    auto const& newest = revisions[0];
    BOOST_TEST(newest.at("number").as_int64() == 1);
    BOOST_TEST(newest.at("proposal").as_string() == json::string_view{id});
    BOOST_TEST(newest.at("proposedBy").at("actor").as_string() == json::string_view{record.actor("tmbwk")});
    BOOST_TEST(newest.at("reviewedBy").at(0).at("actor").as_string() ==
               json::string_view{record.actor("bimf-pruefung")});
    BOOST_TEST(newest.at("approvedBy").at(0).at("actor").as_string() ==
               json::string_view{record.actor("bimf-freigabe")});
    bool participated = false;
    for (auto const& signer : newest.at("cosignedBy").as_array())
        participated = participated || (signer.at("unit") == json::value("tmjmv") &&
                                        signer.at("word") == json::value("signed"));
    BOOST_TEST(participated);
    BOOST_TEST((newest.at("changed") == json::value(json::array{"description/p-df7a69"})));
    BOOST_TEST(newest.at("commit").as_string() == json::string_view{record.git({"rev-parse", "main"})});

    auto const log = record.git({"log", "--show-signature", "-1", "main"});
    BOOST_TEST(log.find("Good \"git\" signature") != std::string::npos, log);
    int status = 0;
    for (auto const* branch : {"main", "journal"}) {
        auto const commits = record.git({"rev-list", branch});
        for (std::size_t at = 0; at < commits.size(); at += 41) {
            auto const said = record.git({"verify-commit", commits.substr(at, 40)}, &status);
            BOOST_TEST(status == 0, said);
        }
    }
}

BOOST_AUTO_TEST_CASE(where_money_is_concerned_the_finance_ministry_is_asked) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const by_place = submitted(tmbwk, "M-0002", text_of(kFundingNote, "50.000 Euro jährlich."));
    BOOST_TEST(!is_met(tmbwk, by_place, "cosign-finance:tfm"));
    ok(record.as("bimf-pruefung").review(by_place, 1));
    ok(record.as("tmjmv").cosign(by_place, 1));
    BOOST_TEST(record.as("bimf-freigabe").approve(by_place, 1).code() == "requirements-open");
    ok(record.as("tfm").cosign(by_place, 1, "signed-with-note", {{"note", "Im Rahmen verfügbarer Mittel."}}));
    BOOST_TEST(ok(record.as("bimf-freigabe").approve(by_place, 1)).text("state") == "released");

    // The reviewer finds the effect where no element under funding changes.
    auto const by_review = submitted(tmbwk, "M-0021", text_of("<title", "Ein teurerer Titel"));
    BOOST_TEST(requirement(tmbwk, by_review, "cosign-finance:tfm").is_null());
    ok(record.as("bimf-pruefung").review(by_review, 1, {{"financialEffect", true}}));
    BOOST_TEST(!is_met(tmbwk, by_review, "cosign-finance:tfm"));
    ok(record.as("tfm").cosign(by_review, 1, "not-concerned"));
    BOOST_TEST(ok(record.as("bimf-freigabe").approve(by_review, 1)).text("state") == "released");
}

BOOST_AUTO_TEST_CASE(where_the_office_leads_a_second_approver_from_outside_is_needed) {
    DemoRecord record;
    auto bimf = record.as("bimf");
    auto const id = submitted(bimf, "M-0031", text_of("<title", "Ein neuer Titel"));
    ok(record.as("bimf-pruefung").review(id, 1));
    auto const asked = ok(bimf.requirements(id));
    for (auto const& item : asked.body.at("requirements").as_array()) {
        std::string const name{item.at("id").as_string()};
        if (name.starts_with("cosign-") && !item.at("met").as_bool())
            ok(record.as(name.substr(name.find(':') + 1)).cosign(id, 1));
    }
    BOOST_TEST(ok(record.as("bimf-freigabe").approve(id, 1)).text("state") == "submitted");
    BOOST_TEST(record.as("bimf-freigabe").approve(id, 1).code() == "own-work");
    BOOST_TEST(ok(record.as("tsk-freigabe").approve(id, 1)).text("state") == "released");
    BOOST_TEST(history_of(record, "M-0031")[0].at("approvedBy").as_array().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
