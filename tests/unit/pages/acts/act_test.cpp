#include <boost/test/unit_test.hpp>

#include "server/auth/browser.hpp"
#include "tests/unit/pages/acts/desk.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

bool has_form(PageAnswer const& page) {
    return !page.value_of("version").empty();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(act)

BOOST_AUTO_TEST_CASE(a_road_by_forms_alone_ends_in_a_release) {
    auto const id = world().submitted("tmbwk", "M-0002", "Sprache im Beruf");
    auto const page = world().get("tmjmv", act_path(id, "cosign"));
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Sie zeichnen als"));
    BOOST_TEST(page.has("TMJMV Fachreferat (Mitzeichnung, TMJMV)"));
    BOOST_TEST(page.has("[eingefügt: </span>Sprache im Beruf<span"));
    BOOST_TEST(page.has("Ihr Votum gilt für eine geänderte Stelle"));
    auto const signed_ = world().post("tmjmv", act_path(id, "cosign"), filled(page, {{"word", "signed"}}));
    BOOST_TEST(signed_.status == 303);
    BOOST_TEST(signed_.location == "/proposals/" + id + "?notice=acts.notice-cosigned-signed");

    BOOST_TEST(sign("bimf-pruefung", id, "review").location ==
               "/proposals/" + id + "?notice=acts.notice-reviewed");
    auto const last = world().get("bimf-freigabe", act_path(id, "approve"));
    BOOST_TEST(last.has("sind alle Bedingungen erfüllt: Die Fassung wird sofort freigegeben."));
    BOOST_TEST(last.has("Revision 1"));
    auto const released = world().post("bimf-freigabe", act_path(id, "approve"), filled(last, {}));
    BOOST_TEST(released.location == "/proposals/" + id + "?notice=acts.notice-released");
    BOOST_TEST(open_case(id) == nullptr);
    BOOST_TEST(world()
                   .app()
                   .snapshot()
                   ->state.head(model::DocumentId::measure(*base::MeasureId::parse("M-0002")))
                   ->revision == 1);

    auto const after = world().get("bimf-freigabe", act_path(id, "approve"));
    BOOST_TEST(after.status == 409);
    BOOST_TEST(after.has("abgeschlossen"));
    BOOST_TEST(!has_form(after));
}

BOOST_AUTO_TEST_CASE(whoever_may_not_is_told_why_and_gets_no_form) {
    auto const id = world().submitted("tmbwk", "M-0021", "Schule für alle");
    auto const before = events();
    auto const review = world().get("tmbwk", act_path(id, "review"));
    BOOST_TEST(review.status == 403);
    BOOST_TEST(review.has("Für diesen Schritt ist erforderlich: Funktion „Prüfung“"));
    BOOST_TEST(!has_form(review));
    auto const forced =
        world().post("tmbwk", act_path(id, "review"), {{"version", "1"}, {"note", "Mein Satz"}});
    BOOST_TEST(forced.status == 403);
    BOOST_TEST(forced.has("Mein Satz"));
    BOOST_TEST(!has_form(forced));
    // The editor's own text, and a unit that nobody asked.
    BOOST_TEST(world().get("tmbwk", act_path(id, "cosign")).status != 200);
    auto const stranger = world().get("tmikl", act_path(id, "cosign"));
    BOOST_TEST(stranger.status == 409);
    BOOST_TEST(stranger.has("nicht um Mitzeichnung gebeten"));
    // An approval before the review.
    auto const early = world().get("bimf-freigabe", act_path(id, "approve"));
    BOOST_TEST(early.status == 409);
    BOOST_TEST(early.has("Vor der Freigabe ist noch offen"));
    // Who may not know of the case, and a step that there is not.
    BOOST_TEST(world().get("lib", act_path(id, "review")).status == 404);
    BOOST_TEST(world().get("bimf-pruefung", act_path(id, "bless")).status == 404);
    BOOST_TEST(world().post("bimf-pruefung", act_path(id, "bless"), {}).status == 404);
    BOOST_TEST(events() == before);

    // Who has reviewed does not approve.
    BOOST_TEST(sign("bimf-pruefung", id, "review").status == 303);
    auto const own = world().get("bimf-pruefung", act_path(id, "approve"));
    BOOST_TEST(own.status == 403);
}

BOOST_AUTO_TEST_CASE(the_same_form_sent_twice_is_one_act) {
    auto const id = world().submitted("tmbwk", "M-0022", "Zweimal gedrückt");
    auto const page = world().get("bimf-pruefung", act_path(id, "review"));
    auto const fields = filled(page, {{"note", "Geprüft."}});
    auto const once = world().post("bimf-pruefung", act_path(id, "review"), fields);
    auto const after = events();
    auto const again = world().post("bimf-pruefung", act_path(id, "review"), fields);
    BOOST_TEST(once.status == 303);
    BOOST_TEST(again.location == once.location);
    BOOST_TEST(events() == after);
    BOOST_TEST(open_case(id)->votes.size() == 2U);  // the submission's own and the review
}

BOOST_AUTO_TEST_CASE(an_outdated_form_shows_what_has_changed_and_asks_anew) {
    auto const id = world().submitted("tmbwk", "M-0023", "Erste Fassung");
    auto const page = world().get("bimf-pruefung", act_path(id, "review"));
    BOOST_TEST(page.value_of("version") == "1");
    world().step("bimf-freigabe", id, "request-changes",
                 R"({"version":1,"comments":[{"path":"M-0023/title","text":"Bitte klarer."}]})");
    submit_again("tmbwk", id, "M-0023", "Zweite Fassung");
    auto const before = events();
    auto const late = world().post("bimf-pruefung", act_path(id, "review"),
                                   filled(page, {{"note", "Alles gut <b>so</b>"}}));
    BOOST_TEST(late.status == 409);
    BOOST_TEST(events() == before);
    BOOST_TEST(late.has("Inzwischen liegt eine neuere Vorschlagsfassung vor"));
    BOOST_TEST(late.has("[eingefügt: </span>Zweite<span"));
    BOOST_TEST(late.value_of("version") == "2");
    BOOST_TEST(late.has("Alles gut &lt;b&gt;so&lt;/b&gt;</textarea>"));
    auto const now =
        world().post("bimf-pruefung", act_path(id, "review"), filled(late, {{"note", "Gelesen."}}));
    BOOST_TEST(now.status == 303);

    // Also where the command itself names no version.
    auto const reject = world().get("bimf-pruefung", act_path(id, "reject"));
    auto fields = filled(reject, {{"reason", "Passt nicht."}});
    for (auto& [name, value] : fields)
        if (name == "version") value = "1";
    BOOST_TEST(world().post("bimf-pruefung", act_path(id, "reject"), fields).status == 409);
    BOOST_TEST(open_case(id) != nullptr);
}

BOOST_AUTO_TEST_CASE(an_incomplete_form_says_where_and_keeps_what_was_typed) {
    auto const id = world().submitted("tmsgaf", "M-0009", "Gesund ankommen");
    auto const path = act_path(id, "cosign");
    std::string const hostile = "</textarea><script>alert(1)</script>\"'{{NOTE}}";
    auto const none = world().post("tmjmv", path, {{"version", "1"}, {"note", hostile}});
    BOOST_TEST(none.status == 422);
    BOOST_TEST(none.has("<title>Fehler: "));
    BOOST_TEST(none.has("href=\"#word\""));
    BOOST_TEST(none.has("Bitte wählen Sie ein Votum."));
    BOOST_TEST(!none.has("<script>alert"));
    BOOST_TEST(none.has("&lt;/textarea&gt;&lt;script&gt;"));
    auto const mute = world().post("tmjmv", path, {{"version", "1"}, {"word", "dissent"}});
    BOOST_TEST(mute.status == 422);
    BOOST_TEST(mute.has("href=\"#note\""));
    BOOST_TEST(mute.has("value=\"dissent\" checked"));
    auto const wish = world().post("tmjmv", path, {{"version", "1"}, {"word", "conditional"}});
    BOOST_TEST(wish.status == 422);
    BOOST_TEST(wish.has("Zu „Mit Maßgabe“ gehört der gewünschte Wortlaut."));
    auto const hidden = world().post(
        "tmjmv", path, {{"version", "1"}, {"word", "signed"}, {"wording:M-0009/title", "Anders ankommen"}});
    BOOST_TEST(hidden.status == 422);
    BOOST_TEST(hidden.has("Anders ankommen</textarea>"));

    auto const done =
        sign("tmjmv", id, "cosign", {{"word", "conditional"}, {"wording:M-0009/title", "Anders ankommen"}});
    BOOST_TEST(done.location == "/proposals/" + id + "?notice=acts.notice-cosigned-conditional");
    auto const& vote = open_case(id)->votes.back();
    BOOST_TEST_REQUIRE(vote.conditions.size() == 1U);
    BOOST_TEST(vote.conditions.front().address == "title");
}

BOOST_AUTO_TEST_CASE(a_dissent_is_overruled_with_a_reason_alone) {
    auto const id = world().submitted("tmwllr", "M-0028", "Hof und Feld");
    BOOST_TEST(sign("tmsgaf", id, "cosign", {{"word", "dissent"}, {"note", "Das geht zu weit."}}).status ==
               303);
    BOOST_TEST(sign("bimf-pruefung", id, "review").status == 303);
    auto const page = world().get("bimf-freigabe", act_path(id, "approve"));
    BOOST_TEST_REQUIRE(page.status == 200);
    BOOST_TEST(page.has("Das geht zu weit."));
    BOOST_TEST(page.has("„mit Dissens (TMSGAF)“"));
    auto const bare =
        world().post("bimf-freigabe", act_path(id, "approve"), filled(page, {{"despite", " "}}));
    BOOST_TEST(bare.status == 422);
    BOOST_TEST(bare.has("href=\"#despite\""));
    auto const done = world().post("bimf-freigabe", act_path(id, "approve"),
                                   filled(page, {{"despite", "Der Haushalt trägt es."}}));
    BOOST_TEST(done.location == "/proposals/" + id + "?notice=acts.notice-released");
}

BOOST_AUTO_TEST_CASE(what_is_signed_is_said_in_english_too) {
    auto const id = world().submitted("tmbwk", "M-0024", "Lernen");
    std::map<std::string, std::string> const english{
        {"cookie", std::string{auth::kLanguageCookie} + "=en; "}};
    auto const page = world().get("bimf-pruefung", act_path(id, "review"), english);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.has("<html lang=\"en\""));
    BOOST_TEST(page.has("You sign as"));
    BOOST_TEST(page.has("<li>Prüfung durch die Beauftragte</li>"));  // the policy's own words stay
    BOOST_TEST(world().get("bimf-pruefung", "/review", english).has("What needs your word"));
}

BOOST_AUTO_TEST_SUITE_END()
