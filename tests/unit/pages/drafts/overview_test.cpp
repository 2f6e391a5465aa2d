#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/drafts/world.hpp"

using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(overview)

BOOST_AUTO_TEST_CASE(the_details_are_saved) {
    auto const id = world().draft("tmbwk", "M-0024", "Titel &lt;i&gt;neu");
    auto const page = world().get("tmbwk", draft_path(id));
    BOOST_TEST(page.has("Geben Sie eine Begründung an."));
    BOOST_TEST(!page.has("<i>neu"));
    auto const saved = world().post("tmbwk", draft_path(id),
                                    {{"etag", page.value_of("etag")},
                                     {"reason", "Weil es so ist."},
                                     {"file_reference", "31-5001"},
                                     {"effects", "Keine auf den Haushalt."},
                                     {"urgent", "yes"}});
    BOOST_TEST_REQUIRE(saved.status == 303);
    auto const after = world().follow("tmbwk", saved);
    BOOST_TEST(after.has("Die Angaben sind gespeichert."));
    BOOST_TEST(after.has("Weil es so ist."));
    BOOST_TEST(after.has("value=\"31-5001\""));
    BOOST_TEST(after.has("Keine auf den Haushalt."));
    BOOST_TEST(after.has("value=\"yes\" checked"));
    BOOST_TEST(after.has("Es fehlt nichts."));
    BOOST_TEST(after.has("1 Stelle geändert"));
}

BOOST_AUTO_TEST_CASE(an_outdated_page_loses_nothing_and_shows_both) {
    auto const id = world().draft("tmbwk", "M-0024");
    auto const etag = world().get("tmbwk", draft_path(id)).value_of("etag");
    BOOST_TEST_REQUIRE(
        world().post("tmbwk", draft_path(id), {{"etag", etag}, {"reason", "Die erste"}}).status == 303);
    auto const stale = world().post("tmbwk", draft_path(id),
                                    {{"etag", etag}, {"reason", "Die <zweite>"}, {"effects", "keine"}});
    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.has("Die erste"));
    BOOST_TEST(stale.has("Die &lt;zweite&gt;</textarea>"));
    auto const again =
        world().post("tmbwk", draft_path(id), {{"etag", stale.value_of("etag")}, {"reason", "Die zweite"}});
    BOOST_TEST(again.status == 303);
}

BOOST_AUTO_TEST_CASE(an_object_of_effects_is_read_and_kept) {
    auto const id = world().draft("tmbwk", "M-0024");
    auto const target = "/api/v1/proposals/" + id;
    auto const seen = world().api("tmbwk", "GET", target);
    auto const patched = world().api("tmbwk", "PATCH", target, R"({"effects":{"haushalt":"keine"}})",
                                     {{"if-match", std::string{seen.header("etag").value_or("")}}});
    BOOST_TEST_REQUIRE(patched.status == 200);
    auto const page = world().get("tmbwk", draft_path(id));
    BOOST_TEST(page.has("haushalt: keine"));
    BOOST_TEST_REQUIRE(
        world()
            .post("tmbwk", draft_path(id),
                  {{"etag", page.value_of("etag")}, {"reason", "X"}, {"effects", "haushalt: keine"}})
            .status == 303);
    BOOST_TEST(world().api("tmbwk", "GET", target).body.find(R"("haushalt":"keine")") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(texts_come_into_the_draft_and_go) {
    auto const id = world().draft("tmbwk", "M-0024");
    auto const path = draft_path(id) + "/documents";
    BOOST_TEST(world().get("tmbwk", path).has("name=\"add\" value=\"M-0025\""));
    BOOST_TEST(!world().get("tmbwk", path).has("name=\"add\" value=\"M-0024\""));
    auto const added = world().follow("tmbwk", world().post("tmbwk", path, {{"add", "M-0025"}}));
    BOOST_TEST(added.has("href=\"" + draft_path(id) + "/M-0025\""));
    auto const field = world().follow("tmbwk", world().post("tmbwk", path, {{"add", "fields/sprache"}}));
    BOOST_TEST(field.has("href=\"" + draft_path(id) + "/fields:sprache\""));
    auto const question = world().get("tmbwk", path + "?remove=M-0024");
    BOOST_TEST(question.has("geht dabei verloren"));
    auto const removed = world().follow("tmbwk", world().post("tmbwk", path, {{"remove", "M-0024"}}));
    BOOST_TEST(!removed.has("href=\"" + draft_path(id) + "/M-0024\""));
    BOOST_TEST(world().post("tmbwk", path, {{"add", "M-9999"}}).status == 422);
    BOOST_TEST(world().post("tmbwk", path, {{"add", "Unsinn"}}).status == 422);
}

BOOST_AUTO_TEST_CASE(others_do_not_learn_of_it) {
    auto const id = world().draft("tmbwk", "M-0024");
    for (auto const* login : {"tmjmv", "bimf-pruefung", "rechnungshof", "betrieb"})
        for (auto const* below : {"", "/documents", "/submit", "/discard", "/conflicts"})
            BOOST_TEST(world().get(login, draft_path(id) + below).status == 404, login << below);
    for (auto const* below :
         {"", "/documents", "/assign", "/share", "/notes", "/submit", "/discard", "/conflicts"})
        BOOST_TEST(world().post("tmjmv", draft_path(id) + below, {{"text", "x"}}).status == 404, below);
    BOOST_TEST(world().get("tmbwk", "/proposals/2026-9999/draft").status == 404);
}

BOOST_AUTO_TEST_CASE(a_discarded_draft_is_gone) {
    auto const id = world().draft("tmbwk", "M-0024");
    auto const page = world().get("tmbwk", draft_path(id) + "/discard");
    BOOST_TEST(page.has("lassen sich nicht zurückholen"));
    FormFields const form{{"once", page.value_of("once")}};
    auto const done = world().post("tmbwk", draft_path(id) + "/discard", form);
    BOOST_TEST(done.location == "/?notice=drafts.notice-discarded");
    BOOST_TEST(world().post("tmbwk", draft_path(id) + "/discard", form).location == done.location);
    BOOST_TEST(world().get("tmbwk", draft_path(id)).location == "/proposals/" + id);
}

BOOST_AUTO_TEST_SUITE_END()
