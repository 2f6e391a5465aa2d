// The rules of release on the road that they lay down themselves, as people go it: page by page.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "tests/unit/pages/editor/form_of_page.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

constexpr auto kInserted = "12<span class=\"visually-hidden\">]</span></ins>";
constexpr auto kDeleted = "10<span class=\"visually-hidden\">]</span></del>";
constexpr auto kDays = "f_requirements_review__due-days";

PageWorld& world() {
    static PageWorld the_world;
    return the_world;
}

std::string case_in(std::string const& path) {
    auto const from = path.find("/proposals/") + std::string_view{"/proposals/"}.size();
    return path.substr(from, path.find('/', from) - from);
}

std::string opened(std::string const& login) {
    // The same form twice would be one case.
    static int number = 0;
    auto const reason = "Längere Prüfung " + std::to_string(++number);
    auto const answer = world().post(login, "/proposals/new", {{"kind", "policy"}, {"reason", reason}});
    BOOST_REQUIRE_MESSAGE(answer.status == 303, answer.html);
    return "/proposals/" + case_in(answer.location);
}

PageAnswer saved(std::string const& login, std::string const& path, std::string const& field,
                 std::string const& value) {
    auto fields = form_of(world().get(login, path + "/draft/policy"));
    BOOST_REQUIRE(!fields.empty());
    put(fields, field, value);
    auto const answer = world().post(login, path + "/draft/policy", pressed(fields, "save"));
    BOOST_REQUIRE_MESSAGE(answer.status == 303, answer.html);
    return world().follow(login, answer);
}

PageAnswer submit(std::string const& login, std::string const& path) {
    auto const page = world().get(login, path + "/draft/submit");
    return world().post(
        login, path + "/draft/submit",
        {{"once", page.value_of("once")}, {"state", page.value_of("state")}, {"reason", "Längere Prüfung"}});
}

PageAnswer sign(std::string const& login, std::string const& path, std::string const& step) {
    auto const page = world().get(login, path + "/act/" + step);
    BOOST_REQUIRE_MESSAGE(page.status == 200, login << " " << step << ": " << page.html);
    return world().post(login, path + "/act/" + step,
                        {{"once", page.value_of("once")}, {"version", page.value_of("version")}});
}

/// Reviewed, and approved inside and outside of the office.
void release(std::string const& path) {
    BOOST_TEST_REQUIRE(sign("bimf-pruefung", path, "review").status == 303);
    BOOST_TEST_REQUIRE(sign("bimf-freigabe", path, "approve").status == 303);
    BOOST_TEST_REQUIRE(sign("tsk-freigabe", path, "approve").status == 303);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(policy)

BOOST_AUTO_TEST_CASE(only_who_writes_drafts_is_offered_to_change_the_rules) {
    constexpr auto kButton = "href=\"/proposals/new?kind=policy\"";
    BOOST_TEST(world().get("tmbwk", "/policy").has(kButton));
    auto const guest = world().get("lib", "/policy");
    BOOST_TEST(!guest.has(kButton));
    BOOST_TEST(guest.has("Funktion „Bearbeitung“"));
    BOOST_TEST(guest.has("keinen offenen Vorschlag"));
    BOOST_TEST(guest.has("seit der Anlage der Akte nicht geändert"));
    BOOST_TEST(world().post("bimf-pruefung", "/proposals/new", {{"kind", "policy"}}).status == 403);
    BOOST_TEST(world().get("tmbwk", "/policy/revisions/0").has("Regeln bei der Anlage der Akte"));
    BOOST_TEST(world().get("tmbwk", "/policy/revisions/7").status == 404);
    BOOST_TEST(world().get("tmbwk", "/policy/compare?from=gestern").status == 422);
    BOOST_TEST(world().get("tmbwk", "/policy/compare?from=head&to=head").has("denselben Wortlaut"));
}

BOOST_AUTO_TEST_CASE(the_rules_are_changed_by_a_proposal_and_open_cases_say_so) {
    auto const other = "/proposals/" + world().submitted("tmbwk", "M-0024", "Vor der neuen Regel");
    auto const aims = world().get("tmbwk", "/proposals/new?kind=policy");
    BOOST_TEST(aims.has("Freigaberegeln ändern"));
    BOOST_TEST(!aims.has("step=measures"));
    auto const path = opened("tmbwk");
    auto const draft = world().get("tmbwk", path + "/draft");
    BOOST_TEST(draft.has("href=\"" + path + "/draft/policy\""));
    BOOST_TEST(!draft.has(path + "/draft/documents"));
    auto const form = world().get("tmbwk", path + "/draft/policy");
    for (auto const* text : {"Bedingung 1 (review)", "Welche Funktion sie erfüllt", "Nach Ablauf der Frist",
                             "bei der genannten Stelle", "Die Bedingung bleibt offen und gilt als überfällig",
                             "BIMF", "Bedingung hinzufügen"})
        BOOST_TEST(form.has(text), text);
    BOOST_TEST(saved("tmbwk", path, kDays, "12").has("value=\"12\""));
    auto const preview = world().get("tmbwk", path + "/draft/policy/preview");
    BOOST_TEST(preview.has("Bedingung „Prüfung durch die Beauftragte“ (review)"));
    BOOST_TEST(preview.has(kInserted));
    BOOST_TEST(!preview.has("due-days"));
    BOOST_TEST(submit("tmbwk", path).status == 303);
    BOOST_TEST(world().get("lib", "/policy").has("keinen offenen Vorschlag"));
    BOOST_TEST(world().get("tfm", "/policy").has("href=\"" + path + "\""));
    auto const before = world().app().snapshot()->position.seq;
    release(path);

    auto const rules = world().get("lib", "/policy");
    BOOST_TEST(rules.has("12 Arbeitstage"));
    BOOST_TEST(rules.has("Revision 1, gilt seit"));
    BOOST_TEST(rules.has("href=\"/policy/revisions/1\""));
    BOOST_TEST(rules.has("freigegeben von"));
    BOOST_TEST(rules.has("Längere Prüfung"));
    auto const then = world().get("tmbwk", "/policy?asOf=seq:" + std::to_string(before));
    BOOST_TEST(!then.has("12 Arbeitstage"));
    BOOST_TEST(then.has("Früherer Stand der Regeln"));
    auto const compared = world().get("tmbwk", "/policy/compare?from=revision:0&to=revision:1");
    BOOST_TEST(compared.has(kInserted));
    BOOST_TEST(compared.has(kDeleted));
    auto const revision = world().get("tmbwk", "/policy/revisions/1");
    BOOST_TEST(revision.has("Was sie geändert hat"));
    BOOST_TEST(revision.has("href=\"" + path + "\""));
    BOOST_TEST(world().get("tmbwk", "/policy/revisions/0").has("Mit den geltenden Regeln vergleichen"));

    auto const waiting = world().get("tmbwk", other);
    BOOST_TEST(waiting.has("Die Freigaberegeln haben sich seit der Einreichung geändert"));
    BOOST_TEST(waiting.has("durch Vorgang " + path.substr(11)));
    BOOST_TEST(waiting.has("href=\"/policy/compare?from=revision:0&amp;to=revision:1\""));
    BOOST_TEST(world().get("tmbwk", path).has("href=\"/policy/revisions/1\""));
}

BOOST_AUTO_TEST_CASE(a_requirement_that_too_few_can_meet_is_named_at_its_field) {
    auto const path = opened("tfm");
    auto const form = saved("tfm", path, "f_requirements_approval__count", "9");
    BOOST_TEST(form.has("Freigabe durch die Beauftragte“ gibt es zu wenige Personen"));
    auto const refused = submit("tfm", path);
    BOOST_TEST(refused.status != 303);
    BOOST_TEST(refused.has("zu wenige Personen"));
    BOOST_TEST(world().get("tfm", path + "/draft").has("zu wenige Personen"));
}

BOOST_AUTO_TEST_CASE(a_requirement_is_added_and_removed_with_a_key_of_its_own) {
    auto const path = opened("tfm") + "/draft/policy";
    auto const press = [&](FormFields const& fields, std::string const& step) {
        auto const answer = world().post("tfm", path, pressed(fields, step));
        BOOST_REQUIRE_MESSAGE(answer.status == 303, answer.html);
        return world().follow("tfm", answer);
    };
    auto const added = press(form_of(world().get("tfm", path)), "add/requirements");
    BOOST_TEST(added.has("(requirement-1)"));
    BOOST_TEST(items_of(form_of(added), "i_requirements").back() == "requirement-1");
    auto const less = press(form_of(added), "remove/requirements/editorial-lead");
    auto const kept = items_of(form_of(less), "i_requirements");
    BOOST_TEST((std::ranges::find(kept, "editorial-lead") == kept.end()));
    BOOST_TEST(less.has("restore/requirements/editorial-lead"));
}

BOOST_AUTO_TEST_CASE(two_proposals_on_one_rule_are_a_conflict_that_the_second_settles) {
    auto const first = opened("tmbwk");
    auto const second = opened("tfm");
    saved("tmbwk", first, kDays, "13");
    saved("tfm", second, kDays, "14");
    BOOST_TEST(submit("tmbwk", first).status == 303);
    BOOST_TEST(submit("tfm", second).status == 303);
    release(first);
    auto const page = world().get("tfm", second);
    BOOST_TEST(page.has("href=\"" + second + "/draft/conflicts\""));
    auto const conflicts = world().get("tfm", second + "/draft/conflicts");
    BOOST_TEST_REQUIRE(conflicts.status == 200);
    BOOST_TEST(conflicts.has("13 Arbeitstage"));
    BOOST_TEST(conflicts.has("14 Arbeitstage"));
    auto const from = conflicts.html.find("name=\"choice-") + 6;
    auto const choice = conflicts.html.substr(from, conflicts.html.find('"', from) - from);
    auto const settled =
        world().post("tfm", second + "/draft/conflicts",
                     {{"document", "policy"}, {"etag", conflicts.value_of("etag")}, {choice, "ours"}});
    BOOST_TEST(settled.status == 303);
    BOOST_TEST(submit("tfm", second).status == 303);
    release(second);
    BOOST_TEST(world().get("tfm", "/policy").has("14 Arbeitstage"));
}

BOOST_AUTO_TEST_SUITE_END()
