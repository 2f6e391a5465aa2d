// What is said at places of a case.
#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/acts/desk.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

std::string path(std::string const& id, std::string const& more = {}) {
    return "/proposals/" + id + more;
}

PageAnswer say(std::string_view login, std::string const& id, FormFields const& fields) {
    auto const page = world().get(login, path(id));
    return world().post(login, path(id, "/comments"), filled(page, fields));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comments)

BOOST_AUTO_TEST_CASE(a_comment_with_another_wording_is_answered_and_taken_over) {
    auto const id = world().submitted("tmbwk", "M-0002", "Sprache im Beruf");
    auto const form = world().get("tmjmv", path(id, "?place=M-0002/title"));
    BOOST_TEST(form.has("<option value=\"M-0002/title\" selected>Titel (geändert)</option>"));
    BOOST_TEST(form.has("\nSprache im Beruf</textarea>"));  // to be changed into another wording
    BOOST_TEST(form.has("data-before=\"Sprache im Beruf\""));
    BOOST_TEST(form.has("data-diff-for=\"wording\" data-diff-optional data-diff-while=\"place\""));
    BOOST_TEST(!world().get("tmjmv", path(id)).has("data-before"));
    auto const said = world().post("tmjmv", path(id, "/comments"),
                                   filled(form, {{"place", "M-0002/title"},
                                                 {"comment", "Es geht <script>um</script> mehr."},
                                                 {"wording", "Sprache in Ausbildung und Beruf"}}));
    BOOST_TEST(said.status == 303);
    BOOST_TEST(said.location == path(id, "?notice=cases.notice-commented#comment-1"));
    auto const seen = world().get("tmbwk", path(id));
    BOOST_TEST(seen.has("Es geht &lt;script&gt;um&lt;/script&gt; mehr."));
    BOOST_TEST(seen.has("in Ausbildung und<"));
    BOOST_TEST(seen.has("href=\"#comment-1\">1 offene Anmerkung</a>"));
    BOOST_TEST(seen.has("href=\"#M-0002-title\">Titel</a>"));
    BOOST_TEST(seen.has("action=\"" + path(id, "/comments/1/adopt") + "\""));
    BOOST_TEST(!world().get("tmjmv", path(id)).has("/comments/1/adopt"));

    auto const reply = world().get("tmbwk", path(id, "?reply=1"));
    BOOST_TEST(reply.has("Antwort auf Anmerkung 1"));
    BOOST_TEST(reply.value_of("reply_to") == "1");
    auto const answered = world().post(
        "tmbwk", path(id, "/comments"),
        filled(reply,
               {{"place", reply.value_of("place")}, {"reply_to", "1"}, {"comment", "Einverstanden."}}));
    BOOST_TEST(answered.status == 303);

    BOOST_TEST(world().post("tmjmv", path(id, "/comments/1/adopt"), {}).status == 403);
    auto const adopted = world().post("tmbwk", path(id, "/comments/1/adopt"), {{"once", "a"}});
    BOOST_TEST(adopted.location == path(id, "?notice=cases.notice-adopted#comments"));
    auto const draft = world().api("tmbwk", "GET", "/api/v1/proposals/" + id + "/documents/M-0002", {},
                                   {{"accept", "application/xml"}});
    BOOST_TEST(draft.body.find("<title>Sprache in Ausbildung und Beruf</title>") != std::string::npos);
    auto const after = world().get("tmbwk", path(id));
    BOOST_TEST(after.has("Wortlaut übernommen"));
    BOOST_TEST(after.has("Erledigt oder übernommen (1)"));
    BOOST_TEST(!after.has("/comments/1/adopt"));
}

BOOST_AUTO_TEST_CASE(who_wrote_it_or_proposes_may_settle_it) {
    auto const id = world().submitted("tmbwk", "M-0021", "Schule für alle");
    BOOST_TEST(say("tmikl", id, {{"place", "M-0021"}, {"comment", "Allgemein gut."}}).status == 303);
    auto const other = world().get("bimf-pruefung", path(id));
    BOOST_TEST(other.has("Allgemein gut."));
    BOOST_TEST(!other.has("/comments/1/resolve"));
    BOOST_TEST(world().post("bimf-pruefung", path(id, "/comments/1/resolve"), {}).status == 403);
    BOOST_TEST(world().get("tmikl", path(id)).has("/comments/1/resolve"));
    BOOST_TEST(world().post("tmbwk", path(id, "/comments/1/resolve"), {}).location ==
               path(id, "?notice=cases.notice-resolved#comments"));
    BOOST_TEST(world().get("tmikl", path(id)).has("app-comment--resolved"));
    BOOST_TEST(world().post("tmbwk", path(id, "/comments/77/resolve"), {{"number", "77"}}).status == 404);
    BOOST_TEST(world().post("tmbwk", path(id, "/comments/x/resolve"), {{"number", "x"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(what_was_typed_stays_when_it_is_refused) {
    auto const id = world().submitted("tmbwk", "M-0022", "Erste Fassung");
    auto const nothing =
        say("tmjmv", id, {{"place", "M-0022/title"}, {"comment", " "}, {"wording", "Erste Fassung"}});
    BOOST_TEST(nothing.status == 422);
    BOOST_TEST(nothing.has("Bitte schreiben Sie eine Anmerkung oder einen anderen Wortlaut."));
    BOOST_TEST(nothing.has("href=\"#comment\""));
    auto const nowhere = say("tmjmv", id, {{"place", "nirgends"}, {"comment", "Aber <b>das</b> hier"}});
    BOOST_TEST(nowhere.status == 422);
    BOOST_TEST(nowhere.has("Aber &lt;b&gt;das&lt;/b&gt; hier</textarea>"));
    auto const no_text =
        say("tmjmv", id, {{"place", "M-0022/description"}, {"comment", "Wer?"}, {"wording", "TMIKL"}});
    BOOST_TEST(no_text.status == 422);
    BOOST_TEST(no_text.has("kein Formulierungsvorschlag möglich"));
    BOOST_TEST(no_text.has("TMIKL</textarea>"));

    // Another version has come meanwhile.
    auto const form = world().get("tmjmv", path(id));
    submit_again("tmbwk", id, "M-0022", "Zweite Fassung");
    auto const late = world().post("tmjmv", path(id, "/comments"),
                                   filled(form, {{"place", "M-0022/title"}, {"comment", "Zur ersten"}}));
    BOOST_TEST(late.status == 409);
    BOOST_TEST(late.has("es gilt Vorschlagsfassung 2"));
    BOOST_TEST(late.has("Zur ersten</textarea>"));
    BOOST_TEST(late.value_of("version") == "2");

    world().step("tmbwk", id, "withdraw", R"({"reason":"Erledigt."})");
    auto const closed = world().post("tmjmv", path(id, "/comments"),
                                     {{"version", "2"}, {"place", "M-0022/title"}, {"comment", "Zu spät"}});
    BOOST_TEST(closed.status == 409);
    BOOST_TEST(!world().get("tmjmv", path(id)).has("name=\"wording\""));
    BOOST_TEST(world().post("rechnungshof", path(id, "/comments"), {{"comment", "Nein"}}).status == 403);
    BOOST_TEST(world().post("lib", path(id, "/comments"), {{"comment", "Nein"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(notes_are_seen_by_their_own_unit_alone) {
    auto const id = world().submitted("tmbwk", "M-0023", "Mit Notizen");
    auto const page = world().get("tmjmv", path(id));
    BOOST_TEST(page.has("Interne Notizen Ihrer Stelle"));
    auto const noted =
        world().post("tmjmv", path(id, "/draft/notes"), {{"back", "case"}, {"text", "Erst <i>anrufen</i>."}});
    BOOST_TEST(noted.status == 303);
    BOOST_TEST(noted.location.starts_with(path(id, "?")));
    BOOST_TEST(world().get("tmjmv", path(id)).has("Erst &lt;i&gt;anrufen&lt;/i&gt;."));
    BOOST_TEST(!world().get("tmbwk", path(id)).has("anrufen"));
    BOOST_TEST(!world().get("rechnungshof", path(id)).has("anrufen"));
}

BOOST_AUTO_TEST_SUITE_END()
