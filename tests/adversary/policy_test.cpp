// The policy: changed without what it asks for, exchanged, written elsewhere, or not minded afterwards.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "core/workflow/policy_change.hpp"
#include "tests/adversary/attack.hpp"
#include "tests/unit/workflow/policy_text.hpp"

using namespace fassung;
using namespace fassung::adversary;
using model::Function;
using workflow::policy_document;

namespace {

bool is_about_policy(workflow::Case const& c) {
    return c.documents.front() == policy_document();
}

base::ProposalId policy_case() {
    for (auto const& [id, c] : *original().state().open)
        if (is_about_policy(*c)) return id;
    throw std::logic_error("no open case about the policy");
}

/// The event that brought another policy.
std::uint64_t policy_release() {
    return original().find<model::Released>(
        [](model::Released const& what) { return what.revisions.front().document == policy_document(); });
}

/// A policy that asks for less.
std::string weaker() {
    auto policy = *original().state().policy;
    policy.title = "Regeln, die niemand beschlossen hat";
    return document::canonical(
        *workflow::test::policy_text(workflow::test::without_rule(policy, "approval-policy")));
}

void with_file(std::vector<record::FileChange>& files,
               std::function<void(record::FileChange&)> const& alter) {
    auto const found = std::ranges::find(files, std::string{"policy.xml"}, &record::FileChange::path);
    BOOST_REQUIRE(found != files.end());
    alter(*found);
}

/// The last approval, and what the rules bring about after it.
void release_policy(Forger& forger) {
    forger.append(forger.decided("tsk-f", policy_case(), workflow::Approve{1, "", ""}));
    for (auto const time = forger.now().last_time;
         auto const act = workflow::next_system_act(forger.now(), time);) {
        auto step = forger.act(act->by, act->proposal, act->payload, act->texts, act->documents);
        step.event.time = time;
        forger.append(std::move(step));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(policy)

BOOST_AUTO_TEST_CASE(the_release_that_is_forged_below_is_lawful_in_itself) {
    Forger forger{original()};
    release_policy(forger);
    BOOST_TEST(forger.now().policy->rules.front().count == 2);
    must_be_sound(forger);
}

BOOST_AUTO_TEST_CASE(an_auditor_goes_on_from_a_state_of_before_the_release) {
    fassung::test::TempDir const dir;
    verify::Options first;
    first.save = dir / "state";
    BOOST_TEST(examine(original().repository(), first).sound());
    Forger forger{original()};
    release_policy(forger);
    verify::Options next;
    next.from = dir / "state";
    must_be_sound(forger, next);
}

BOOST_AUTO_TEST_CASE(a_policy_is_released_without_the_quorum_that_the_policy_in_force_asks_for) {
    for (auto const& [name, of] : {std::pair{"f2", "bimf"}, {"f1", "bimf"}, {"alt", "bimf"}}) {
        Forger forger{original()};
        auto const& c = *original().state().find(policy_case());
        auto const& version = *c.version();
        model::Released what{version.number, version.binds, {}, {}, {}};
        what.revisions.push_back({policy_document(), 2, version.documents.front().digest});
        auto const seq = forger.append(
            forger.act(as(name, Function::kApprover, of), policy_case(), what, {}, version.texts));
        must_name(forger, "unlawful", seq);
    }
}

BOOST_AUTO_TEST_CASE(the_policy_file_of_a_release_is_exchanged) {
    auto const seq = policy_release();
    Forger forger{original()};
    forger.touch(seq).files = [](auto& files) {
        with_file(files, [](record::FileChange& file) { file.bytes = weaker(); });
    };
    must_name(forger, "wrong-tree", seq);

    Forger with_digest{original()};
    auto& released = std::get<model::Released>(with_digest.alter(seq).event.payload);
    released.revisions.front().digest = base::sha256(weaker());
    with_digest.touch(seq).files = [](auto& files) {
        with_file(files, [](record::FileChange& file) { file.bytes = weaker(); });
    };
    must_name(with_digest, "unlawful", seq);
}

BOOST_AUTO_TEST_CASE(the_policy_file_of_a_release_is_missing_or_on_main) {
    auto const seq = policy_release();
    Forger missing{original()};
    missing.touch(seq).files = [](auto& files) {
        std::erase_if(files, [](auto const& file) { return file.path == "policy.xml"; });
    };
    must_name(missing, "missing-file", seq);
    Forger moved{original()};
    moved.touch(seq).files = [](auto& files) {
        with_file(files, [](record::FileChange& file) { file.branch = model::Branch::kMain; });
    };
    must_name(moved, {"superfluous-file", "missing-file"}, seq);
}

BOOST_AUTO_TEST_CASE(a_policy_comes_with_the_release_of_a_measure) {
    auto const seq = original().find<model::Released>();
    Forger forger{original()};
    forger.touch(seq).files = [](auto& files) {
        files.push_back({model::Branch::kJournal, "policy.xml", weaker()});
        std::ranges::sort(files, [](auto const& a, auto const& b) {
            return std::tie(a.branch, a.path) < std::tie(b.branch, b.path);
        });
    };
    must_name(forger, "superfluous-file", seq);
}

BOOST_AUTO_TEST_CASE(a_case_is_not_told_of_the_new_policy) {
    auto const seq = original().find<model::PolicyApplied>();
    Forger forger{original()};
    forger.drop(seq);
    must_name(forger, "missing-system-act", seq);
}

BOOST_AUTO_TEST_CASE(a_due_date_is_given_to_a_case_that_the_new_policy_does_not_give) {
    auto const seq = original().find<model::PolicyApplied>();
    Forger forger{original()};
    auto& what = std::get<model::PolicyApplied>(forger.alter(seq).event.payload);
    what.dues.push_back({"review", *base::parse_date("2027-12-01"),
                         base::berlin_end_of_day(*base::parse_date("2027-12-01"))});
    must_name(forger, "unlawful", seq);
}

BOOST_AUTO_TEST_CASE(a_case_is_decided_under_the_policy_before) {
    Forger forger{original()};
    auto approval = forger.decided("f1", open_case(1), workflow::Approve{2, "", ""});
    release_policy(forger);
    BOOST_CHECK_THROW(forger.decided("f1", open_case(1), workflow::Approve{2, "", ""}), std::runtime_error);
    // The one review that sufficed until then.
    auto step = forger.act(approval.event.by, open_case(1), approval.event.payload, approval.parts.texts,
                           approval.parts.documents);
    auto const seq = forger.append(std::move(step));
    must_name(forger, "unlawful", seq);
}

BOOST_AUTO_TEST_SUITE_END()
