// Working together on a draft: shares, whose task it is, notes of a unit.
#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung;
using namespace fassung::contract;

namespace {

Headers const kJson{{"content-type", "application/json"}};

std::string actor_of(std::string_view login) {
    return world().get(login, "/api/v1/session").member("actor");
}

std::string withdrawn() {
    auto const id = world().submitted("tmbwk", "M-0022");
    BOOST_REQUIRE(world().step("tmbwk", id, "withdraw", json::object{{"reason", "Kein Bedarf"}}).status ==
                  200);
    return id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(together_)

BOOST_AUTO_TEST_CASE(a_draft_is_shown_to_a_unit_and_taken_back) {
    auto const id = world().open("tmbwk", "M-0024");
    auto const shares = World::at(id) + "/shares";
    BOOST_TEST(world().get("tfm", shares).status == 404);
    BOOST_TEST(world().send("tmbwk", "PUT", shares + "/tfm").status == 204);
    BOOST_TEST(world().send("tmbwk", "PUT", shares + "/tfm").status == 204);
    BOOST_TEST(world().send("tmbwk", "PUT", shares + "/tmikl").status == 204);
    auto const first = world().get("tfm", shares + "?limit=1");
    BOOST_TEST(first.status == 200);
    BOOST_TEST(first.body.at("shares").at(0).at("unit") == "tfm");
    BOOST_TEST(first.body.at("shares").at(0).at("actor") == json::value(actor_of("tmbwk")));
    BOOST_TEST(first.member("next") == "tfm");
    BOOST_TEST(world().get("tfm", shares + "?cursor=tfm").body.at("shares").as_array().size() == 1U);
    BOOST_TEST(world().get("tfm", shares + "?limit=0").status == 400);
    // Who is shown a draft reads it, and decides nothing about it.
    BOOST_TEST(world().send("tfm", "PUT", shares + "/tmdi").status == 403);
    BOOST_TEST(world().send("tfm", "DELETE", shares + "/tmikl").status == 403);
    BOOST_TEST(world().send("tmbwk", "DELETE", shares + "/tfm").status == 204);
    BOOST_TEST(world().send("tmbwk", "DELETE", shares + "/tfm").status == 204);
    BOOST_TEST(world().get("tfm", shares).status == 404);
}

BOOST_AUTO_TEST_CASE(only_an_unsent_draft_is_shown_and_only_to_another_unit_of_today) {
    auto const id = world().open("tmbwk", "M-0024");
    auto const shares = World::at(id) + "/shares/";
    for (auto const* const unit : {"tmbwk", "gibtesnicht"}) {
        auto const refused = world().send("tmbwk", "PUT", shares + unit);
        BOOST_TEST(refused.status == 422);
        BOOST_TEST(refused.code() == "unknown-unit");
    }
    BOOST_TEST(world().send("tmbwk", "PUT", shares + "%20").status == 404);
    auto const sent = World::at(world().submitted("tmbwk", "M-0022")) + "/shares";
    for (auto const* const method : {"PUT", "DELETE"}) {
        auto const refused = world().send("tmbwk", method, sent + "/tfm");
        BOOST_TEST(refused.status == 409);
        BOOST_TEST(refused.code() == "wrong-state");
    }
    BOOST_TEST(world().get("tmbwk", sent).body.at("shares").as_array().empty());
}

BOOST_AUTO_TEST_CASE(a_draft_is_taken_over_handed_on_and_given_back) {
    auto const assignee = World::at(world().open("tmbwk", "M-0024")) + "/assignee";
    auto const nobody = world().get("tmbwk", assignee);
    BOOST_TEST(nobody.status == 200);
    BOOST_TEST(nobody.body.at("actor").is_null());
    auto const me = actor_of("tmbwk");
    BOOST_TEST(nobody.body.at("editors").at(0).at("actor") == json::value(me));
    auto const assign = [&](json::object const& body) {
        return world().send("tmbwk", "PUT", assignee, json::serialize(body), kJson);
    };
    BOOST_TEST(assign({{"actor", me}}).status == 204);
    BOOST_TEST(world().get("tmbwk", assignee).member("actor") == me);
    auto const stranger = assign({{"actor", actor_of("tfm")}});
    BOOST_TEST(stranger.status == 422);
    BOOST_TEST(stranger.code() == "wrong-assignee");
    BOOST_TEST(assign({}).code() == "invalid-body");
    BOOST_TEST(world().send("tmbwk", "PUT", assignee, "{", kJson).status == 400);
    BOOST_TEST(world().send("tmbwk", "DELETE", assignee).status == 204);
    BOOST_TEST(world().get("tmbwk", assignee).body.at("actor").is_null());
}

BOOST_AUTO_TEST_CASE(a_closed_case_is_nobodys_task) {
    auto const assignee = World::at(withdrawn()) + "/assignee";
    auto const body = json::serialize(json::object{{"actor", actor_of("tmbwk")}});
    BOOST_TEST(world().send("tmbwk", "PUT", assignee, body, kJson).status == 409);
    BOOST_TEST(world().send("tmbwk", "DELETE", assignee).code() == "wrong-state");
}

BOOST_AUTO_TEST_CASE(notes_are_for_ones_own_unit_alone) {
    auto const notes = World::at(world().submitted("tmbwk", "M-0022")) + "/notes";
    Headers const key{{"idempotency-key", "notiz-1"}};
    auto const noted = world().post("tmbwk", notes, json::object{{"text", "Bis Freitag klären"}}, key);
    BOOST_TEST(noted.status == 201);
    BOOST_TEST(noted.member("unit") == "tmbwk");
    auto const again = world().post("tmbwk", notes, json::object{{"text", "Bis Freitag klären"}}, key);
    BOOST_TEST(again.status == 201);
    BOOST_TEST(again.text == noted.text);
    auto const other = world().post("tmbwk", notes, json::object{{"text", "Bis Montag klären"}}, key);
    BOOST_TEST(other.status == 409);
    BOOST_TEST(other.code() == "request-key-reused");
    BOOST_TEST(world().post("tmbwk", notes, json::object{{"text", "Zweite"}}).status == 201);
    auto const first = world().get("tmbwk", notes + "?limit=1");
    BOOST_TEST(first.status == 200);
    BOOST_TEST(first.body.at("notes").at(0).at("text") == "Bis Freitag klären");
    BOOST_TEST(first.member("next") == noted.member("id"));
    BOOST_TEST(world().get("tmbwk", notes + "?cursor=x").status == 400);
    BOOST_TEST(world().get("tfm", notes).body.at("notes").as_array().empty());
    auto const note = notes + "/" + noted.member("id");
    BOOST_TEST(world().send("tfm", "DELETE", note).status == 404);
    BOOST_TEST(world().send("tmbwk", "DELETE", note).status == 204);
    BOOST_TEST(world().send("tmbwk", "DELETE", note).status == 404);
    BOOST_TEST(world().get("tmbwk", notes).body.at("notes").as_array().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_note_has_words_but_not_too_many) {
    auto const notes = World::at(world().submitted("tmbwk", "M-0022")) + "/notes";
    auto const code = [&](json::object const& body) { return world().post("tmbwk", notes, body).code(); };
    BOOST_TEST(code({{"text", ""}}) == "empty-note");
    BOOST_TEST(code({{"text", std::string(4001, 'a')}}) == "note-too-long");
    BOOST_TEST(code({{"text", "Hier"}, {"unit", "tfm"}}) == "unknown-unit");
}

BOOST_AUTO_TEST_CASE(a_persons_name_is_warned_of_before_it_is_submitted) {
    auto const somebody = *base::ActorId::parse("a-0a0b0c0d");
    world().app().registry().persons().put({somebody, "Anna Beispiel", "TMDI", {}});
    auto const id = world().open("tmbwk", "M-0024");
    world().write("tmbwk", id, "M-0024", "<title", "Sprachkurse, Ansprechpartnerin Anna Beispiel");
    auto const warnings = [&] {
        std::string out;
        auto const problems = world().get("tmbwk", World::at(id) + "/problems");
        BOOST_TEST(problems.status == 200);
        for (auto const& each : problems.body.at("warnings").as_array())
            out += std::string{each.at("path").as_string()} + ": " +
                   std::string{each.at("detail").as_string()} + "\n";
        return out;
    };
    auto const before = warnings();
    BOOST_TEST(before.starts_with("M-0024/title: "), before);
    BOOST_TEST(before.find("Name einer registrierten Person: „Anna Beispiel“") != std::string::npos, before);
    auto const draft = world().get("tmbwk", World::at(id));
    auto const patch = json::serialize(json::object{{"reason", "Wie mit Beispiel, Anna besprochen"}});
    BOOST_TEST(world().send("tmbwk", "PATCH", World::at(id), patch, {{"if-match", draft.etag()}}).status ==
               200);
    world().write("tmbwk", id, "M-0024", "<title", "Sprachkurse, Freigabe durch TMBWK Fachreferat");
    BOOST_TEST(warnings().starts_with("reason: "), warnings());
    world().app().registry().persons().erase(somebody);
    BOOST_TEST(warnings().empty(), warnings());
}

BOOST_AUTO_TEST_SUITE_END()
