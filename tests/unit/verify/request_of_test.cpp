#include "core/workflow/request_of.hpp"

#include <boost/test/unit_test.hpp>

#include "core/record/codec.hpp"
#include "tests/unit/workflow/random_run.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;

namespace {

/// Why the event does not come of deciding its request again; empty if it does.
std::string differs(Recorded const& recorded, base::Result<Decision> const& decision) {
    if (!decision) return decision.error().code + " " + decision.error().message;
    if (!(decision->by == recorded.event.by)) return "by";
    if (decision->proposal != recorded.event.proposal) return "proposal";
    if (decision->texts != recorded.texts) return "texts";
    if (decision->documents.size() != recorded.documents.size()) return "documents";
    for (auto const& [id, document] : decision->documents)
        if (!recorded.documents.contains(id) || *recorded.documents.at(id) != *document) return id.name();
    auto event = recorded.event;
    event.payload = decision->payload;
    auto const made = record::write_event(event);
    auto const stored = record::write_event(recorded.event);
    if (made != stored) return "\n" + made + "\n" + stored;
    return {};
}

/// Decides everything that happened in `world` again, from `state` on; gives the kinds in order.
std::string follow(World const& world, State state) {
    std::string kinds;
    for (auto const& recorded : world.log) {
        auto const& event = recorded.event;
        auto const request = request_of(state, event, recorded.texts, recorded.documents);
        auto const act = request ? std::nullopt : next_system_act(state, event.time);
        BOOST_TEST_REQUIRE((request || act), "event " << event.seq << " comes of nothing");
        auto const what =
            request ? differs(recorded, decide(state, *request, event.time)) : differs(recorded, *act);
        BOOST_TEST_REQUIRE(what == "", "event " << event.seq << ": " << what);
        evolve(state, event, recorded.texts, recorded.documents);
        kinds += std::string{model::kind_of(event.payload)} + " ";
    }
    return kinds;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(request_of_)

BOOST_AUTO_TEST_CASE(every_event_of_random_runs_comes_of_its_own_request_again) {
    std::string kinds;
    for (unsigned seed = 1; seed <= 120; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            RandomRun run{seed};
            auto const before = run.world.state;
            for (int i = 0; i < 80; ++i) run.step();
            kinds += follow(run.world, before);
        }
    }
    for (auto const* kind : {"opened", "submitted", "reviewed", "cosigned", "approved", "released",
                             "changes-requested", "rejected", "withdrawn", "involved", "extended",
                             "commented", "comment-resolved", "wording-adopted", "carried-on", "conflicted"})
        BOOST_TEST((kinds.find(std::string{kind} + " ") != std::string::npos),
                   "no event of kind " << kind << " was tried");
}

BOOST_AUTO_TEST_CASE(the_acts_of_the_record_come_of_their_own_requests_too) {
    World world;
    auto const before = world.state;
    model::GrantRequested what;
    what.subject = who("none");
    what.identity = base::sha256("none");
    what.grants = {
        {who("none"), model::Function::kAuditor, unit("tsk"), *base::parse_date("2026-11-01"), {}}};
    auto const asked = world.ask("op1", RequestGrant{what});
    BOOST_REQUIRE(asked);
    world.apply(*asked);
    auto const confirmed = world.ask("op2", ConfirmGrant{world.state.seq});
    BOOST_REQUIRE(confirmed);
    world.apply(*confirmed);
    for (auto const* person : {"op1", "op2"}) {
        auto const clock = world.ask(person, ConfirmClock{});
        BOOST_REQUIRE(clock);
        world.apply(*clock);
    }
    BOOST_TEST(follow(world, before) == "grant-requested grant-confirmed clock-confirmed clock-confirmed ");
}

BOOST_AUTO_TEST_CASE(deadlines_waivers_and_discarded_drafts_come_of_their_requests) {
    World world;
    auto const before = world.state;
    auto const discarded = world.open("tmbwk", {2});
    BOOST_TEST(world.act("tmbwk", discarded, Discard{}) == "");
    auto const id = world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Anders"}})}});
    world.pass_days(60);
    BOOST_TEST(world.act("f1", id, Waive{"cosign-participating:tmikl", "Es eilt."}) == "");
    BOOST_TEST(world.act("r1", id, Waive{"cosign-participating:tmikl", "Ja."}) == "");
    auto const kinds = follow(world, before);
    BOOST_TEST(kinds.starts_with("opened discarded opened submitted deadline-passed "));
    BOOST_TEST(kinds.ends_with("deadline-passed waiver-requested waived "));
}

BOOST_AUTO_TEST_CASE(an_event_in_anothers_name_is_asked_for_in_that_name) {
    World world;
    auto const id = world.submitted("tmbwk", {{1, edited(world.text(1), {{"title", "Anders"}})}});
    auto const before = world.state;
    world.review("r1", id);
    auto recorded = world.log.back();
    recorded.event.by.actor = who("tmikl");
    auto const request = request_of(before, recorded.event, recorded.texts, recorded.documents);
    BOOST_REQUIRE(request.has_value());
    BOOST_TEST(request->actor.str() == who("tmikl").str());
    auto const decision = decide(before, *request, recorded.event.time);
    BOOST_REQUIRE(!decision);
    BOOST_TEST(decision.error().code == "wrong-function");
}

BOOST_AUTO_TEST_SUITE_END()
