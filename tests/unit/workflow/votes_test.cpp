#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using model::Word;

namespace {

struct Effect {
    Word word;
    Outcome outcome;
    bool met;
    std::string_view with_despite;  ///< what approval answers with a reason for a release despite dissent
};
std::ostream& operator<<(std::ostream& out, Effect const& effect) {
    return out << model::name_of(effect.word);
}

Effect const kEffects[] = {
    {Word::kSigned, Outcome::kMet, true, ""},
    {Word::kSignedWithNote, Outcome::kMet, true, ""},
    {Word::kNoted, Outcome::kMet, true, ""},
    {Word::kNotConcerned, Outcome::kMet, true, ""},
    {Word::kConditional, Outcome::kCondition, false, "requirements-open"},
    {Word::kDissent, Outcome::kDissent, false, ""},
};

Cosign word_on(int version, Word word) {
    Cosign command{version, word, std::nullopt, "Hinweis", {}};
    if (word == Word::kConditional) command.conditions = {{m(1), "title", "", "Deutschkurse"}};
    return command;
}

model::ProposalId usual(World& world) {
    return world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Kurse"}})}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(votes)

BOOST_DATA_TEST_CASE(every_word_has_its_effect, boost::unit_test::data::make(kEffects), effect) {
    World world;
    auto const id = usual(world);
    world.review("r1", id);
    world.cosign("tmsgaf", id);
    BOOST_TEST(world.act("tmikl", id, word_on(1, effect.word)) == "");
    auto const requirement = world.requirement(id, "cosign-participating:tmikl");
    BOOST_TEST((requirement.outcome == effect.outcome));
    BOOST_TEST(requirement.met == effect.met);
    BOOST_TEST(requirement.votes.size() == 1u);
    if (!effect.met) BOOST_TEST(world.refused("f1", id, Approve{1, {}, {}}).code == "requirements-open");
    BOOST_TEST(world.act("f1", id, Approve{1, {}, "Das Ziel geht vor."}) == effect.with_despite);
}

BOOST_AUTO_TEST_CASE(the_latest_word_of_a_unit_counts_and_all_stay) {
    World world;
    auto const id = usual(world);
    world.cosign("tmikl", id, Word::kDissent);
    world.cosign("tmikl", id);
    BOOST_TEST(world.requirement(id, "cosign-participating:tmikl").met);
    world.cosign("tmikl", id, Word::kDissent);
    BOOST_TEST((world.requirement(id, "cosign-participating:tmikl").outcome == Outcome::kDissent));
    BOOST_TEST(world.get(id).votes.size() == 4u);
    BOOST_TEST((world.get(id).votes[1].replaced_by == 3));
    BOOST_TEST((world.get(id).votes[2].replaced_by == 4));
}

BOOST_AUTO_TEST_CASE(words_that_say_why_must_say_it) {
    World world;
    auto const id = usual(world);
    auto const answer = [&](Cosign command) {
        auto const decision = world.ask("tmikl", id, command);
        return decision ? std::string{} : decision.error().code;
    };
    BOOST_TEST(answer({1, Word::kDissent, {}, " ", {}}) == "note-missing");
    BOOST_TEST(answer({1, Word::kSignedWithNote, {}, "", {}}) == "note-missing");
    BOOST_TEST(answer({1, Word::kConditional, {}, "", {}}) == "condition-missing");
    BOOST_TEST(answer({1, Word::kConditional, {}, "", {{m(1), "title", "", std::nullopt}}}) ==
               "condition-missing");
    BOOST_TEST(answer({1, Word::kConditional, {}, "", {{m(1), "nirgends", "", "x"}}}) == "unknown-place");
    BOOST_TEST(answer({1, Word::kConditional, {}, "", {{m(2), "title", "", "x"}}}) == "unknown-place");
    BOOST_TEST(answer({1, Word::kConditional, {}, "", {{m(1), "description", "", "x"}}}) == "unknown-place");
    BOOST_TEST(answer({1, Word::kConditional, {}, "", {{m(1), "title", "", "Kurse"}}}) ==
               "invalid-condition");
    BOOST_TEST(answer({1, Word::kSigned, {}, "", {{m(1), "title", "", "x"}}}) == "invalid-word");
    BOOST_TEST(answer({1, Word::kSound, {}, "", {}}) == "invalid-word");
}

BOOST_AUTO_TEST_CASE(a_vote_names_the_version_it_is_about) {
    World world;
    auto const id = usual(world);
    world.submit("tmbwk", id, {{1, edited(world.text(1), {{"title", "Kurse II"}})}});
    for (CaseCommand const& command :
         {CaseCommand{Review{1, false, false, {}}}, CaseCommand{Review{3, false, false, {}}}}) {
        auto const error = world.refused("r1", id, command);
        BOOST_TEST(error.code == "stale-version");
        BOOST_TEST((error.kind == base::Errc::kStale));
    }
    BOOST_TEST(world.refused("tmikl", id, word_on(1, Word::kSigned)).code == "stale-version");
    BOOST_TEST(world.refused("f1", id, Approve{1, {}, {}}).code == "stale-version");
    BOOST_TEST(world.refused("r1", id, RequestChanges{1, {{m(1), "title", "Bitte kürzer.", {}}}}).code ==
               "stale-version");
}

BOOST_AUTO_TEST_CASE(who_signs_for_several_units_says_for_which) {
    World world;
    auto const id = world.submitted("tmsgaf", {{1, edited(world.text(1), {{"title", "Kurse"}})}});
    BOOST_TEST(world.refused("zwei", id, Cosign{1, Word::kSigned, {}, {}, {}}).code == "unit-missing");
    BOOST_TEST(world.act("zwei", id, Cosign{1, Word::kSigned, unit("tmikl"), {}, {}}) == "");
    BOOST_TEST(world.refused("zwei", id, Cosign{1, Word::kSigned, unit("tfm"), {}, {}}).code ==
               "wrong-function");
    BOOST_TEST(world.requirement(id, "cosign-participating:tmikl").met);
    BOOST_TEST(!world.requirement(id, "cosign-lead:tmbwk").met);
}

BOOST_AUTO_TEST_CASE(authors_and_submitters_neither_review_nor_approve) {
    World world;
    auto const id = world.open("tmbwk", {5});
    auto command = world.submission({{5, edited(world.text(5), {{"title", "Kurse"}})}});
    command.authors = {who("rf")};
    BOOST_TEST(world.act("tmbwk", id, command) == "");
    BOOST_TEST(world.refused("rf", id, Review{1, false, false, {}}).code == "own-work");
    world.review("r1", id);
    BOOST_TEST(world.refused("rf", id, Approve{1, {}, {}}).code == "own-work");
}

BOOST_AUTO_TEST_CASE(nobody_both_reviews_and_approves_a_version) {
    World world;
    auto const id = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Kurse"}})}});
    world.review("rf", id);
    BOOST_TEST(world.refused("rf", id, Approve{1, {}, {}}).code == "own-work");
    world.approve("f1", id);
    // The other way round, where two approvals are needed.
    auto const other = world.submitted("bimf", {{3, edited(world.text(3), {{"title", "Kurse"}})}});
    world.review("r1", other);
    world.approve("rf", other);
    BOOST_TEST(world.last_kind() == "approved");
    BOOST_TEST(world.refused("rf", other, Review{1, false, false, {}}).code == "own-work");
}

BOOST_AUTO_TEST_CASE(approval_waits_for_everything_else_and_says_for_what) {
    World world;
    auto const id = usual(world);
    auto const error = world.refused("f1", id, Approve{1, {}, {}});
    BOOST_TEST(error.code == "requirements-open");
    BOOST_TEST(error.items == (std::vector<std::string>{"review", "cosign-participating:tmikl",
                                                        "cosign-participating:tmsgaf"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_completing_approval_is_vote_and_release_in_one) {
    World world;
    auto const text = edited(world.text(1), {{"title", "Kurse"}});
    auto const id = world.submitted("tmbwk", {{1, text}});
    world.review("r1", id);
    world.cosign("tmikl", id);
    world.cosign("tmsgaf", id, Word::kDissent);
    world.approve("f1", id, "Die Mittel sind vorhanden.");
    auto const& last = world.log.back();
    auto const* released = std::get_if<model::Released>(&last.event.payload);
    BOOST_REQUIRE(released);
    BOOST_TEST((released->despite == std::vector{unit("tmsgaf")}));
    BOOST_REQUIRE(released->revisions.size() == 1);
    BOOST_TEST(released->revisions[0].number == 1);
    BOOST_TEST((released->revisions[0].digest == document::digest_of(*text)));
    BOOST_REQUIRE(released->requirements.size() == 4);
    for (auto const& frozen : released->requirements) {
        BOOST_TEST(frozen.votes.size() == 1u);
        BOOST_TEST(frozen.outcome == (frozen.id == "cosign-participating:tmsgaf" ? "despite" : "met"));
    }
    BOOST_TEST(model::text_of(last.texts, "despite") == "Die Mittel sind vorhanden.");
    BOOST_TEST((last.documents.at(m(1)) == text));
    BOOST_TEST((world.state.head(m(1))->document == text));
    BOOST_TEST(world.state.head(m(1))->revision == 1);
    BOOST_TEST(!world.state.find(id));
    auto const closed = world.folded(id);
    BOOST_TEST((closed.stage == model::Stage::kReleased));
    BOOST_TEST(closed.votes.back().by.actor.str() == who("f1").str());
}

BOOST_AUTO_TEST_CASE(what_no_longer_fits_the_released_documents_is_not_released) {
    World world;
    auto const id = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Kurse"}})}});
    world.review("r1", id);
    world.state.heads.edit().erase(model::DocumentId::field(*model::FieldId::parse("sprache")));
    auto const error = world.refused("f1", id, Approve{1, {}, {}});
    BOOST_TEST(error.code == "incomplete");
    BOOST_TEST((error.kind == base::Errc::kConflict));
    BOOST_TEST(error.details[0].path == "M-0005/field");
}

BOOST_AUTO_TEST_CASE(a_policy_that_does_not_allow_it_lets_no_dissent_be_overruled) {
    World world;
    auto policy = default_policy();
    for (auto& rule : policy.rules) rule.despite_dissent = false;
    world.state.policy = std::make_shared<model::Policy const>(policy);
    auto const id = usual(world);
    world.review("r1", id);
    world.cosign("tmikl", id);
    world.cosign("tmsgaf", id, Word::kDissent);
    BOOST_TEST(world.refused("f1", id, Approve{1, {}, "Trotzdem."}).code == "requirements-open");
}

BOOST_AUTO_TEST_CASE(two_persons_where_the_policy_wants_two) {
    World world;
    auto policy = default_policy();
    for (auto& rule : policy.rules)
        if (rule.id == "approval" || rule.id == "review") rule.count = 2;
    world.state.policy = std::make_shared<model::Policy const>(policy);
    auto const id = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Kurse"}})}});
    world.review("r1", id);
    world.review("r1", id);
    BOOST_TEST(!world.requirement(id, "review").met);
    world.review("r2", id);
    world.approve("f1", id);
    BOOST_TEST(world.refused("f1", id, Approve{1, {}, {}}).code == "own-work");
    world.approve("f2", id);
    BOOST_TEST(world.last_kind() == "released");
}

BOOST_AUTO_TEST_CASE(editorial_is_what_the_reviewer_declares_and_nobody_objects_to) {
    World world;
    auto const id = usual(world);
    world.review("r1", id, true);
    BOOST_TEST(world.requirement_ids(id).contains("editorial-participating:tmikl"));
    BOOST_TEST(!world.requirement_ids(id).contains("cosign-participating:tmikl"));
    auto const due = world.requirement(id, "editorial-participating:tmikl").due;
    BOOST_REQUIRE(due);
    BOOST_TEST(base::to_iso(due->date) == "2026-11-05");
    BOOST_TEST(world.refused("f1", id, Approve{1, {}, {}}).code == "requirements-open");
    world.now = due->at;
    world.settle();
    BOOST_TEST((world.requirement(id, "editorial-participating:tmikl").outcome == Outcome::kAssent));
    world.approve("f1", id);
    auto const* released = std::get_if<model::Released>(&world.log.back().event.payload);
    BOOST_REQUIRE(released);
    BOOST_TEST(released->requirements[1].outcome == "assent");
}

BOOST_AUTO_TEST_CASE(an_objection_makes_it_an_ordinary_amendment_for_good) {
    World world;
    auto const id = usual(world);
    world.review("r1", id, true);
    world.cosign("tmikl", id, Word::kDissent);
    BOOST_TEST(world.get(id).editorial_refused);
    auto const ids = world.requirement_ids(id);
    BOOST_TEST(ids.contains("cosign-participating:tmikl"));
    BOOST_TEST(ids.contains("cosign-participating:tmsgaf"));
    BOOST_TEST(!ids.contains("editorial-participating:tmikl"));
    BOOST_TEST(world.requirement(id, "cosign-participating:tmsgaf").due.has_value());
    auto const error = world.refused("r1", id, Review{1, true, false, {}});
    BOOST_TEST(error.code == "not-editorial");
}

BOOST_AUTO_TEST_CASE(only_changes_of_text_are_editorial) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, with_participants(world.text(1), {"tmikl"})}});
    auto const error = world.refused("r1", id, Review{1, true, false, {}});
    BOOST_TEST(error.code == "not-editorial");
    BOOST_TEST(error.details[0].path == "M-0001/participants/tmsgaf");
    BOOST_TEST(world.refused("r1", usual(world), Review{1, true, true, {}}).code == "not-editorial");
}

BOOST_AUTO_TEST_CASE(a_new_version_with_more_than_the_editorial_changes_is_ordinary_again) {
    World world;
    auto const id = usual(world);
    world.review("r1", id, true);
    world.submit("tmbwk", id,
                 {{1, edited(world.text(1), {{"title", "Kurse"}, {"description/p-000001", "Anders."}})}});
    BOOST_TEST(world.requirement_ids(id).contains("cosign-participating:tmikl"));
}

BOOST_AUTO_TEST_SUITE_END()
