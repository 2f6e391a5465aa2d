#include <boost/test/unit_test.hpp>

#include "core/workflow/policy_change.hpp"
#include "core/workflow/turn.hpp"
#include "tests/unit/workflow/oracle.hpp"
#include "tests/unit/workflow/policy_text.hpp"
#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using model::ProposalId;

namespace {

struct Office : World {
    Office() : Office(with_rule(default_policy(), outside_for_policy(unit("bimf")))) {}
    explicit Office(model::Policy const& policy) {
        auto const text = policy_text(policy);
        state.policy = std::make_shared<model::Policy const>(policy);
        state.heads.edit()[policy_document()] = {text, document::digest_of(*text), 0, 1, {}};
    }

    ProposalId open_one(std::string_view actor = "tmbwk") {
        auto open = open_policy();
        if (actor == "zwei") open.unit = unit("tmbwk");
        auto const decision = ask(actor, open);
        BOOST_REQUIRE_MESSAGE(decision, decision.error().message);
        apply(*decision);
        return *decision->proposal;
    }
    ProposalId submitted_policy(model::Policy const& policy, std::string_view actor = "tmbwk") {
        auto const id = open_one(actor);
        auto const code = act(actor, id, submit_policy(state, policy));
        BOOST_REQUIRE_MESSAGE(code.empty(), code);
        return id;
    }
    void release(ProposalId const& id) {
        review("r1", id);
        approve("f1", id);
        approve("tsk-f", id);
    }
    base::Error refused_text(model::Policy const& policy) {
        return refused("tmbwk", open_one(), submit_policy(state, policy));
    }
    int kinds(std::string_view kind) const {
        int count = 0;
        for (auto const& recorded : log) count += model::kind_of(recorded.event.payload) == kind;
        return count;
    }
};

/// The review takes a second person.
model::Policy two_reviewers(model::Policy const& policy) {
    auto review = rule_of(policy, "review");
    review.count = 2;
    review.due_days = 5;
    return with_rule(policy, review);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(changes_of_the_policy)

BOOST_AUTO_TEST_CASE(a_policy_comes_into_force_with_its_release_and_not_before) {
    Office world;
    auto const id = world.submitted_policy(two_reviewers(*world.state.policy));
    BOOST_TEST(world.requirement_ids(id) == (std::set<std::string>{"review", "approval", "approval-policy"}),
               boost::test_tools::per_element());
    world.review("r1", id);
    world.approve("f1", id);
    BOOST_TEST(world.state.policy->rules.front().count == 1);
    BOOST_TEST(world.refused("f2", id, Approve{1, {}, {}}).code == "wrong-function");
    world.approve("tsk-f", id);
    BOOST_TEST(world.state.policy->rules.front().count == 2);
    auto const& head = *world.state.head(policy_document());
    BOOST_TEST(head.revision == 1);
    BOOST_TEST(head.seq == world.state.seq);
    BOOST_TEST(world.folded(id).revisions.front().digest.hex() == document::digest_of(*head.document).hex());
    // The next change needs two already.
    auto const next = world.submitted_policy(without_rule(*world.state.policy, "cosign-finance"));
    world.review("r1", next);
    BOOST_TEST(world.refused("f1", next, Approve{1, {}, {}}).items.front() == "review");
    world.review("r2", next);
    world.approve("f1", next);
    world.approve("tsk-f", next);
    BOOST_TEST(world.state.head(policy_document())->revision == 2);
}

BOOST_AUTO_TEST_CASE(the_policy_stands_alone) {
    Office world;
    auto both = open_policy();
    both.documents.push_back(m(1));
    auto const refusal = world.ask("tmbwk", both);
    BOOST_REQUIRE(!refusal);
    BOOST_TEST(refusal.error().code == "invalid-documents");
    auto moved = open_policy();
    moved.kind = model::ProposalKind::kMove;
    BOOST_TEST(world.ask("tmbwk", moved).error().code == "invalid-documents");

    auto const policy = world.open_one();
    auto command = submit_policy(world.state, two_reviewers(*world.state.policy));
    auto const measure = world.submission({{1, edited(world.text(1), {{"title", "Anders"}})}});
    command.documents.insert(measure.documents.begin(), measure.documents.end());
    command.bases.insert(measure.bases.begin(), measure.bases.end());
    command.added = {m(1)};
    BOOST_TEST(world.refused("tmbwk", policy, command).code == "invalid-documents");
    command.added = {policy_document()};
    BOOST_TEST(world.refused("tmbwk", world.open("tmbwk", {1}), command).code == "invalid-documents");
}

BOOST_AUTO_TEST_CASE(a_policy_that_does_not_see_to_its_own_change_is_neither_changed_nor_proposed) {
    auto unguarded = default_policy();
    unguarded.rules.front().exclude_authors = false;
    Office stuck{unguarded};
    auto const refusal = stuck.ask("tmbwk", open_policy());
    BOOST_REQUIRE(!refusal);
    BOOST_TEST(refusal.error().code == "policy-unguarded");

    Office world;
    // An approval of the lead is none where nobody leads.
    auto approval = rule_of(*world.state.policy, "approval");
    approval.relation = model::Relation::kLead;
    approval.unit.reset();
    auto const without = without_rule(with_rule(*world.state.policy, approval), "approval-policy");
    BOOST_TEST(world.refused_text(without).code == "invalid-policy");
    BOOST_TEST(world.refused_text(unguarded).code == "invalid-policy");
    BOOST_TEST(world.refused_text(without_rule(*world.state.policy, "review")).code == "invalid-policy");
}

BOOST_AUTO_TEST_CASE(a_requirement_for_which_there_are_too_few_persons_is_named) {
    Office world;
    auto const named = [&](model::RequirementRule const& rule) {
        auto const error = world.refused_text(with_rule(*world.state.policy, rule));
        BOOST_TEST(error.code == "invalid-policy");
        BOOST_TEST(error.message.find("„" + rule.label + "“") != std::string::npos, error.message);
        BOOST_REQUIRE(error.details.size() == 1U);
        BOOST_TEST(error.details.front().path == "policy/requirements/" + rule.id);
        return error.message;
    };
    auto many = rule_of(*world.state.policy, "review");
    many.count = 5;
    BOOST_TEST(named(many).find("nötig sind 5") != std::string::npos);
    auto elsewhere = rule_of(*world.state.policy, "approval");
    elsewhere.unit = unit("tfm");
    named(elsewhere);
    // Every unit that leads has a co-signer, but no approver.
    auto lead = rule_of(*world.state.policy, "approval-outside");
    lead.relation = model::Relation::kLead;
    lead.unit.reset();
    BOOST_TEST(named(lead).find("bei ") != std::string::npos);
    // One person outside cannot approve twice.
    auto second = outside_for_policy(unit("bimf"));
    second.id = "approval-second";
    second.label = "Noch eine";
    BOOST_TEST(named(second).find("verschiedene") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(functions_that_ended_since_the_submission_are_seen_at_the_release) {
    Office world;
    auto three = two_reviewers(*world.state.policy);
    three.rules.front().count = 4;
    auto const id = world.submitted_policy(three);
    world.review("r1", id);
    model::Actor r2 = *world.state.actor(who("r2"));
    r2.grants.clear();
    world.state.actors.edit()[r2.id] = std::make_shared<model::Actor const>(r2);
    auto const refusal = world.refused("f1", id, Approve{1, {}, {}});
    BOOST_TEST(refusal.code == "invalid-policy");
    BOOST_TEST((refusal.kind == base::Errc::kConflict));
    BOOST_TEST(world.state.head(policy_document())->revision == 0);
}

BOOST_AUTO_TEST_CASE(submitted_cases_are_judged_under_the_new_policy_from_its_release_on) {
    Office world;
    auto const before = *world.state.policy;
    auto const draft = world.open("tmbwk", {5});
    auto const waiting = world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Anders"}})}});
    world.review("r1", waiting);
    world.cosign("tmikl", waiting);
    auto const due = world.get(waiting).dues.at("cosign-participating:tmsgaf");
    BOOST_TEST(!policy_at_submission(world.get(waiting)).has_value());

    world.pass_days(1);
    auto const seq = world.state.seq;
    auto changed = without_rule(two_reviewers(before), "cosign-finance");
    world.release(world.submitted_policy(changed));
    BOOST_TEST(world.kinds("policy-applied") == 1);
    BOOST_TEST(world.last_kind() == "policy-applied");
    BOOST_TEST(world.state.to_carry_on.empty());
    BOOST_TEST(world.get(draft).policies.empty());

    auto const& c = world.get(waiting);
    BOOST_REQUIRE(c.policies.size() == 1U);
    BOOST_TEST(c.policies.front().revision == 1);
    BOOST_TEST(c.policies.front().cause == world.state.head(policy_document())->seq);
    // The vote keeps what it covers, but one person no longer suffices.
    auto const review = world.requirement(waiting, "review");
    BOOST_TEST(review.votes.size() == 1U);
    BOOST_TEST(!review.met);
    BOOST_TEST(world.requirement(waiting, "cosign-participating:tmikl").met);
    // A due date that was there stays, a requirement without one gets its own.
    BOOST_TEST((c.dues.at("cosign-participating:tmsgaf") == due));
    BOOST_REQUIRE(c.dues.contains("review"));
    BOOST_TEST(world.state.dues->contains({c.dues.at("review").at, waiting, "review"}));

    auto const changes = requirement_changes(world.state, c, before);
    BOOST_REQUIRE(changes.size() == 1U);
    BOOST_TEST(changes.front().id == "review");
    BOOST_TEST((changes.front().shift == RequirementShift::kAltered));
    auto const since = policy_at_submission(c);
    BOOST_REQUIRE(since.has_value());
    BOOST_TEST(*since > seq);
    BOOST_TEST(*since + 1 == world.state.head(policy_document())->seq);
    BOOST_TEST(difference(world.folded(waiting), c) == "");

    world.review("r2", waiting);
    world.cosign("tmsgaf", waiting);
    world.approve("f1", waiting);
    BOOST_TEST(world.last_kind() == "released");
}

BOOST_AUTO_TEST_CASE(an_approval_given_under_another_policy_is_asked_again) {
    auto twice = with_rule(default_policy(), outside_for_policy(unit("bimf")));
    auto approval = rule_of(twice, "approval");
    approval.count = 2;
    Office world{with_rule(twice, approval)};
    auto const waiting = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Anders"}})}});
    world.review("r1", waiting);
    world.approve("f1", waiting);
    auto const id = world.submitted_policy(twice);
    world.review("r1", id);
    world.approve("f1", id);
    world.approve("f2", id);
    world.approve("tsk-f", id);

    auto const& c = world.get(waiting);
    BOOST_TEST(!c.votes.back().valid());
    BOOST_TEST(c.votes.back().history.back().reason == "policy-changed");
    BOOST_TEST(!world.requirement(waiting, "approval").met);
    BOOST_TEST(is_turn_of(world.state, c, who("f1"), base::berlin_date(world.now)));
    world.approve("f1", waiting);
    BOOST_TEST(world.last_kind() == "released");
}

BOOST_AUTO_TEST_CASE(silence_under_an_earlier_policy_is_no_assent_under_a_later_one) {
    Office world;
    auto const waiting = world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Anders"}})}});
    world.review("r1", waiting);
    world.pass_days(20);
    BOOST_TEST(world.requirement(waiting, "cosign-participating:tmikl").overdue);
    auto silent = rule_of(*world.state.policy, "cosign-participating");
    silent.on_deadline = model::OnDeadline::kAssent;
    world.release(world.submitted_policy(with_rule(*world.state.policy, silent)));
    auto const requirement = world.requirement(waiting, "cosign-participating:tmikl");
    BOOST_TEST(!requirement.met);
    BOOST_TEST(requirement.overdue);
}

BOOST_AUTO_TEST_CASE(a_second_proposal_for_the_policy_is_carried_on_or_conflicts) {
    Office world;
    auto const first = world.submitted_policy(two_reviewers(*world.state.policy));
    auto const beside = world.submitted_policy(without_rule(*world.state.policy, "cosign-finance"), "tmikl");
    auto other = rule_of(*world.state.policy, "review");
    other.due_days = 20;
    auto const against = world.submitted_policy(with_rule(*world.state.policy, other), "tfm");
    auto const returned = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Anders"}})}});
    BOOST_TEST(world.act("r1", returned, RequestChanges{1, {{m(5), "title", "Bitte anders.", {}}}}) == "");
    world.release(first);
    BOOST_TEST(world.get(beside).version()->number == 2);
    BOOST_TEST(world.get(beside).policies.size() == 1U);
    BOOST_TEST((world.get(against).stage == model::Stage::kReturned));
    BOOST_TEST(!world.get(against).conflicts.empty());
    BOOST_TEST(world.get(returned).policies.empty());
    BOOST_TEST(world.kinds("policy-applied") == 0);
    // What is released is both.
    world.review("r1", beside);
    world.review("r2", beside);
    world.approve("f1", beside);
    world.approve("tsk-f", beside);
    BOOST_TEST(world.state.policy->rules.front().count == 2);
    BOOST_TEST(world.state.policy->rules.size() == default_policy().rules.size());
}

BOOST_AUTO_TEST_CASE(a_proposal_for_the_policy_starts_from_the_one_in_force) {
    Office world;
    auto const id = world.open_one();
    auto const stale = submit_policy(world.state, without_rule(*world.state.policy, "cosign-lead"));
    world.release(world.submitted_policy(two_reviewers(*world.state.policy)));
    BOOST_TEST(world.refused("tmbwk", id, stale).code == "stale-base");
    BOOST_TEST(world.refused("tmbwk", id, submit_policy(world.state, *world.state.policy)).code ==
               "nothing-changed");
}

BOOST_AUTO_TEST_SUITE_END()
