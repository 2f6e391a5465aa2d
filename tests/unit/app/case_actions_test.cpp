// What somebody may do with a case, and why the rest is closed.
#include "core/app/case_actions.hpp"

#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;

namespace {

/// Proposed by tmbwk; tmikl and tmsgaf take part.
model::ProposalId usual(World& world) {
    return world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Kurse"}})}});
}

app::CaseActions actions(World const& world, model::ProposalId const& id, std::string_view actor) {
    return app::case_actions(world.state, id, who(actor), world.now);
}

std::string reason(app::CaseActions const& actions, std::string_view name) {
    auto const found = std::ranges::find(actions.closed, name, &app::ClosedAction::name);
    return found == actions.closed.end() ? "offen" : found->reason;
}

bool says(std::string const& sentence, std::string_view part) {
    return sentence.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(case_actions)

BOOST_AUTO_TEST_CASE(every_step_is_either_open_or_closed_with_a_sentence) {
    World world;
    auto const id = usual(world);
    for (auto const* actor : {"tmbwk", "tmikl", "r1", "f1", "rf", "audit", "tmjmv"}) {
        auto const all = actions(world, id, actor);
        BOOST_TEST(all.open.size() + all.closed.size() == 10u, actor);
        for (auto const& closed : all.closed) BOOST_TEST(!closed.reason.empty(), closed.name);
    }
}

BOOST_AUTO_TEST_CASE(a_reviewer_is_awaited_until_the_review_is_there_and_may_repeat_it) {
    World world;
    auto const id = usual(world);
    auto const before = actions(world, id, "r1");
    BOOST_REQUIRE(before.find("review"));
    BOOST_TEST(before.find("review")->awaited);
    BOOST_TEST(before.find("review")->requirements.front().id == "review");
    BOOST_TEST(before.find("request-changes"));
    BOOST_TEST(says(reason(before, "cosign"), "Mitzeichnung"));

    world.review("r1", id);
    auto const after = actions(world, id, "r1");
    BOOST_REQUIRE(after.find("review"));
    BOOST_TEST(!after.find("review")->awaited);
}

BOOST_AUTO_TEST_CASE(an_author_with_the_function_reads_why_it_is_closed) {
    World world;
    auto const id = world.open("tmbwk", {1});
    auto submission = world.submission({{1, edited(world.text(1), {{"title", "Kurse"}})}});
    submission.authors.insert(who("r1"));
    BOOST_TEST(world.act("tmbwk", id, submission) == "");
    auto const author = actions(world, id, "r1");
    BOOST_TEST(says(reason(author, "review"), "mitgeschrieben"), reason(author, "review"));
    BOOST_TEST(author.find("request-changes"));
    auto const proposer = actions(world, id, "tmbwk");
    BOOST_TEST(proposer.find("submit"));
    BOOST_TEST(proposer.find("withdraw"));
    BOOST_TEST(says(reason(proposer, "review"), "Funktion „Prüfung“"));
}

BOOST_AUTO_TEST_CASE(approval_says_what_is_open_and_opens_despite_a_dissent) {
    World world;
    auto const id = usual(world);
    BOOST_TEST(says(reason(actions(world, id, "f1"), "approve"), "Vor der Freigabe ist noch offen"));
    world.review("rf", id);
    world.cosign("tmsgaf", id);
    world.cosign("tmikl", id, model::Word::kDissent);
    BOOST_REQUIRE(actions(world, id, "f1").find("approve"));
    BOOST_TEST(actions(world, id, "f1").find("approve")->awaited);
    BOOST_TEST(actions(world, id, "tmbwk").find("submit")->awaited);
    BOOST_TEST(says(reason(actions(world, id, "rf"), "approve"), "Sie haben diese Fassung geprüft"));
}

BOOST_AUTO_TEST_CASE(a_waiver_is_closed_until_the_deadline_has_passed_in_silence) {
    World world;
    auto const id = usual(world);
    BOOST_TEST(says(reason(actions(world, id, "f1"), "waive"), "Frist abgelaufen"));
    BOOST_TEST(!actions(world, id, "f1").find("extend")->requirements.empty());
    world.pass_days(40);
    auto const late = actions(world, id, "f1");
    BOOST_REQUIRE(late.find("waive"));
    BOOST_TEST(late.find("waive")->requirements.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_returned_case_waits_for_its_proposer) {
    World world;
    auto const id = usual(world);
    BOOST_TEST(world.act("r1", id, RequestChanges{1, {{m(1), "title", "Bitte genauer.", {}}}}) == "");
    auto const office = actions(world, id, "r1");
    BOOST_TEST(says(reason(office, "review"), "zurückgegeben"));
    BOOST_TEST(says(reason(office, "extend"), "zurückgegeben"), reason(office, "extend"));
    BOOST_TEST(office.find("reject"));
    BOOST_TEST(actions(world, id, "tmbwk").find("submit")->awaited);
}

BOOST_AUTO_TEST_CASE(a_closed_case_has_none) {
    World world;
    auto const id = usual(world);
    BOOST_TEST(world.act("tmbwk", id, Withdraw{"Überholt."}) == "");
    auto const all = actions(world, id, "tmbwk");
    BOOST_TEST(all.open.empty());
    BOOST_TEST(all.closed.empty());
}

BOOST_AUTO_TEST_SUITE_END()
