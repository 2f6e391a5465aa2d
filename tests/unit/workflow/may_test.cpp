#include "core/workflow/may.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;

namespace {

struct Ask {
    World& world;
    Permission operator()(std::string_view actor, Action action, Case const* c = nullptr) const {
        return may(world.state, world.state.actor(who(actor)), action, c, base::berlin_date(world.now));
    }
};

constexpr auto kYes = Permission::kYes;
constexpr auto kNo = Permission::kWrongFunction;
constexpr auto kHidden = Permission::kHidden;

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(Permission)

BOOST_AUTO_TEST_SUITE(who_may_what)

BOOST_AUTO_TEST_CASE(everybody_with_a_function_reads_the_concept) {
    World world;
    Ask const ask{world};
    for (auto actor : {"tmbwk", "r1", "f1", "council", "audit", "op1"})
        BOOST_TEST(ask(actor, Action::kReadConcept) == kYes);
    BOOST_TEST(ask("none", Action::kReadConcept) == kNo);
    BOOST_TEST(may(world.state, nullptr, Action::kReadConcept, nullptr, base::berlin_date(world.now)) ==
               kHidden);
}

BOOST_AUTO_TEST_CASE(the_journal_is_not_for_the_council) {
    World world;
    Ask const ask{world};
    for (auto actor : {"tmbwk", "tmbwk-c", "r1", "f1", "audit", "op1"})
        BOOST_TEST(ask(actor, Action::kReadJournal) == kYes);
    BOOST_TEST(ask("council", Action::kReadJournal) == kNo);
}

BOOST_AUTO_TEST_CASE(operators_manage_persons_and_nobody_else) {
    World world;
    Ask const ask{world};
    BOOST_TEST(ask("op1", Action::kManageActors) == kYes);
    BOOST_TEST(ask("op1", Action::kConfirmClock) == kYes);
    BOOST_TEST(ask("op1", Action::kOpenProposal) == kNo);
    for (auto actor : {"tmbwk", "r1", "f1", "council", "audit"})
        BOOST_TEST(ask(actor, Action::kManageActors) == kNo);
}

BOOST_AUTO_TEST_CASE(a_draft_is_seen_by_its_unit_alone) {
    World world;
    Ask const ask{world};
    auto const id = world.open("tmbwk", {1});
    auto const* c = &world.get(id);
    for (auto actor : {"tmbwk", "tmbwk2", "tmbwk-c"}) BOOST_TEST(ask(actor, Action::kReadDraft, c) == kYes);
    BOOST_TEST(ask("tmbwk-c", Action::kWriteDraft, c) == kNo);
    for (auto actor : {"tmikl", "r1", "f1", "audit", "council", "op1"})
        for (auto action : {Action::kReadProposal, Action::kReadDraft, Action::kWriteDraft, Action::kSubmit})
            BOOST_TEST(ask(actor, action, c) == kHidden);
}

BOOST_AUTO_TEST_CASE(a_submitted_case_is_seen_by_those_who_work_on_it_and_audit) {
    World world;
    Ask const ask{world};
    auto const id = world.submitted("tmbwk", {{5, edited(world.text(5), {{"title", "Kurse"}})}});
    auto const* c = &world.get(id);
    for (auto actor : {"tmbwk", "tmikl", "r1", "f1", "audit", "tsk-f"})
        BOOST_TEST(ask(actor, Action::kReadProposal, c) == kYes);
    for (auto actor : {"council", "op1", "none"}) BOOST_TEST(ask(actor, Action::kReadProposal, c) == kHidden);
    // The next version's draft is still the unit's own.
    BOOST_TEST(ask("tmikl", Action::kReadDraft, c) == kNo);
    BOOST_TEST(ask("tmikl", Action::kWithdraw, c) == kNo);
    BOOST_TEST(ask("tmbwk", Action::kWithdraw, c) == kYes);
    BOOST_TEST(ask("tmikl", Action::kReview, c) == kNo);
    BOOST_TEST(ask("r1", Action::kReview, c) == kYes);
    BOOST_TEST(ask("r1", Action::kApprove, c) == kNo);
    BOOST_TEST(ask("f1", Action::kApprove, c) == kYes);
    BOOST_TEST(ask("audit", Action::kComment, c) == kNo);
    world.review("r1", id);
    world.approve("f1", id);
    auto const closed = world.folded(id);
    for (auto actor : {"council", "op1", "audit"})
        BOOST_TEST(ask(actor, Action::kReadProposal, &closed) == kYes);
    BOOST_TEST(ask("none", Action::kReadProposal, &closed) == kHidden);
}

BOOST_AUTO_TEST_CASE(functions_begin_and_end_on_their_day) {
    World world;
    model::Actor actor{who("none"), {}, {}};
    actor.grants.push_back({model::Function::kReviewer, unit("bimf"), *base::parse_date("2026-11-02"),
                            *base::parse_date("2026-11-03")});
    auto const on = [&](auto day) {
        return may(world.state, &actor, Action::kReadJournal, nullptr, *base::parse_date(day));
    };
    BOOST_TEST(on("2026-11-01") == kNo);
    BOOST_TEST(on("2026-11-02") == kYes);
    BOOST_TEST(on("2026-11-03") == kYes);
    BOOST_TEST(on("2026-11-04") == kNo);
}

BOOST_AUTO_TEST_SUITE_END()
