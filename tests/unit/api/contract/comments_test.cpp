#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung::contract;

namespace {

json::object comment(std::string const& path) {
    return {{"version", 1}, {"path", path}, {"text", "Warum so?"}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comments_)

BOOST_AUTO_TEST_CASE(comments_are_answered_resolved_and_listed_in_pages) {
    auto const id = world().submitted("tmbwk", "M-0022");
    auto const list = World::at(id) + "/comments";
    BOOST_TEST(world().step("bimf-pruefung", id, "comments", comment("M-0022/title")).status == 200);
    auto reply = comment("M-0022/title");
    reply["replyTo"] = 1;
    BOOST_TEST(world().step("tmbwk", id, "comments", reply).status == 200);
    auto const first = world().get("rechnungshof", list + "?limit=1");
    BOOST_TEST(first.status == 200);
    BOOST_TEST(first.body.at("comments").as_array().size() == 1U);
    auto const second = world().get("rechnungshof", list + "?limit=1&cursor=" + first.member("next"));
    BOOST_TEST(second.body.at("comments").at(0).at("replyTo") == 1);
    BOOST_TEST(second.body.at("next").is_null());
    BOOST_TEST(world().get("tmbwk", list + "?cursor=x").code() == "invalid-cursor");

    auto const resolve = list + "/1/resolve";
    BOOST_TEST(world().send("tmbwk", "POST", resolve).status == 200);
    auto const again = world().send("tmbwk", "POST", resolve);
    BOOST_TEST(again.status == 409);
    BOOST_TEST(again.code() == "already-resolved");
    BOOST_TEST(world().send("tmbwk", "POST", list + "/9/resolve").status == 404);
    BOOST_TEST(world().send("tmbwk", "POST", list + "/x/resolve").status == 404);
}

BOOST_AUTO_TEST_CASE(a_wording_goes_into_the_draft_when_it_is_adopted) {
    auto const id = world().submitted("tmbwk", "M-0022");
    auto body = comment("M-0022/title");
    body["wording"] = "Vorgeschlagener Titel";
    BOOST_TEST(world().step("bimf-pruefung", id, "comments", body).status == 200);
    BOOST_TEST(world().step("bimf-pruefung", id, "comments", comment("M-0022/title")).status == 200);
    auto const at = World::at(id);
    auto const adopted = world().post("tmbwk", at + "/comments/1/adopt", json::object{});
    BOOST_TEST(adopted.status == 200);
    BOOST_TEST(world().get("tmbwk", at + "/documents/M-0022").text.find("Vorgeschlagener Titel") !=
               std::string::npos);
    BOOST_TEST(world().send("tmbwk", "POST", at + "/comments/1/adopt").code() == "already-adopted");
    BOOST_TEST(world().send("tmbwk", "POST", at + "/comments/2/adopt").code() == "no-wording");
}

BOOST_AUTO_TEST_CASE(a_comment_needs_a_place_and_a_text) {
    auto const id = world().submitted("tmbwk", "M-0022");
    auto const code = [&](json::object body) {
        return world().step("tmbwk", id, "comments", std::move(body)).code();
    };
    BOOST_TEST(code(comment("M-0022")) == "invalid-body");
    BOOST_TEST(code(comment("M-0022/farbe")) == "unknown-place");
    BOOST_TEST(code(comment("M-0023/title")) == "unknown-place");
    BOOST_TEST(code({{"version", 1}, {"path", "M-0022/title"}}) == "comment-missing");
    auto const returned = world().step("bimf-pruefung", id, "request-changes",
                                       json::object{{"version", 1}, {"comments", json::array{}}});
    BOOST_TEST(returned.code() == "comment-missing");
}

BOOST_AUTO_TEST_SUITE_END()
