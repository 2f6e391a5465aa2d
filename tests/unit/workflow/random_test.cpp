#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/oracle.hpp"
#include "tests/unit/workflow/random_run.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using model::Stage;

namespace {

constexpr unsigned kRuns = 300;
constexpr int kSteps = 60;

Documents texts_of(State const& state) {
    Documents out;
    for (auto const& [id, head] : *state.heads) out.emplace(id, head.document);
    return out;
}

int releases(World const& world) {
    int out = 0;
    for (auto const& recorded : world.log)
        out += std::holds_alternative<model::Released>(recorded.event.payload);
    return out;
}

void check_faults(World const& world, Documents const& initial) {
    auto const found = faults(world, initial);
    BOOST_TEST(found.empty());
    for (auto const& fault : found) BOOST_ERROR(fault);
}

/// What holds after every step.
std::string broken(State const& state) {
    if (!state.to_carry_on.empty()) return "a case still waits to be carried on";
    for (auto const& [id, c] : *state.open) {
        if (model::is_closed(c->stage)) return "a closed case is still open";
        if (c->stage != Stage::kSubmitted) continue;
        for (auto const& listed : c->version()->documents) {
            auto const* head = state.head(listed.document);
            if (listed.base != (head ? std::optional{head->digest} : std::nullopt))
                return id.str() + " is submitted on a text that is not released";
        }
    }
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(random_sequences)

BOOST_AUTO_TEST_CASE(nothing_is_ever_released_that_the_policy_forbids_and_every_case_can_end) {
    int released = 0;
    int done = 0;
    for (unsigned seed = 1; seed <= kRuns; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            RandomRun run{seed};
            auto const initial = texts_of(run.world.state);
            for (int i = 0; i < kSteps; ++i) {
                run.step();
                auto const what = broken(run.world.state);
                BOOST_REQUIRE_MESSAGE(what.empty(), what);
            }
            for (auto const& [id, c] : *run.world.state.open) {
                auto const what = difference(run.world.folded(id), *c);
                BOOST_TEST(what.empty(), id.str() + ": " + what);
            }
            while (!run.world.state.open->empty()) {
                auto const id = run.world.state.open->begin()->first;
                auto const what = run.finish(id);
                BOOST_REQUIRE_MESSAGE(what.empty(), what);
            }
            check_faults(run.world, initial);
            BOOST_TEST(run.world.state.dues->empty());
            BOOST_TEST(run.world.state.bases->empty());
            released += releases(run.world);
            done += run.done;
        }
    }
    // The runs are worth something only if they get somewhere.
    BOOST_TEST_MESSAGE(done << " acts, " << released << " releases");
    BOOST_TEST(released > static_cast<int>(kRuns));
}

BOOST_AUTO_TEST_CASE(the_state_is_a_fold_over_the_events) {
    for (unsigned seed = 1001; seed <= 1020; ++seed) {
        RandomRun run{seed};
        auto again = run.world.state;
        for (int i = 0; i < kSteps; ++i) run.step();
        for (auto const& recorded : run.world.log)
            evolve(again, recorded.event, recorded.texts, recorded.documents);
        auto const& state = run.world.state;
        BOOST_TEST(again.seq == state.seq);
        BOOST_TEST((*again.dues == *state.dues));
        BOOST_TEST((again.last_proposal == state.last_proposal));
        BOOST_REQUIRE(again.heads->size() == state.heads->size());
        for (auto const& [id, head] : *state.heads) BOOST_TEST((again.head(id)->digest == head.digest));
        BOOST_REQUIRE(again.open->size() == state.open->size());
        for (auto const& [id, c] : *state.open) BOOST_TEST(difference(*again.find(id), *c) == "");
    }
}

BOOST_AUTO_TEST_CASE(a_copy_of_the_state_does_not_see_what_comes_later) {
    RandomRun run{77};
    for (int i = 0; i < 20; ++i) run.step();
    auto const before = run.world.state;
    auto const dues = *before.dues;
    auto const texts = texts_of(before);
    auto const open = before.open->size();
    for (int i = 0; i < kSteps; ++i) run.step();
    BOOST_TEST((*before.dues == dues));
    BOOST_TEST((texts_of(before) == texts));
    BOOST_TEST(before.open->size() == open);
}

BOOST_AUTO_TEST_CASE(pairs_and_triples_on_one_measure_release_nothing_that_a_needed_voter_has_not_covered) {
    int released = 0;
    int second = 0;
    for (unsigned seed = 1; seed <= 120; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            std::mt19937 random{seed};
            World world;
            auto const initial = texts_of(world.state);
            std::vector<std::string> const places{"title", "description/p-000001", "description/p-000002",
                                                  "description/p-000003"};
            std::vector<std::string_view> const units{"tmbwk", "tmikl", "tmsgaf"};
            std::vector<model::ProposalId> cases;
            for (unsigned i = 0; i < 2 + seed % 2; ++i) {
                auto text = world.text(1);
                for (unsigned edits = 0; edits < 1 + random() % 3; ++edits)
                    text = edited(
                        text, {{places[random() % places.size()], "Text " + std::to_string(random() % 5)}});
                if (*text == *world.text(1)) text = edited(text, {{"title", "Anders"}});
                cases.push_back(world.submitted(units[i], {{1, text}}));
            }
            // Everybody has signed everything before the first release.
            for (auto const& id : cases) {
                world.review(random() % 2 ? "r1" : "r2", id);
                for (auto const of : units)
                    if (random() % 4) world.act(of, id, Cosign{1, model::Word::kSigned, {}, {}, {}});
            }
            auto const approve_all = [&] {
                for (auto const& id : cases)
                    if (world.state.find(id)) world.act("f1", id, Approve{world.version_of(id), {}, {}});
            };
            approve_all();
            int const first_round = releases(world);
            // Then the votes that are asked again, and another try.
            for (auto const& id : cases) {
                if (!world.state.find(id)) continue;
                world.act("r1", id, Review{world.version_of(id), false, false, {}});
                for (auto const of : units)
                    world.act(of, id, Cosign{world.version_of(id), model::Word::kSigned, {}, {}, {}});
            }
            approve_all();
            check_faults(world, initial);
            released += releases(world);
            second += releases(world) - first_round;
        }
    }
    BOOST_TEST(released >= 120);
    BOOST_TEST(second > 20);
}

BOOST_AUTO_TEST_SUITE_END()
