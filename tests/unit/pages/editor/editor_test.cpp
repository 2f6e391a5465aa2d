#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/editor/form_of_page.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// Drafts of TMBWK, whose measure M-0023 is.
struct World : PageWorld {
    /// A fresh draft's form.
    std::string fresh() {
        auto const proposal = draft("tmbwk", "M-0023", "Titel im Entwurf");
        return "/proposals/" + proposal + "/draft/M-0023";
    }
    FormFields form(std::string const& path) {
        auto const page = get("tmbwk", path);
        BOOST_TEST_REQUIRE(page.status == 200);
        return form_of(page);
    }
    /// Presses a button; what the page says afterwards.
    PageAnswer press(std::string const& path, FormFields const& fields, std::string const& step) {
        auto const answer = post("tmbwk", path, pressed(fields, step));
        BOOST_TEST_REQUIRE(answer.status == 303, answer.html);
        return follow("tmbwk", answer);
    }
};

World& world() {
    static World the_world;
    return the_world;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(editor)

BOOST_AUTO_TEST_CASE(a_text_is_typed_saved_and_seen_beside_the_released_one) {
    auto const path = world().fresh();
    auto const first = world().get("tmbwk", path);
    BOOST_TEST_REQUIRE(first.status == 200);
    BOOST_TEST(first.has("data-autosave=\"" + path + "/autosave\""));
    BOOST_TEST(first.has("Titel im Entwurf</textarea>"));
    BOOST_TEST(first.has("data-diff-for=\"f_title\""));
    BOOST_TEST(first.has("geändert"));
    auto fields = form_of(first);
    put(fields, "f_title", "Sprachkurse im Betrieb");
    put(fields, "f_period__from", "1.4.2026");
    auto const answer = world().post("tmbwk", path, pressed(fields, "save/period"));
    BOOST_TEST_REQUIRE(answer.status == 303);
    BOOST_TEST(answer.location == path + "?at=b_save_period&saved=1");
    auto const saved = world().follow("tmbwk", answer);
    BOOST_TEST(saved.has("Sprachkurse im Betrieb</textarea>"));
    BOOST_TEST(saved.has("value=\"01.04.2026\""));
    BOOST_TEST(saved.has("Gespeichert."));
    auto const preview = world().get("tmbwk", path + "/preview");
    BOOST_TEST(preview.status == 200);
    BOOST_TEST(preview.has("class=\"synopsis"));
    BOOST_TEST(preview.has("<ins"));
    BOOST_TEST(preview.has("href=\"" + path + "\""));
    BOOST_TEST(world().press(path, form_of(saved), "overview").status != 0);
}

BOOST_AUTO_TEST_CASE(paragraphs_are_added_moved_removed_and_brought_back_and_keep_their_ids) {
    auto const path = world().fresh();
    auto fields = world().form(path);
    auto const before = items_of(fields, "i_description");
    BOOST_TEST_REQUIRE(before.size() >= 2u);

    auto page = world().press(path, fields, "after/description/" + before[0]);
    auto now = form_of(page);
    auto const added = items_of(now, "i_description");
    BOOST_TEST_REQUIRE(added.size() == before.size() + 1);
    auto const fresh = added[1];
    BOOST_TEST(std::ranges::count(before, fresh) == 0);
    BOOST_TEST(page.has("id=\"f_description_" + fresh + "\" name=\"f_description_" + fresh +
                        "\" rows=\"3\" lang=\"de\""));
    BOOST_TEST(page.value_of("i_description") == before[0]);

    put(now, "f_description_" + fresh, "Ein neuer Absatz.");
    page = world().press(path, now, "up/description/" + fresh);
    now = form_of(page);
    BOOST_TEST(items_of(now, "i_description")[0] == fresh);
    BOOST_TEST(value_of(now, "f_description_" + fresh) == "Ein neuer Absatz.");
    BOOST_TEST(page.has("id=\"b_down_description_" + fresh + "\" name=\"do\" value=\"down/description/" +
                        fresh + "\" autofocus"));

    page = world().press(path, now, "remove/description/" + before[1]);
    now = form_of(page);
    BOOST_TEST(std::ranges::count(items_of(now, "i_description"), before[1]) == 0);
    BOOST_TEST(page.has("value=\"restore/description/" + before[1] + "\""));
    page = world().press(path, now, "restore/description/" + before[1]);
    now = form_of(page);
    BOOST_TEST(std::ranges::count(items_of(now, "i_description"), before[1]) == 1);

    // Nobody else has the new one: asked before it goes.
    auto const asked = world().post("tmbwk", path, pressed(now, "remove/description/" + fresh));
    BOOST_TEST(asked.status == 200);
    BOOST_TEST(asked.has("value=\"drop/description/" + fresh + "\""));
    page = world().press(path, form_of(asked), "drop/description/" + fresh);
    BOOST_TEST(std::ranges::count(items_of(form_of(page), "i_description"), fresh) == 0);
}

BOOST_AUTO_TEST_CASE(units_are_chosen_from_those_of_today_and_sums_are_typed_as_people_write_them) {
    auto const path = world().fresh();
    auto fields = world().form(path);
    put(fields, "f_participants_new__unit", "tfm");
    put(fields, "f_participants_new", "Mittel");
    auto page = world().press(path, fields, "save/add_participants");
    BOOST_TEST(page.has("TFM"));
    fields = form_of(page);
    BOOST_TEST(value_of(fields, "f_participants_tfm") == "Mittel");
    page = world().press(path, fields, "add/funding/amounts");
    fields = form_of(page);
    auto const amount = items_of(fields, "i_funding_amounts").back();
    auto const name = "f_funding_amounts_" + amount;
    BOOST_TEST(value_of(fields, name + "__currency") == "EUR");
    put(fields, name + "__year", "2027");
    put(fields, name + "__value", "1.250.000,50 €");
    page = world().press(path, fields, "save");
    BOOST_TEST(value_of(form_of(page), name + "__value") == "1.250.000,50");
    auto const xml = world().get("tmbwk", path + "/xml");
    BOOST_TEST(xml.has("value=&quot;1250000.50&quot;"));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_said_at_the_field_and_saved_all_the_same) {
    auto const path = world().fresh();
    auto fields = world().form(path);
    put(fields, "f_lead__unit", "");
    auto const page = world().press(path, fields, "save");
    BOOST_TEST(value_of(form_of(page), "f_lead__unit").empty());
    BOOST_TEST(page.has("id=\"f_lead__unit-note1\""), page.html);
    BOOST_TEST(page.has("Vor dem Einreichen:"));
}

BOOST_AUTO_TEST_CASE(characters_that_nobody_sees_are_named_at_the_field_and_taken_out_at_a_press) {
    auto const path = world().fresh();
    auto fields = world().form(path);
    put(fields, "f_title", "Start\xE2\x80\xAE Deutsch");
    put(fields, "f_lead", "Bleibt stehen");
    auto const refused = world().post("tmbwk", path, pressed(fields, "save"));
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.has("id=\"errors\""));
    BOOST_TEST(refused.has("href=\"#f_title\""));
    BOOST_TEST(refused.has("U+202E"));
    BOOST_TEST(refused.has("Bleibt stehen"));
    BOOST_TEST(refused.has("value=\"clean\""));
    auto const clean = world().press(path, form_of(refused), "clean");
    BOOST_TEST(value_of(form_of(clean), "f_title") == "Start Deutsch");
    BOOST_TEST(value_of(form_of(clean), "f_lead") == "Bleibt stehen");
}

BOOST_AUTO_TEST_CASE(hostile_text_is_text_in_every_field) {
    auto const path = world().fresh();
    auto fields = world().form(path);
    std::string const hostile = "\"><script>alert(1)</script>{{X}}[[editor.save]]";
    for (auto& [name, value] : fields)
        if (name.starts_with("f_") && name.find("__") == std::string::npos &&
            name.find("_new") == std::string::npos)
            value = hostile;
    auto const page = world().press(path, fields, "save");
    BOOST_TEST(!page.has("<script>alert"));
    BOOST_TEST(value_of(form_of(page), "f_title") == hostile);
    for (auto const* below : {"/preview", "/xml"})
        BOOST_TEST(!world().get("tmbwk", path + below).has("<script>alert"), below);
    BOOST_TEST(world().get("tmbwk", path + "?at=%22%3E%3Cscript%3E").status == 200);
}

BOOST_AUTO_TEST_CASE(a_form_that_was_cut_short_removes_nothing) {
    auto const path = world().fresh();
    auto fields = world().form(path);
    auto const count = items_of(fields, "i_description").size();
    fields.resize(6);
    BOOST_TEST(world().post("tmbwk", path, fields).status == 422);
    BOOST_TEST(items_of(world().form(path), "i_description").size() == count);
}

BOOST_AUTO_TEST_CASE(the_clock_saves_too_and_hands_on_the_new_state) {
    auto const path = world().fresh();
    auto fields = world().form(path);
    put(fields, "f_title", "Von selbst gespeichert");
    auto const saved = world().post("tmbwk", path + "/autosave", fields);
    BOOST_TEST(saved.status == 200);
    BOOST_TEST(saved.raw.body.find("\"etag\":\"") != std::string::npos);
    BOOST_TEST(saved.raw.body.find(value_of(fields, "etag")) == std::string::npos);
    put(fields, "f_title", "Zu spät");
    BOOST_TEST(world().post("tmbwk", path + "/autosave", fields).status == 409);
    put(fields, "f_title",
        "Unsicht\xE2\x80\x8B"
        "bar");
    BOOST_TEST(world().post("tmbwk", path + "/autosave", fields).status == 422);
    BOOST_TEST(value_of(world().form(path), "f_title") == "Von selbst gespeichert");
}

BOOST_AUTO_TEST_CASE(the_expert_saves_xml_and_is_told_the_line_of_a_mistake) {
    auto const path = world().fresh();
    auto const page = world().get("tmbwk", path + "/xml");
    auto fields = form_of(page);
    auto xml = value_of(fields, "xml");
    auto const good = xml;
    xml.replace(xml.find("<title>"), 7, "<titel>");
    put(fields, "xml", xml);
    auto const refused = world().post("tmbwk", path + "/xml", fields);
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(refused.has("Zeile 3"));
    BOOST_TEST(refused.has("&lt;titel&gt;"));
    auto better = good;
    better.replace(better.find("Titel im Entwurf"), 16, "Titel aus XML");
    put(fields, "xml", better);
    BOOST_TEST(world().post("tmbwk", path + "/xml", fields).status == 303);
    BOOST_TEST(value_of(world().form(path), "f_title") == "Titel aus XML");
    auto const late = world().post("tmbwk", path + "/xml", fields);
    BOOST_TEST(late.status == 409);
    BOOST_TEST(late.has("id=\"present\""));
}

BOOST_AUTO_TEST_CASE(others_do_not_see_the_draft_and_unknown_documents_are_not_found) {
    auto const path = world().fresh();
    BOOST_TEST(world().get("tmjmv", path).status == 404);
    BOOST_TEST(world().post("tmjmv", path, {{"do", "save"}}).status == 404);
    auto const other = path.substr(0, path.rfind('/'));
    for (auto const* document :
         {"/M-0001", "/fields:sprache", "/concept", "/M-0", "/..%2Fx", "/fields%2Fsprache"})
        BOOST_TEST(world().get("tmbwk", other + document).status == 404, document);
}

BOOST_AUTO_TEST_CASE(a_closed_case_shows_its_text_and_leads_to_the_case) {
    auto const path = world().fresh();
    auto const proposal = path.substr(11, 9);
    world().step("tmbwk", proposal, "submit", R"({"reason":"Der Titel ist zu lang."})");
    BOOST_TEST(world().get("tmbwk", path).has("ist eingereicht"));
    world().step("tmbwk", proposal, "withdraw", R"({"reason":"Doch nicht."})");
    auto const page = world().get("tmbwk", path);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.has("abgeschlossen"));
    BOOST_TEST(page.has("href=\"/proposals/" + proposal + "\""));
    BOOST_TEST(!page.has("id=\"editor\""));
}

BOOST_AUTO_TEST_CASE(a_long_measure_stays_within_what_a_form_may_be) {
    auto const path = world().fresh();
    auto fields = world().form(path);
    std::string text;
    for (int number = 1; number <= 40; ++number)
        text += "Absatz " + std::to_string(number) + ": " + std::string(1500, 'x') + "\n\n";
    put(fields, "f_description_" + items_of(fields, "i_description").front(), text);
    auto const page = world().press(path, fields, "save");
    auto const now = form_of(page);
    BOOST_TEST(items_of(now, "i_description").size() >= 40u);
    auto const last = items_of(now, "i_description").back();
    BOOST_TEST(world().press(path, now, "up/description/" + last).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
