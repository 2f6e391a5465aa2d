#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/acts/desk.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// A day at a time, since the record doubts a clock that leaps: until the deadlines of `id` have passed.
void pass_deadlines(std::string const& id) {
    for (int days = 0; days < 40 && open_case(id)->passed.empty(); ++days) {
        world().clock().advance(std::chrono::hours{24});
        world().step("tmbwk", id, "comments",
                     R"({"version":1,"path":"M-0002/title","text":"Noch ohne Antwort."})");
    }
    BOOST_TEST_REQUIRE(!open_case(id)->passed.empty());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(steps)

BOOST_AUTO_TEST_CASE(a_version_is_sent_back_with_remarks_on_single_places) {
    auto const id = world().submitted("tmbwk", "M-0025", "Zu kurz");
    auto const page = world().get("bimf-pruefung", act_path(id, "request-changes"));
    BOOST_TEST(page.has("Was ist zu ändern?"));
    auto const empty = world().post("bimf-pruefung", act_path(id, "request-changes"), filled(page, {}));
    BOOST_TEST(empty.status == 422);
    BOOST_TEST(empty.has("href=\"#comment\""));
    auto const done = sign("bimf-pruefung", id, "request-changes",
                           {{"comment", "Bitte ausführlicher."}, {"comment:M-0025/title", "Zu knapp."}});
    BOOST_TEST(done.location == "/proposals/" + id + "?notice=acts.notice-returned");
    auto const& c = *open_case(id);
    BOOST_TEST((c.stage == model::Stage::kReturned));
    BOOST_TEST_REQUIRE(c.comments.size() == 2U);
    BOOST_TEST(c.comments[0].address == "");
    BOOST_TEST(c.comments[1].address == "title");
    auto const again = world().get("bimf-pruefung", act_path(id, "request-changes"));
    BOOST_TEST(again.status == 409);
    BOOST_TEST(again.has("zurückgegeben"));
}

BOOST_AUTO_TEST_CASE(an_end_needs_a_reason_and_says_what_follows) {
    auto const rejected = world().submitted("tmbwk", "M-0026", "Abzulehnen");
    auto const page = world().get("bimf-freigabe", act_path(rejected, "reject"));
    BOOST_TEST(page.has("Der Vorgang ist damit beendet"));
    auto const bare = world().post("bimf-freigabe", act_path(rejected, "reject"), filled(page, {}));
    BOOST_TEST(bare.status == 422);
    BOOST_TEST(bare.has("href=\"#reason\""));
    auto const done = world().post("bimf-freigabe", act_path(rejected, "reject"),
                                   filled(page, {{"reason", "Schon geregelt."}}));
    BOOST_TEST(done.location == "/proposals/" + rejected + "?notice=acts.notice-rejected");
    BOOST_TEST(open_case(rejected) == nullptr);

    auto const withdrawn = world().submitted("tmbwk", "M-0026", "Zurückzuziehen");
    BOOST_TEST(world().get("tmikl", act_path(withdrawn, "withdraw")).status == 403);
    BOOST_TEST(sign("tmbwk", withdrawn, "withdraw", {{"reason", "Neuer Stand."}}).location ==
               "/proposals/" + withdrawn + "?notice=acts.notice-withdrawn");
}

BOOST_AUTO_TEST_CASE(a_unit_is_involved_and_its_deadline_extended) {
    auto const id = world().submitted("tmsgaf", "M-0005", "Mit weiterer Stelle");
    auto const page = world().get("bimf-pruefung", act_path(id, "involve"));
    BOOST_TEST(page.has("<option value=\"tmikl\">"));
    auto const wrong = world().post(
        "bimf-pruefung", act_path(id, "involve"),
        filled(page, {{"unit", ""}, {"as", "cosign"}, {"due", "31.2.2027"}, {"reason", "Zuständig."}}));
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.has("href=\"#unit\""));
    BOOST_TEST(wrong.has("href=\"#due\""));
    BOOST_TEST(wrong.has("value=\"31.2.2027\""));
    BOOST_TEST(wrong.has("Zuständig.</textarea>"));
    auto const done =
        sign("bimf-pruefung", id, "involve",
             {{"unit", "tmikl"}, {"as", "cosign"}, {"due", "15.1.2027"}, {"reason", "Zuständig."}});
    BOOST_TEST(done.location == "/proposals/" + id + "?notice=acts.notice-involved");
    auto const due = open_case(id)->dues.at("involved:tmikl").date;
    BOOST_TEST(base::to_iso(due) == "2027-01-15");

    auto const early =
        sign("bimf-pruefung", id, "extend",
             {{"requirement", "involved:tmikl"}, {"due", "2027-01-14"}, {"reason", "Feiertage."}});
    BOOST_TEST(early.status == 422);
    BOOST_TEST(early.has("Die neue Frist muss nach der bisherigen (15.01.2027) enden."));
    auto const extended =
        sign("bimf-pruefung", id, "extend",
             {{"requirement", "involved:tmikl"}, {"due", "2027-01-22"}, {"reason", "Feiertage."}});
    BOOST_TEST(extended.location == "/proposals/" + id + "?notice=acts.notice-extended");
    BOOST_TEST(base::to_iso(open_case(id)->dues.at("involved:tmikl").date) == "2027-01-22");
}

BOOST_AUTO_TEST_CASE(two_persons_waive_a_silent_co_signature) {
    auto const id = world().submitted("tmbwk", "M-0002", "Ohne Antwort");
    auto const before = world().get("bimf-freigabe", act_path(id, "waive"));
    BOOST_TEST(before.status == 409);
    pass_deadlines(id);
    FormFields const fields{{"requirement", "cosign-participating:tmjmv"}, {"reason", "Mehrfach erinnert."}};
    BOOST_TEST(sign("bimf-freigabe", id, "waive", fields).location ==
               "/proposals/" + id + "?notice=acts.notice-waiver-requested");
    auto const own = world().get("bimf-freigabe", act_path(id, "waive"));
    BOOST_TEST(own.status == 403);
    auto const second = world().get("bimf-pruefung", act_path(id, "waive"));
    BOOST_TEST(second.has("Sie bestätigen den Verzicht"));
    BOOST_TEST(sign("bimf-pruefung", id, "waive", fields).location ==
               "/proposals/" + id + "?notice=acts.notice-waived");
}

BOOST_AUTO_TEST_SUITE_END()
