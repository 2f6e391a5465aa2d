// Signed notes of where the record stands, and the key that signs them.
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "core/git/signature.hpp"
#include "core/record/checkpoint.hpp"
#include "tests/unit/api/contract/requests.hpp"

using namespace fassung;
using namespace fassung::contract;

namespace {

/// A record with one checkpoint of its own, and where it is found.
struct Noted {
    World world;
    std::string target;

    Noted() { target = next_day(); }
    std::string next_day() {
        world.clock().advance(std::chrono::hours{24});
        world.open("tmbwk", "M-0022");
        auto const list = world.get("rechnungshof", "/api/v1/checkpoints?limit=200");
        BOOST_REQUIRE(list.status == 200);
        auto const& all = list.body.at("checkpoints").as_array();
        BOOST_REQUIRE(!all.empty());
        return "/api/v1/checkpoints/" + json::serialize(all.back().at("seq"));
    }
    std::string text() { return world.get("rechnungshof", target + "?part=note").text; }
    std::string signature(git::SigningKey const& key) {
        return key.sign(text(), record::kCheckpointNamespace) + "\n";
    }
    Answer countersign(std::string const& armour, std::string_view login = "rechnungshof") {
        return world.send(login, "POST", target + "/countersignatures", armour,
                          {{"content-type", "text/plain"}});
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(checkpoints_)

BOOST_AUTO_TEST_CASE(a_checkpoint_is_text_unless_json_is_asked_for) {
    Noted noted;
    auto const text = noted.world.get("tmbwk", "/api/v1/checkpoint");
    BOOST_TEST(text.status == 200);
    auto const note = record::parse_note(text.text);
    BOOST_REQUIRE(note);
    BOOST_TEST(noted.world.get("tmbwk", "/api/v1/checkpoint", {{"accept", "*/*"}}).text == text.text);
    auto const as_json = noted.world.get("lib", "/api/v1/checkpoint", {{"accept", "application/json"}});
    BOOST_TEST(as_json.status == 200);
    BOOST_TEST(as_json.member("note") == text.text);
    BOOST_TEST(as_json.member("chain") == note->checkpoint.chain.hex());
    BOOST_TEST(git::verify(record::format_checkpoint(note->checkpoint), note->signatures.at(0),
                           as_json.member("publicKey"), record::kCheckpointNamespace));
}

BOOST_AUTO_TEST_CASE(a_checkpoint_that_cannot_be_kept_is_not_given_out) {
    Noted noted;
    // The place of the new file is taken by something that cannot be removed.
    auto const taken = noted.world.app().options().data.checkpoint().string() + ".new";
    std::filesystem::create_directories(taken);
    std::ofstream{taken + "/something"} << "else";
    auto const refused = noted.world.get("tmbwk", "/api/v1/checkpoint");
    BOOST_TEST(refused.status == 503);
    BOOST_TEST(refused.code() == "storage");
    std::filesystem::remove_all(taken);
    BOOST_TEST(noted.world.get("tmbwk", "/api/v1/checkpoint").status == 200);
}

BOOST_AUTO_TEST_CASE(the_daily_ones_are_listed_in_pages) {
    Noted noted;
    auto const later = noted.next_day();
    auto const first = noted.world.get("tmbwk", "/api/v1/checkpoints?limit=1");
    BOOST_TEST(first.body.at("checkpoints").as_array().size() == 1U);
    auto const next = noted.world.get("tmbwk", "/api/v1/checkpoints?cursor=" + first.member("next"));
    BOOST_TEST(next.body.at("checkpoints").as_array().size() == 1U);
    BOOST_TEST(later ==
               "/api/v1/checkpoints/" + json::serialize(next.body.at("checkpoints").at(0).at("seq")));
    BOOST_TEST(noted.world.get("tmbwk", "/api/v1/checkpoints?cursor=x").code() == "invalid-cursor");
    BOOST_TEST(noted.world.get("tmbwk", noted.target + "?part=half").code() == "bad-parameter");
    BOOST_TEST(noted.world.get("tmbwk", "/api/v1/checkpoints/x").status == 404);
    BOOST_TEST(noted.world.get("tmbwk", "/api/v1/checkpoints/1").status == 404);
}

BOOST_AUTO_TEST_CASE(an_office_signs_the_note_with_its_own_key) {
    Noted noted;
    auto const key = git::SigningKey::generate();
    auto const signature = noted.signature(key);
    auto const done = noted.countersign(signature);
    BOOST_TEST(done.status == 201);
    BOOST_TEST(done.member("number") == "1");
    BOOST_TEST(done.member("publicKey") == key.public_key());
    auto const whole = record::parse_note(noted.world.get("lib", noted.target).text);
    BOOST_REQUIRE(whole);
    BOOST_TEST(whole->signatures.size() == 2U);
    auto const again = noted.countersign(signature);
    BOOST_TEST(again.status == 409);
    BOOST_TEST(again.code() == "already-countersigned");
    auto const second = noted.world.post("bimf-pruefung", noted.target + "/countersignatures",
                                         json::object{{"signature", noted.signature(git::SigningKey::generate())}},
                                         {{"idempotency-key", "zweite"}});
    BOOST_TEST(second.status == 201);
    BOOST_TEST(second.member("number") == "2");
    auto const list = noted.world.get("rechnungshof", "/api/v1/checkpoints");
    BOOST_TEST(list.body.at("checkpoints").at(0).at("countersignatures").at(0).at("publicKey") ==
               json::value(key.public_key()));
}

BOOST_AUTO_TEST_CASE(what_is_no_countersignature_is_refused) {
    Noted noted;
    auto const key = git::SigningKey::generate();
    BOOST_TEST(noted.countersign("unterschrieben").code() == "invalid-signature");
    auto const over_all = noted.world.get("tmbwk", noted.target).text;
    BOOST_TEST(noted.countersign(key.sign(over_all, record::kCheckpointNamespace)).code() ==
               "invalid-signature");
    BOOST_TEST(noted.countersign(record::parse_note(over_all)->signatures.at(0)).code() == "own-key");
    BOOST_TEST(noted.countersign(noted.signature(key), "lib").status == 403);
    auto const nowhere = noted.world.send("rechnungshof", "POST", "/api/v1/checkpoints/1/countersignatures",
                                          noted.signature(key), {{"content-type", "text/plain"}});
    BOOST_TEST(nowhere.status == 404);
    noted.world.clock().advance(-std::chrono::hours{1});
    BOOST_TEST(noted.countersign(noted.signature(key)).code() == "clock");
}

BOOST_AUTO_TEST_CASE(a_note_takes_a_hundred_countersignatures) {
    Noted noted;
    for (int i = 0; i < 100; ++i)
        BOOST_REQUIRE(noted.countersign(noted.signature(git::SigningKey::generate())).status == 201);
    auto const refused = noted.countersign(noted.signature(git::SigningKey::generate()));
    BOOST_TEST(refused.status == 413);
    BOOST_TEST(refused.code() == "too-many");
}

BOOST_AUTO_TEST_CASE(an_operator_gives_the_server_another_key) {
    Noted noted;
    auto const before = noted.world.get("betrieb", "/api/v1/checkpoint", {{"accept", "application/json"}});
    auto const done =
        noted.world.post("betrieb", "/api/v1/keys", json::object{}, {{"idempotency-key", "neu"}});
    BOOST_TEST(done.status == 201);
    BOOST_TEST(done.member("id") == "k-2");
    auto const after = noted.world.get("betrieb", "/api/v1/checkpoint", {{"accept", "application/json"}});
    BOOST_TEST(after.member("publicKey") == done.member("publicKey"));
    BOOST_TEST(after.member("publicKey") != before.member("publicKey"));
    auto const again =
        noted.world.post("betrieb", "/api/v1/keys", json::object{}, {{"idempotency-key", "neu"}});
    BOOST_TEST(again.text == done.text);
    auto const other =
        noted.world.post("betrieb", "/api/v1/grants/1/confirm", json::object{}, {{"idempotency-key", "neu"}});
    BOOST_TEST(other.code() == "request-key-reused");
    BOOST_TEST(noted.world.post("rechnungshof", "/api/v1/keys", json::object{}).status == 403);
    noted.world.clock().advance(-std::chrono::hours{1});
    BOOST_TEST(noted.world.post("betrieb", "/api/v1/keys", json::object{}).code() == "clock");
}

BOOST_AUTO_TEST_CASE(a_key_used_for_another_request_does_not_change_the_servers) {
    Noted noted;
    Headers const key{{"idempotency-key", "einmal"}};
    BOOST_TEST(noted.world.post("betrieb", "/api/v1/keys", json::object{}, key).status == 201);
    auto const other = noted.world.send("betrieb", "POST", "/api/v1/keys", " {}", key);
    BOOST_TEST(other.status == 409);
    BOOST_TEST(other.code() == "request-key-reused");
}

BOOST_AUTO_TEST_SUITE_END()
