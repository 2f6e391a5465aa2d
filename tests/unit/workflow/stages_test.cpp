#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;
using model::Stage;
using model::Word;

namespace {

/// A case in each stage, on M-0001 by tmbwk. The texts for a further version are of M-0001 too.
struct Staged {
    World world;
    model::ProposalId id;

    explicit Staged(Stage stage) {
        id = world.open("tmbwk", {1});
        if (stage == Stage::kDraft) return;
        if (stage == Stage::kDiscarded) {
            must("tmbwk", Discard{});
            return;
        }
        world.submit("tmbwk", id, {{1, edited(world.text(1), {{"title", "Kurse"}})}});
        must("tmikl", AddComment{1, {m(1), "title", "Besser:", "Deutsch"}, {}});
        switch (stage) {
            case Stage::kReturned:
                must("r1", RequestChanges{1, {{m(1), "title", "Kürzer.", {}}}});
                return;
            case Stage::kRejected:
                must("r1", Reject{"Nicht zuständig."});
                return;
            case Stage::kWithdrawn:
                must("tmbwk", Withdraw{"Erledigt."});
                return;
            case Stage::kReleased:
                world.review("r1", id);
                world.cosign("tmikl", id);
                world.cosign("tmsgaf", id);
                world.approve("f1", id);
                return;
            case Stage::kSubmitted:
                // As far as every command can be lawful: reviewed, one unit silent beyond its deadline.
                world.review("r1", id);
                world.cosign("tmsgaf", id);
                world.pass_days(20);
                return;
            case Stage::kDraft:
            case Stage::kDiscarded:
                return;
        }
    }

    void must(std::string_view actor, CaseCommand command) {
        BOOST_REQUIRE(world.act(actor, id, std::move(command)).empty());
    }

    /// One lawful example of each command, and who gives it.
    std::vector<std::pair<std::string_view, CaseCommand>> commands() const {
        auto const requirement = "cosign-participating:tmikl";
        return {{"tmbwk", Discard{}},
                {"tmbwk", world.submission({{1, edited(world.text(1), {{"title", "Deutsch"}})}})},
                {"r2", Review{1, false, false, {}}},
                {"r2", RequestChanges{1, {{m(1), "title", "Kürzer.", {}}}}},
                {"tmikl", Cosign{1, Word::kSigned, {}, {}, {}}},
                {"f1", Approve{1, {}, {}}},
                {"r1", Reject{"Nicht zuständig."}},
                {"tmbwk", Withdraw{"Erledigt."}},
                {"r1", Involve{unit("tsk"), model::Involvement::kCosign, {}, "Berührt Aufgaben."}},
                {"r1", Extend{requirement, *base::parse_date("2027-01-15"), "Urlaub."}},
                {"f1", Waive{requirement, "Es eilt."}},
                {"tmikl", AddComment{1, {m(1), "title", "Gut.", {}}, {}}},
                {"tmikl", ResolveComment{1}},
                {"tmbwk", AdoptWording{1}}};
    }
};

constexpr Stage kStages[] = {Stage::kDraft,    Stage::kSubmitted, Stage::kReturned, Stage::kReleased,
                             Stage::kRejected, Stage::kWithdrawn, Stage::kDiscarded};

std::vector<std::string> expected(Stage stage) {
    switch (stage) {
        case Stage::kDraft:
            return {"submit", "discard"};
        case Stage::kSubmitted:
            return {"submit",  "review", "request-changes", "cosign",  "approve", "reject", "withdraw",
                    "involve", "extend", "waive",           "comment", "resolve", "adopt"};
        case Stage::kReturned:
            return {"submit", "reject", "withdraw", "comment", "resolve", "adopt"};
        case Stage::kReleased:
        case Stage::kRejected:
        case Stage::kWithdrawn:
        case Stage::kDiscarded:
            return {};
    }
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stages)

BOOST_AUTO_TEST_CASE(every_command_in_every_stage_is_done_or_refused_as_the_table_says) {
    for (auto const stage : kStages) {
        Staged const staged{stage};
        auto const allowed = expected(stage);
        for (auto const& [actor, command] : staged.commands()) {
            auto const name = std::string{name_of(command)};
            BOOST_TEST_CONTEXT(model::name_of(stage) << " x " << name) {
                auto const answer = staged.world.ask(actor, staged.id, command);
                auto const code = answer ? std::string{} : answer.error().code;
                bool const in_table = std::ranges::find(allowed, name) != allowed.end();
                // The one command that a stage allows and this moment does not.
                bool const too_early = stage == Stage::kSubmitted && name == "approve";
                if (too_early) {
                    BOOST_TEST(code == "requirements-open");
                } else if (in_table) {
                    BOOST_TEST(code == "");
                } else if (stage == Stage::kDraft && actor != "tmbwk") {
                    BOOST_TEST(code == "not-found");
                } else {
                    BOOST_TEST(code == "wrong-state");
                    BOOST_TEST(answer.error().items == allowed, boost::test_tools::per_element());
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_command_leads_where_the_picture_says) {
    auto const after_command = [](Stage from, std::string_view name) {
        Staged staged{from};
        for (auto const& [actor, command] : staged.commands())
            if (name_of(command) == name) BOOST_REQUIRE(staged.world.act(actor, staged.id, command).empty());
        return staged.world.folded(staged.id).stage;
    };
    BOOST_TEST((after_command(Stage::kDraft, "submit") == Stage::kSubmitted));
    BOOST_TEST((after_command(Stage::kDraft, "discard") == Stage::kDiscarded));
    BOOST_TEST((after_command(Stage::kSubmitted, "submit") == Stage::kSubmitted));
    BOOST_TEST((after_command(Stage::kSubmitted, "request-changes") == Stage::kReturned));
    BOOST_TEST((after_command(Stage::kReturned, "submit") == Stage::kSubmitted));
    for (auto const from : {Stage::kSubmitted, Stage::kReturned}) {
        BOOST_TEST((after_command(from, "reject") == Stage::kRejected));
        BOOST_TEST((after_command(from, "withdraw") == Stage::kWithdrawn));
    }
}

BOOST_AUTO_TEST_CASE(an_end_needs_a_reason) {
    for (auto const stage : {Stage::kSubmitted, Stage::kReturned}) {
        Staged const staged{stage};
        BOOST_TEST(staged.world.refused("tmbwk", staged.id, Withdraw{}).code == "reason-missing");
        BOOST_TEST(staged.world.refused("f1", staged.id, Reject{" "}).code == "reason-missing");
        BOOST_TEST(staged.world.refused("tmikl", staged.id, Reject{"Nein."}).code == "wrong-function");
    }
}

BOOST_AUTO_TEST_SUITE_END()
