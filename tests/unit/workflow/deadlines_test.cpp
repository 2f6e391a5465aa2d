#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using model::Word;

namespace {

constexpr auto kTmikl = "cosign-participating:tmikl";

model::ProposalId usual(World& world) {
    return world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Kurse"}})}});
}

int count(World const& world, std::string_view kind) {
    int out = 0;
    for (auto const& recorded : world.log) out += model::kind_of(recorded.event.payload) == kind;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(deadlines)

BOOST_AUTO_TEST_CASE(due_dates_count_working_days_and_end_at_midnight_in_thuringia) {
    World world;
    auto holidays = model::Holidays{};
    holidays.days.insert(*base::parse_date("2026-11-18"));
    world.state.holidays = std::make_shared<model::Holidays const>(holidays);
    world.now = at("2026-11-09T23:30:00Z");  // the 10th in Thüringen
    auto const due = world.requirement(usual(world), kTmikl).due;
    BOOST_REQUIRE(due);
    BOOST_TEST(base::to_iso(due->date) == "2026-11-25");
    BOOST_TEST(base::to_rfc3339(due->at) == "2026-11-25T23:00:00Z");
}

BOOST_AUTO_TEST_CASE(a_deadline_acts_by_an_event_of_the_system_and_once) {
    World world;
    auto const id = usual(world);
    world.review("r1", id);
    world.cosign("tmsgaf", id);
    auto const due = *world.requirement(id, kTmikl).due;
    world.now = due.at - std::chrono::seconds{1};
    world.settle();
    BOOST_TEST(count(world, "deadline-passed") == 0);
    world.now = due.at;
    world.settle();
    // tmsgaf has signed: nothing of it passes.
    BOOST_TEST(count(world, "deadline-passed") == 1);
    auto const* passed = std::get_if<model::DeadlinePassed>(&world.log.back().event.payload);
    BOOST_REQUIRE(passed);
    BOOST_TEST(passed->requirement == kTmikl);
    BOOST_TEST((passed->consequence == model::OnDeadline::kEscalate));
    BOOST_TEST(world.log.back().event.by.actor.str() == "system");
    auto const requirement = world.requirement(id, kTmikl);
    BOOST_TEST(requirement.overdue);
    BOOST_TEST(!requirement.met);
    BOOST_TEST(world.refused("f1", id, Approve{1, {}, {}}).code == "requirements-open");
}

BOOST_AUTO_TEST_CASE(a_silent_requirement_is_waived_by_an_approver_and_a_second_person) {
    World world;
    auto const id = usual(world);
    world.review("r1", id);
    world.cosign("tmsgaf", id);
    Waive const waive{kTmikl, "Es eilt."};
    BOOST_TEST(world.refused("f1", id, waive).code == "not-waivable");
    world.pass_days(20);
    BOOST_TEST(world.refused("r1", id, waive).code == "wrong-function");
    BOOST_TEST(world.refused("tmbwk", id, waive).code == "wrong-function");
    BOOST_TEST(world.act("f1", id, waive) == "");
    BOOST_TEST(world.refused("f1", id, waive).code == "own-work");
    BOOST_TEST(!world.requirement(id, kTmikl).met);
    BOOST_TEST(world.act("r1", id, waive) == "");
    BOOST_TEST(world.last_kind() == "waived");
    BOOST_TEST((world.requirement(id, kTmikl).outcome == Outcome::kWaived));
    world.approve("f2", id);
    BOOST_TEST(world.last_kind() == "released");
}

BOOST_AUTO_TEST_CASE(a_word_after_the_waiver_counts_again) {
    World world;
    auto const id = usual(world);
    world.pass_days(20);
    BOOST_TEST(world.act("f1", id, Waive{kTmikl, "Es eilt."}) == "");
    BOOST_TEST(world.act("f2", id, Waive{kTmikl, "Es eilt."}) == "");
    world.cosign("tmikl", id, Word::kDissent);
    BOOST_TEST((world.requirement(id, kTmikl).outcome == Outcome::kDissent));
    BOOST_TEST(world.refused("f1", id, Waive{kTmikl, "Trotzdem."}).code == "not-waivable");
}

BOOST_AUTO_TEST_CASE(a_waiver_holds_for_the_changes_it_was_about) {
    World world;
    auto const first = edited(world.text(1), {{"title", "Kurse"}});
    auto const id = world.submitted("tmbwk", {{1, first}});
    world.pass_days(20);
    BOOST_TEST(world.act("f1", id, Waive{kTmikl, "Es eilt."}) == "");
    BOOST_TEST(world.act("f2", id, Waive{kTmikl, "Es eilt."}) == "");
    world.submit("tmbwk", id, {{1, edited(first, {{"description/p-000001", "Neu."}})}});
    auto const requirement = world.requirement(id, kTmikl);
    BOOST_TEST((requirement.outcome == Outcome::kOpen));
    BOOST_TEST(!requirement.overdue);
    BOOST_REQUIRE(requirement.due);
    BOOST_TEST((requirement.due->at > world.now));
}

BOOST_AUTO_TEST_CASE(silence_counts_as_assent_only_where_the_policy_says_so_and_only_to_what_was_there) {
    World world;
    auto const first = edited(world.text(1), {{"title", "Kurse"}});
    auto const id = world.submitted("tmbwk", {{1, first}});
    world.review("r1", id, true);
    world.pass_days(5);
    BOOST_TEST(world.requirement(id, "editorial-participating:tmikl").met);
    world.submit("tmbwk", id, {{1, edited(first, {{"description/p-000001", "Neu."}})}});
    world.review("r1", id, true);
    BOOST_TEST((world.requirement(id, "editorial-participating:tmikl").outcome == Outcome::kOpen));
}

BOOST_AUTO_TEST_CASE(an_objection_is_heard_even_after_the_silence) {
    World world;
    auto const id = usual(world);
    world.review("r1", id, true);
    world.pass_days(5);
    world.cosign("tmikl", id, Word::kDissent);
    BOOST_TEST((world.requirement(id, kTmikl).outcome == Outcome::kDissent));
    BOOST_TEST(world.get(id).editorial_refused);
}

BOOST_AUTO_TEST_CASE(deadlines_are_extended_only_forwards) {
    World world;
    auto const id = usual(world);
    auto const day = [](auto text) { return *base::parse_date(text); };
    BOOST_TEST(world.refused("tmbwk", id, Extend{kTmikl, day("2026-11-30"), "Urlaub."}).code ==
               "wrong-function");
    BOOST_TEST(world.refused("r1", id, Extend{"nirgends", day("2026-11-30"), "Urlaub."}).code ==
               "unknown-requirement");
    BOOST_TEST(world.refused("r1", id, Extend{kTmikl, day("2026-11-16"), "Urlaub."}).code == "invalid-due");
    BOOST_TEST(world.refused("r1", id, Extend{kTmikl, day("2031-11-16"), "Urlaub."}).code == "invalid-due");
    BOOST_TEST(world.refused("r1", id, Extend{kTmikl, day("2026-11-30"), ""}).code == "reason-missing");
    BOOST_TEST(world.act("r1", id, Extend{kTmikl, day("2026-11-30"), "Urlaub."}) == "");
    BOOST_TEST(base::to_iso(world.requirement(id, kTmikl).due->date) == "2026-11-30");
    world.now = at("2026-11-20T08:00:00Z");
    world.settle();
    BOOST_TEST(count(world, "deadline-passed") == 1);  // tmsgaf
    world.now = at("2026-12-01T08:00:00Z");
    world.settle();
    BOOST_TEST(count(world, "deadline-passed") == 2);
    BOOST_TEST(world.act("f1", id, Extend{kTmikl, day("2026-12-10"), "Krankheit."}) == "");
    BOOST_TEST(!world.requirement(id, kTmikl).overdue);
    world.cosign("tmikl", id);
    BOOST_TEST(world.refused("r1", id, Extend{kTmikl, day("2026-12-20"), "Urlaub."}).code ==
               "requirement-met");
}

BOOST_AUTO_TEST_CASE(a_deadline_of_an_earlier_version_stays_as_long_as_it_lies_ahead) {
    World world;
    auto const id = usual(world);
    auto const due = world.requirement(id, kTmikl).due;
    world.pass_days(3);
    world.submit("tmbwk", id,
                 {{1, with_participants(edited(world.text(1), {{"title", "Kurse"}}), {"tmikl", "tsk"})}});
    BOOST_TEST((world.requirement(id, kTmikl).due == due));
    BOOST_TEST((world.requirement(id, "cosign-participating:tsk").due->at > due->at));
}

BOOST_AUTO_TEST_CASE(no_deadline_runs_while_the_case_is_with_its_proposer) {
    World world;
    auto const id = usual(world);
    BOOST_TEST(world.act("r1", id, RequestChanges{1, {{m(1), "title", "Bitte genauer.", {}}}}) == "");
    world.pass_days(40);
    BOOST_TEST(count(world, "deadline-passed") == 0);
    world.submit("tmbwk", id, {{1, edited(world.text(1), {{"title", "Kurse II"}})}});
    BOOST_TEST((world.requirement(id, kTmikl).due->at > world.now));
    BOOST_TEST(world.act("tmbwk", id, Withdraw{"Erledigt."}) == "");
    BOOST_TEST(world.state.dues->empty());
}

BOOST_AUTO_TEST_CASE(involving_with_a_date_of_its_own) {
    World world;
    auto const id = usual(world);
    Involve involve{unit("tsk"), model::Involvement::kCosign, *base::parse_date("2026-11-02"),
                    "Berührt Aufgaben."};
    BOOST_TEST(world.refused("r1", id, involve).code == "invalid-due");
    involve.due = *base::parse_date("2026-11-04");
    BOOST_TEST(world.act("r1", id, involve) == "");
    world.now = at("2026-11-04T23:00:00Z");
    world.settle();
    BOOST_TEST(world.requirement(id, "involved:tsk").overdue);
    involve = {unit("tfm"), model::Involvement::kInform, *base::parse_date("2026-11-10"), "Zur Kenntnis."};
    BOOST_TEST(world.refused("r1", id, involve).code == "invalid-due");
}

BOOST_AUTO_TEST_SUITE_END()
