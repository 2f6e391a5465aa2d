#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;

namespace {

model::ProposalId usual(World& world) {
    return world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Kurse"}})}});
}

PlacedComment at_title(std::string text, std::optional<std::string> wording = {}) {
    return {m(1), "title", std::move(text), std::move(wording)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comments)

BOOST_AUTO_TEST_CASE(changes_are_requested_with_at_least_one_comment) {
    World world;
    auto const id = usual(world);
    BOOST_TEST(world.refused("r1", id, RequestChanges{1, {}}).code == "comment-missing");
    BOOST_TEST(world.refused("r1", id, RequestChanges{1, {at_title("  ")}}).code == "comment-missing");
    BOOST_TEST(world.refused("tmikl", id, RequestChanges{1, {at_title("Kürzer.")}}).code == "wrong-function");
    BOOST_TEST(
        world.act("f1", id, RequestChanges{1, {at_title("Kürzer."), at_title("Oder so.", "Deutsch")}}) == "");
    auto const& c = world.get(id);
    BOOST_TEST((c.stage == model::Stage::kReturned));
    BOOST_REQUIRE(c.comments.size() == 2);
    BOOST_TEST(c.comments[1].number == 2);
    BOOST_TEST(c.comments[1].wording.value() == "Deutsch");
    BOOST_TEST(model::text_of(world.log.back().texts, "comment-1") == "Kürzer.");
    BOOST_TEST(model::text_of(world.log.back().texts, "wording-2") == "Deutsch");
}

BOOST_AUTO_TEST_CASE(comments_stand_at_a_place_of_the_version) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, without_paragraph(world.text(1), "p-000002")}});
    auto const answer = [&](PlacedComment comment) {
        auto const decision = world.ask("tmikl", id, AddComment{1, std::move(comment), {}});
        return decision ? std::string{} : decision.error().code;
    };
    BOOST_TEST(answer({m(1), "title", "Gut.", {}}) == "");
    BOOST_TEST(answer({m(1), "", "Im Ganzen gut.", {}}) == "");
    BOOST_TEST(answer({m(1), "description/p-000002", "Warum fällt das weg?", {}}) == "");
    BOOST_TEST(answer({m(1), "description/p-000002", "", "Neuer Text"}) == "unknown-place");
    BOOST_TEST(answer({m(1), "description/p-777777", "Wo?", {}}) == "unknown-place");
    BOOST_TEST(answer({m(2), "title", "Wo?", {}}) == "unknown-place");
    BOOST_TEST(answer({m(1), "title", "", {}}) == "comment-missing");
    BOOST_TEST(answer({m(1), "title", std::string(20'001, 'x'), {}}) == "too-long");
}

BOOST_AUTO_TEST_CASE(replies_name_a_comment_that_exists) {
    World world;
    auto const id = usual(world);
    BOOST_TEST(world.refused("tmikl", id, AddComment{1, at_title("Nein."), 1}).code == "not-found");
    BOOST_TEST(world.act("tmikl", id, AddComment{1, at_title("Warum?"), {}}) == "");
    BOOST_TEST(world.act("tmbwk", id, AddComment{1, at_title("Darum."), 1}) == "");
    BOOST_TEST((world.get(id).comments[1].reply_to == 1));
    BOOST_TEST(world.refused("audit", id, AddComment{1, at_title("Aha."), {}}).code == "wrong-function");
    BOOST_TEST(world.refused("council", id, AddComment{1, at_title("Aha."), {}}).code == "not-found");
}

BOOST_AUTO_TEST_CASE(a_comment_is_resolved_by_its_author_or_the_proposing_unit) {
    World world;
    auto const id = usual(world);
    for (int i = 0; i < 2; ++i)
        BOOST_TEST(world.act("tmikl", id, AddComment{1, at_title("Warum?"), {}}) == "");
    BOOST_TEST(world.refused("r1", id, ResolveComment{1}).code == "wrong-function");
    BOOST_TEST(world.act("tmikl", id, ResolveComment{1}) == "");
    BOOST_TEST(world.act("tmbwk2", id, ResolveComment{2}) == "");
    BOOST_TEST(world.refused("tmbwk", id, ResolveComment{2}).code == "already-resolved");
    BOOST_TEST(world.refused("tmbwk", id, ResolveComment{9}).code == "not-found");
}

BOOST_AUTO_TEST_CASE(only_the_proposer_adopts_a_wording_and_its_author_becomes_an_author) {
    World world;
    auto const id = usual(world);
    BOOST_TEST(world.act("tmikl", id, AddComment{1, at_title("Besser:", "Deutschkurse"), {}}) == "");
    BOOST_TEST(world.act("r2", id, AddComment{1, at_title("Gut so."), {}}) == "");
    BOOST_TEST(world.refused("tmikl", id, AdoptWording{1}).code == "wrong-function");
    BOOST_TEST(world.refused("tmbwk", id, AdoptWording{2}).code == "no-wording");
    BOOST_TEST(world.refused("tmbwk", id, AdoptWording{3}).code == "not-found");
    BOOST_TEST(world.act("tmbwk", id, AdoptWording{1}) == "");
    BOOST_TEST(world.refused("tmbwk", id, AdoptWording{1}).code == "already-adopted");
    BOOST_TEST(!world.get(id).authors.contains(who("tmikl")));
    world.submit("tmbwk", id, {{1, edited(world.text(1), {{"title", "Deutschkurse"}})}});
    BOOST_TEST(world.get(id).authors.contains(who("tmikl")));
    BOOST_TEST(world.get(id).next_authors.empty());
}

BOOST_AUTO_TEST_SUITE_END()
