// What the record notes about itself: checkpoints, countersignatures, its keys.
#include <boost/test/unit_test.hpp>

#include "core/workflow/may.hpp"
#include "tests/unit/workflow/world.hpp"

using namespace fassung;
using namespace fassung::workflow;
using namespace fassung::workflow::test;

namespace {

struct Kept : World {
    Kept() {
        model::Keys keys;
        keys.root = "ssh-ed25519 AAAAroot";
        keys.keys.push_back({"k-1", "ssh-ed25519 AAAAserver", 1, std::nullopt, now});
        state.keys = std::make_shared<model::Keys const>(std::move(keys));
        state.adopted = true;
        state.checkpoint_day = base::berlin_date(now);
    }
    std::string does(std::string_view actor, RecordCommand command) {
        auto const decision = ask(actor, std::move(command));
        if (!decision) return decision.error().code;
        apply(*decision);
        return {};
    }
    /// A checkpoint of the next day; the seq that it names.
    std::uint64_t checkpoint() {
        pass_days(1);
        BOOST_REQUIRE(does("system", Checkpoint{}).empty());
        return state.seq - 1;
    }
    ChangeKey change(std::string key, std::string root_proof = {}) const {
        return {std::move(key), state.seq + 2, "AAAA", std::move(root_proof)};
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(checkpoints)

BOOST_AUTO_TEST_CASE(there_is_one_a_day_in_thueringen_from_the_day_after_the_founding) {
    Kept world;
    BOOST_TEST(world.does("system", Checkpoint{}) == "wrong-state");
    world.now = at("2026-11-02T22:59:59Z");
    BOOST_TEST(world.does("system", Checkpoint{}) == "wrong-state");
    world.now = at("2026-11-02T23:00:00Z");
    auto const before = world.state.seq;
    BOOST_TEST(world.does("system", Checkpoint{}) == "");
    BOOST_TEST(std::get<model::Checkpointed>(world.log.back().event.payload).at == before);
    BOOST_TEST(base::to_iso(world.state.checkpoints->at(before).date) == "2026-11-03");
    BOOST_TEST(world.does("system", Checkpoint{}) == "wrong-state");
    world.now = at("2026-11-03T23:00:00Z");
    BOOST_TEST(world.does("system", Checkpoint{}) == "");
}

BOOST_AUTO_TEST_CASE(only_the_program_makes_one_and_only_of_an_adopted_record) {
    Kept world;
    world.pass_days(1);
    for (auto actor : {"op1", "audit", "f1"}) BOOST_TEST(world.does(actor, Checkpoint{}) == "wrong-function");
    world.state.adopted = false;
    BOOST_TEST(world.does("system", Checkpoint{}) == "wrong-state");
}

BOOST_AUTO_TEST_CASE(offices_countersign_in_order_each_key_once) {
    Kept world;
    auto const seq = world.checkpoint();
    BOOST_TEST(world.does("audit", Countersign{seq, "ssh-ed25519 AAAAone"}) == "");
    BOOST_TEST(world.does("tmbwk-c", Countersign{seq, "ssh-ed25519 AAAAtwo"}) == "");
    auto const& event = world.log.back().event;
    auto const& what = std::get<model::Countersigned>(event.payload);
    BOOST_TEST(what.number == 2);
    BOOST_TEST(what.signer == "ssh-ed25519 AAAAtwo");
    BOOST_TEST(base::to_iso(what.date) == "2026-11-03");
    BOOST_TEST((event.by.function == model::Function::kCosigner));
    BOOST_TEST(event.by.unit->str() == "tmbwk");
    // The same key again says nothing new, whoever brings it.
    BOOST_TEST(world.does("op1", Countersign{seq, "ssh-ed25519 AAAAone"}) == "already-countersigned");
    auto const next = world.checkpoint();
    BOOST_TEST(world.does("op1", Countersign{next, "ssh-ed25519 AAAAone"}) == "");
    BOOST_TEST(world.state.checkpoints->at(seq).signers.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_countersigned_is_said) {
    Kept world;
    auto const seq = world.checkpoint();
    for (auto actor : {"council", "none"})
        BOOST_TEST(world.does(actor, Countersign{seq, "ssh-ed25519 AAAAone"}) == "wrong-function");
    BOOST_TEST(world.does("audit", Countersign{seq + 1, "ssh-ed25519 AAAAone"}) == "not-found");
    BOOST_TEST(world.does("audit", Countersign{seq, "ssh-ed25519 AAAAserver"}) == "own-key");
    BOOST_TEST(world.does("audit", Countersign{seq, "ssh-ed25519 AAAAroot"}) == "own-key");
}

BOOST_AUTO_TEST_CASE(may_says_the_same_of_countersigning_and_of_keys) {
    Kept world;
    auto const ask = [&](std::string_view actor, Action action) {
        return may(world.state, world.state.actor(who(actor)), action, nullptr, base::berlin_date(world.now));
    };
    for (auto actor : {"audit", "tmbwk-c", "r1", "f1", "op1"})
        BOOST_TEST((ask(actor, Action::kCountersign) == Permission::kYes));
    for (auto actor : {"council", "none"})
        BOOST_TEST((ask(actor, Action::kCountersign) == Permission::kWrongFunction));
    BOOST_TEST((ask("op1", Action::kChangeKey) == Permission::kYes));
    for (auto actor : {"audit", "r1", "f1", "tmbwk"})
        BOOST_TEST((ask(actor, Action::kChangeKey) == Permission::kWrongFunction));
}

BOOST_AUTO_TEST_CASE(a_changed_key_is_valid_from_the_next_event_on) {
    Kept world;
    BOOST_TEST(world.does("op1", world.change("ssh-ed25519 AAAAnew")) == "");
    auto const seq = world.state.seq;
    auto const& keys = *world.state.keys;
    BOOST_TEST(keys.valid_at(seq)->id == "k-1");
    BOOST_TEST(keys.valid_at(seq + 1)->id == "k-2");
    BOOST_TEST(keys.valid_at(seq + 1)->public_key == "ssh-ed25519 AAAAnew");
    BOOST_TEST((keys.valid_at(seq + 1)->from == world.now));
    BOOST_TEST(world.does("op1", world.change("ssh-ed25519 AAAAnewer")) == "");
    BOOST_TEST(world.state.keys->valid_at(seq + 1)->id == "k-2");
    BOOST_TEST(world.state.keys->valid_at(world.state.seq + 1)->id == "k-3");
}

BOOST_AUTO_TEST_CASE(a_key_is_changed_by_operators_or_with_the_root_key) {
    Kept world;
    BOOST_TEST(world.does("audit", world.change("ssh-ed25519 AAAAnew")) == "wrong-function");
    BOOST_TEST(world.does("system", world.change("ssh-ed25519 AAAAnew")) == "invalid-key");
    BOOST_TEST(world.does("op1", world.change("ssh-ed25519 AAAAnew", "AAAA")) == "invalid-key");
    BOOST_TEST(world.does("op1", world.change("ssh-ed25519 AAAAserver")) == "invalid-key");
    BOOST_TEST(world.does("op1", world.change("ssh-ed25519 AAAAroot")) == "invalid-key");
    auto stale = world.change("ssh-ed25519 AAAAnew");
    ++stale.from_seq;
    BOOST_TEST(world.does("op1", stale) == "wrong-state");
    BOOST_TEST(world.does("system", world.change("ssh-ed25519 AAAAnew", "AAAA")) == "");
    BOOST_TEST(world.state.keys->keys.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
