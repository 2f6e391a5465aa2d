#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using model::Word;

namespace {

/// Outcome and reason of a vote in the last version: "kept", "voided:changed", …
std::string fate(World const& world, model::ProposalId const& id, int vote, int measure) {
    for (auto const& row : world.get(id).version()->votes)
        if (row.vote == vote && row.document == m(measure))
            return row.reason.empty() ? row.outcome : row.outcome + ":" + row.reason;
    return "none";
}

/// Releases another proposal by tmbwk on M-0001.
void release_elsewhere(World& world, DocumentPtr const& text) {
    auto const id = world.submitted("tmbwk", {{1, text}});
    world.review("r1", id);
    world.cosign("tmikl", id);
    world.cosign("tmsgaf", id);
    world.approve("f1", id);
    BOOST_REQUIRE(!world.state.find(id));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(carrying_votes)

BOOST_AUTO_TEST_CASE(votes_stay_where_their_places_are_untouched_and_end_by_document_elsewhere) {
    World world;
    auto const a = edited(world.text(1), {{"title", "Kurse"}});
    auto const b = edited(world.text(2), {{"title", "Beratung"}});
    auto const id = world.submitted("tmsgaf", {{1, a}, {2, b}});  // votes: 1 submission
    world.review("r1", id);                                       // 2
    world.cosign("tmikl", id);                                    // 3: participates in M-0001, leads M-0002
    world.submit("tmsgaf", id, {{1, edited(a, {{"title", "Deutschkurse"}})}, {2, b}});
    BOOST_TEST(fate(world, id, 2, 1) == "voided:changed");
    BOOST_TEST(fate(world, id, 2, 2) == "kept");
    BOOST_TEST(fate(world, id, 3, 1) == "voided:changed");
    BOOST_TEST(fate(world, id, 3, 2) == "kept");
    BOOST_TEST(fate(world, id, 1, 1) == "none");
    BOOST_TEST(!world.requirement(id, "cosign-participating:tmikl").met);
    BOOST_TEST(world.requirement(id, "cosign-lead:tmikl").met);
    auto const review = world.requirement(id, "review");
    BOOST_REQUIRE(review.uncovered.size() == 1);
    BOOST_TEST(review.uncovered[0].document.name() == "M-0001");
}

BOOST_AUTO_TEST_CASE(only_what_nobody_has_seen_is_asked_again) {
    World world;
    auto const first = edited(world.text(1), {{"title", "Kurse"}});
    auto const id = world.submitted("tmbwk", {{1, first}});
    world.cosign("tmikl", id);
    world.submit("tmbwk", id, {{1, edited(first, {{"description/p-000001", "Neuer Absatz."}})}});
    BOOST_TEST(fate(world, id, 2, 1) == "kept");
    auto const requirement = world.requirement(id, "cosign-participating:tmikl");
    BOOST_TEST(!requirement.met);
    BOOST_REQUIRE(requirement.uncovered.size() == 1);
    BOOST_TEST(requirement.uncovered[0].address == "description/p-000001");
}

BOOST_AUTO_TEST_CASE(a_place_taken_back_voids_the_vote_on_the_measure) {
    World world;
    auto const id = world.submitted(
        "tmbwk",
        {{1, edited(world.text(1), {{"title", "Kurse"}, {"description/p-000001", "Neuer Absatz."}})}});
    world.cosign("tmikl", id);
    world.submit("tmbwk", id, {{1, edited(world.text(1), {{"title", "Kurse"}})}});
    BOOST_TEST(fate(world, id, 2, 1) == "voided:taken-back");
    BOOST_TEST(world.get(id).version()->votes[0].address == "description/p-000001");
    BOOST_TEST(!world.requirement(id, "cosign-participating:tmikl").met);
}

BOOST_AUTO_TEST_CASE(notes_conditions_dissents_and_approvals_do_not_carry_over) {
    World world;
    auto const first = edited(world.text(3), {{"title", "Kurse"}});
    auto const id = world.submitted("bimf", {{3, first}});
    BOOST_TEST(world.act("r1", id,
                         Involve{unit("tmikl"), model::Involvement::kCosign, {}, "Berührt Aufgaben."}) == "");
    BOOST_TEST(world.act("r1", id,
                         Involve{unit("tsk"), model::Involvement::kCosign, {}, "Berührt Aufgaben."}) == "");
    BOOST_TEST(world.act("r1", id,
                         Involve{unit("tfm"), model::Involvement::kCosign, {}, "Berührt Aufgaben."}) == "");
    world.review("r1", id);                            // 2
    world.cosign("tmikl", id, Word::kSignedWithNote);  // 3
    world.cosign("tsk", id, Word::kDissent);           // 4
    world.cosign("tfm", id, Word::kNoted);             // 5
    world.approve("f1", id, "Es eilt.");               // 6
    BOOST_TEST(world.last_kind() == "approved");
    world.submit("bimf", id, {{3, edited(first, {{"description/p-000001", "Neu."}})}});
    BOOST_TEST(fate(world, id, 2, 3) == "kept");
    BOOST_TEST(fate(world, id, 3, 3) == "voided:not-carried");
    BOOST_TEST(fate(world, id, 4, 3) == "voided:not-carried");
    BOOST_TEST(fate(world, id, 5, 3) == "kept");
    BOOST_TEST(fate(world, id, 6, 3) == "voided:not-carried");
    BOOST_TEST((world.requirement(id, "involved:tsk").outcome == Outcome::kOpen));
    BOOST_TEST(world.get(id).votes[3].history.size() == 1u);
    // An earlier approver may approve the new version.
    BOOST_TEST(world.requirement(id, "approval").votes.empty());
}

BOOST_AUTO_TEST_CASE(a_condition_becomes_signed_when_the_next_version_takes_its_wording_over) {
    World world;
    auto const first = edited(world.text(1), {{"title", "Kurse"}, {"description/p-000001", "Neuer Absatz."}});
    auto const id = world.submitted("tmbwk", {{1, first}});
    Cosign conditional{1, Word::kConditional, {}, {}, {{m(1), "title", "", "Deutschkurse"}}};
    BOOST_TEST(world.act("tmikl", id, conditional) == "");
    BOOST_TEST((world.requirement(id, "cosign-participating:tmikl").outcome == Outcome::kCondition));
    world.submit("tmbwk", id, {{1, edited(first, {{"title", "Deutschkurse"}})}});
    BOOST_TEST(fate(world, id, 2, 1) == "signed");
    BOOST_TEST(world.requirement(id, "cosign-participating:tmikl").met);
    BOOST_TEST((world.get(id).votes[1].word == Word::kSigned));
}

BOOST_AUTO_TEST_CASE(a_condition_on_a_place_that_was_not_changed_can_be_taken_over_too) {
    World world;
    auto const first = edited(world.text(1), {{"title", "Kurse"}});
    auto const id = world.submitted("tmbwk", {{1, first}});
    Cosign conditional{1, Word::kConditional, {}, {}, {{m(1), "description/p-000002", "", "Mein Absatz."}}};
    BOOST_TEST(world.act("tmikl", id, conditional) == "");
    world.submit("tmbwk", id, {{1, edited(first, {{"description/p-000002", "Mein Absatz."}})}});
    BOOST_TEST(fate(world, id, 2, 1) == "signed");
    BOOST_TEST(world.requirement(id, "cosign-participating:tmikl").met);
}

BOOST_AUTO_TEST_CASE(a_condition_half_taken_over_or_with_other_changes_is_not) {
    for (bool const half : {true, false}) {
        World world;
        auto const first =
            edited(world.text(1), {{"title", "Kurse"}, {"description/p-000001", "Neuer Absatz."}});
        auto const id = world.submitted("tmbwk", {{1, first}});
        Cosign conditional{1, Word::kConditional, {}, {}, {{m(1), "title", "", "Deutschkurse"}}};
        if (half) conditional.conditions.push_back({m(1), "description/p-000003", "", "Mein Absatz."});
        BOOST_TEST(world.act("tmikl", id, conditional) == "");
        auto const second =
            half ? edited(first, {{"title", "Deutschkurse"}})
                 : edited(first, {{"title", "Deutschkurse"}, {"description/p-000001", "Anders."}});
        world.submit("tmbwk", id, {{1, second}});
        BOOST_TEST(fate(world, id, 2, 1) == "voided:not-carried");
        BOOST_TEST(!world.requirement(id, "cosign-participating:tmikl").met);
    }
}

BOOST_AUTO_TEST_CASE(a_document_without_a_condition_of_its_own_follows_the_whole_word) {
    World world;
    auto const a = edited(world.text(1), {{"title", "Kurse"}});
    auto const b = edited(world.text(2), {{"title", "Beratung"}});
    for (bool const taken : {true, false}) {
        auto const id = world.submitted("tmsgaf", {{1, a}, {2, b}});
        BOOST_TEST(world.act("tmikl", id,
                             Cosign{1, Word::kConditional, {}, {}, {{m(1), "title", "", "Deutsch"}}}) == "");
        world.submit("tmsgaf", id, {{1, edited(a, {{"title", taken ? "Deutsch" : "Englisch"}})}, {2, b}});
        BOOST_TEST(fate(world, id, 2, 1) == (taken ? "signed" : "voided:not-carried"));
        BOOST_TEST(fate(world, id, 2, 2) == (taken ? "signed" : "voided:not-carried"));
    }
}

BOOST_AUTO_TEST_CASE(after_a_release_an_open_proposal_is_carried_on_with_its_votes) {
    World world;
    auto const id =
        world.submitted("tmbwk", {{1, edited(world.text(1), {{"description/p-000001", "Neu."}})}});
    world.review("r2", id);
    world.cosign("tmikl", id);
    release_elsewhere(world, edited(world.text(1), {{"description/p-000003", "Auch neu."}}));
    BOOST_TEST(world.last_kind() == "carried-on");
    auto const& c = world.get(id);
    BOOST_TEST(c.versions.size() == 2u);
    BOOST_TEST(c.version()->system_made);
    BOOST_TEST((c.stage == model::Stage::kSubmitted));
    BOOST_TEST((c.version()->documents[0].base == world.state.head(m(1))->digest));
    BOOST_TEST((c.version()->documents[0].base_revision == 1));
    BOOST_TEST(fate(world, id, 2, 1) == "kept");
    BOOST_TEST(world.requirement(id, "review").met);
    BOOST_TEST(world.requirement(id, "cosign-participating:tmikl").met);
    BOOST_TEST(world.state.to_carry_on.empty());
    world.cosign("tmsgaf", id);
    world.approve("f2", id);
    auto const& head = *world.state.head(m(1));
    BOOST_TEST(head.revision == 2);
    BOOST_TEST(document::canonical(*head.document).find("Neu.") != std::string::npos);
    BOOST_TEST(document::canonical(*head.document).find("Auch neu.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_submission_speaks_for_a_version_that_the_system_made) {
    World world;
    auto const id =
        world.submitted("tmikl", {{1, edited(world.text(1), {{"description/p-000001", "Neu."}})}});
    release_elsewhere(world, edited(world.text(1), {{"title", "Kurse"}}));
    BOOST_TEST(world.version_of(id) == 2);
    BOOST_TEST(world.requirement(id, "cosign-participating:tmikl").met);
}

BOOST_AUTO_TEST_CASE(approvals_never_survive_being_carried_on) {
    World world;
    auto const id = world.submitted("bimf", {{3, edited(world.text(3), {{"description/p-000001", "Neu."}})}});
    world.review("r1", id);
    world.approve("f1", id);
    auto const other = world.submitted("bimf", {{3, edited(world.text(3), {{"title", "Kurse"}})}});
    world.review("r1", other);
    world.approve("f1", other);
    world.approve("tsk-f", other);
    BOOST_TEST(world.last_kind() == "carried-on");
    BOOST_TEST(world.requirement(id, "review").met);
    BOOST_TEST(!world.requirement(id, "approval").met);
    BOOST_TEST(world.refused("tsk-f", id, Approve{1, {}, {}}).code == "stale-version");
}

BOOST_AUTO_TEST_CASE(touching_the_same_place_is_a_conflict_that_the_proposer_resolves) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Deutsch"}})}});
    world.review("r1", id);
    auto const old = world.state.head(m(1))->digest;
    release_elsewhere(world, edited(world.text(1), {{"title", "Kurse"}}));
    BOOST_TEST(world.last_kind() == "conflicted");
    auto const& c = world.get(id);
    BOOST_TEST((c.stage == model::Stage::kReturned));
    BOOST_REQUIRE(c.conflicts.size() == 1);
    BOOST_TEST(c.conflicts[0].address == "title");
    BOOST_TEST((c.conflicts[0].base && c.conflicts[0].ours && c.conflicts[0].theirs));
    BOOST_TEST((document::digest_of(*world.state.bases->at(id).at(m(1))) == old));
    world.submit("tmbwk2", id, {{1, edited(world.text(1), {{"title", "Deutsch"}})}});
    BOOST_TEST(world.get(id).conflicts.empty());
    BOOST_TEST(world.get(id).authors.contains(who("tmbwk2")));
    BOOST_TEST(fate(world, id, 2, 1) == "voided:base-changed");
}

BOOST_AUTO_TEST_CASE(a_conflict_left_lying_meets_the_next_release_from_its_old_base) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Deutsch"}})}});
    release_elsewhere(world, edited(world.text(1), {{"title", "Kurse"}}));
    BOOST_TEST(!world.get(id).conflicts.empty());
    // The other side goes back to the old title: nothing is in the way any more.
    release_elsewhere(world,
                      edited(world.text(1), {{"title", "Sprachkurse"}, {"description/p-000002", "Neu."}}));
    BOOST_TEST(world.last_kind() == "carried-on");
    BOOST_TEST(world.get(id).conflicts.empty());
    BOOST_TEST((world.get(id).stage == model::Stage::kReturned));
    // The proposer may confirm what the system made of it.
    world.submit("tmbwk", id, {{1, world.get(id).version()->texts.at(m(1))}});
    BOOST_TEST((world.get(id).stage == model::Stage::kSubmitted));
}

BOOST_AUTO_TEST_CASE(when_the_other_release_says_the_same_nothing_is_left_and_the_proposer_decides) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Kurse"}})}});
    release_elsewhere(world, edited(world.text(1), {{"title", "Kurse"}}));
    BOOST_TEST(world.last_kind() == "conflicted");
    BOOST_TEST(world.get(id).conflicts.empty());
    BOOST_TEST((world.get(id).stage == model::Stage::kReturned));
    BOOST_TEST(world.act("tmbwk", id, Withdraw{"Erledigt."}) == "");
}

BOOST_AUTO_TEST_CASE(a_clean_merge_that_is_not_sound_is_a_conflict) {
    World world;
    // One makes tsk the lead, the other lets it participate: no place is touched twice, but it cannot be
    // both.
    auto const id = world.submitted("tmbwk", {{5, with_participants(world.text(5), {"tsk"})}});
    auto const other = world.submitted("tmbwk", {{5, with_lead(world.text(5), "tsk")}});
    world.review("r1", other);
    world.cosign("tsk", other);
    world.approve("f1", other);
    BOOST_TEST(world.last_kind() == "conflicted");
    BOOST_REQUIRE(!world.get(id).conflicts.empty());
    BOOST_TEST(world.get(id).conflicts[0].address == "participants/tsk");
}

BOOST_AUTO_TEST_CASE(drafts_are_not_touched_by_a_release_and_are_stale_when_submitted) {
    World world;
    auto const id = world.open("tmbwk", {1});
    auto const command = world.submission({{1, edited(world.text(1), {{"title", "Deutsch"}})}});
    release_elsewhere(world, edited(world.text(1), {{"title", "Kurse"}}));
    BOOST_TEST((world.get(id).stage == model::Stage::kDraft));
    BOOST_TEST(world.refused("tmbwk", id, command).code == "stale-base");
}

BOOST_AUTO_TEST_CASE(several_open_proposals_are_carried_on_in_the_order_of_their_numbers) {
    World world;
    auto const first =
        world.submitted("tmbwk", {{1, edited(world.text(1), {{"description/p-000001", "Neu."}})}});
    auto const second =
        world.submitted("tmbwk", {{1, edited(world.text(1), {{"description/p-000003", "Neu."}})}});
    release_elsewhere(world, edited(world.text(1), {{"title", "Kurse"}}));
    auto const size = world.log.size();
    BOOST_TEST((world.log[size - 2].event.proposal == first));
    BOOST_TEST((world.log[size - 1].event.proposal == second));
    BOOST_TEST(world.log[size - 1].event.by.actor.str() == "system");
}

BOOST_AUTO_TEST_SUITE_END()
