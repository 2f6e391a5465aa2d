#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/drafts/world.hpp"

using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(opening)

BOOST_AUTO_TEST_CASE(the_guided_steps_lead_to_a_draft) {
    auto const aims = world().get("tmbwk", "/proposals/new");
    BOOST_TEST_REQUIRE(aims.status == 200);
    for (auto const* aim : {"amend", "create", "discontinue", "reinstate", "move", "revert"})
        BOOST_TEST(aims.has(std::string{"value=\""} + aim + "\""), aim);
    BOOST_TEST(aims.has("Die Maßnahme behält Kennung und Verlauf"));

    auto const list = world().get("tmbwk", "/proposals/new?kind=amend");
    BOOST_TEST(list.has("name=\"measure\" type=\"checkbox\" value=\"M-0001\""));
    auto const none =
        world().get("tmbwk", "/proposals/new?kind=amend&q=kommtnirgendsvor&step=measures&measure=M-0022");
    BOOST_TEST(none.has("value=\"M-0022\" checked"));
    BOOST_TEST(!none.has("value=\"M-0001\""));
    BOOST_TEST(world().get("tmbwk", "/proposals/new?kind=amend&step=details").status == 422);

    auto const details = world().get("tmbwk", "/proposals/new?kind=amend&measure=M-0022&step=details");
    BOOST_TEST(details.has("<input type=\"hidden\" name=\"measure\" value=\"M-0022\">"));
    FormFields const form{{"once", details.value_of("once")},
                          {"kind", "amend"},
                          {"measure", "M-0022"},
                          {"reason", "Neue <Richtlinie>"}};
    auto const opened = world().post("tmbwk", "/proposals/new", form);
    BOOST_TEST_REQUIRE(opened.status == 303);
    BOOST_TEST(world().post("tmbwk", "/proposals/new", form).location == opened.location);
    auto const draft = world().follow("tmbwk", opened);
    BOOST_TEST(draft.status == 200);
    BOOST_TEST(draft.has("Der Entwurf ist eröffnet."));
    BOOST_TEST(draft.has("Neue &lt;Richtlinie&gt;"));
    BOOST_TEST(draft.has("href=\"" + draft_path(proposal_in(opened.location)) + "/M-0022\""));
}

BOOST_AUTO_TEST_CASE(each_aim_opens_what_it_says) {
    auto const open = [](FormFields const& fields) {
        auto const opened = world().post("tmbwk", "/proposals/new", fields);
        BOOST_TEST_REQUIRE(opened.status == 303, opened.html);
        return world().follow("tmbwk", opened);
    };
    auto const created = open({{"kind", "create"}, {"target", "sprache"}, {"reason", "Bedarf"}});
    BOOST_TEST(created.has("Neue Maßnahme"));
    BOOST_TEST(created.has("Was vor dem Einreichen noch fehlt"));
    BOOST_TEST(created.has("#f_title\""));
    BOOST_TEST(open({{"kind", "move"}, {"measure", "M-0022"}, {"target", "arbeitsmarkt"}}).status == 200);
    BOOST_TEST(open({{"kind", "discontinue"}, {"measure", "M-0022"}, {"reason", "Ende"}}).has("Einstellung"));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_said_at_the_field_and_what_was_typed_stays) {
    auto const page =
        world().post("tmbwk", "/proposals/new", {{"kind", "create"}, {"reason", "Bleibt <b>stehen"}});
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.has("Wählen Sie ein Handlungsfeld."));
    BOOST_TEST(page.has("Bleibt &lt;b&gt;stehen"));
    auto const revert = world().post("tmbwk", "/proposals/new", {{"kind", "revert"}, {"measure", "M-0022"}});
    BOOST_TEST(revert.status == 422);
    BOOST_TEST(revert.has("Wählen Sie die Revision"));
    auto const reinstate =
        world().post("tmbwk", "/proposals/new", {{"kind", "reinstate"}, {"measure", "M-0022"}});
    BOOST_TEST(reinstate.status == 422);
    BOOST_TEST(reinstate.has("eingestellt ist"));
    BOOST_TEST(
        world().post("tmbwk", "/proposals/new", {{"kind", "amend"}}).has("Wählen Sie, worum es geht."));
}

BOOST_AUTO_TEST_CASE(only_who_edits_for_a_unit_opens) {
    BOOST_TEST(world().get("rechnungshof", "/proposals/new").status == 403);
    BOOST_TEST(world().post("bimf-pruefung", "/proposals/new", {{"kind", "amend"}}).status == 403);
}

BOOST_AUTO_TEST_CASE(an_earlier_revision_becomes_the_draft) {
    auto const released = world().submitted("tmbwk", "M-0023", "Titel der Revision 1");
    world().step("bimf-pruefung", released, "review", R"({"version":1})");
    world().step("bimf-freigabe", released, "approve", R"({"version":1})");
    auto const details = world().get("tmbwk", "/proposals/new?kind=revert&measure=M-0023&revision=0");
    BOOST_TEST(details.has("<option value=\"0\" selected>"));
    BOOST_TEST(!details.has("<option value=\"1\""));
    auto const opened = world().post("tmbwk", "/proposals/new",
                                     {{"kind", "revert"}, {"measure", "M-0023"}, {"revision", "0"}});
    auto const draft = world().follow("tmbwk", opened);
    BOOST_TEST(draft.has("M-0023, Revision 0"));
    BOOST_TEST(draft.has("Titel der Revision 1</del>") == false);
    BOOST_TEST(draft.has("1 Stelle geändert"));
}

BOOST_AUTO_TEST_SUITE_END()
