// Another server key, with the old one and without it.
#include <fstream>
#include <iterator>

#include <boost/test/unit_test.hpp>

#include "core/app/server_keys.hpp"
#include "core/git/signature.hpp"
#include "core/record/founding.hpp"
#include "core/record/key_change.hpp"
#include "core/record/rebuild.hpp"
#include "tests/integration/record/office.hpp"

using namespace fassung;
using namespace fassung::test;
using model::Function;
namespace fs = std::filesystem;

namespace {

app::Caller operator_of(Office const& office) {
    return {office.who(Function::kOperator, "betrieb")};
}

std::string text_of(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Every commit is signed with the key that must have signed its event.
void check_signatures(Office& office) {
    auto const handle = office.app->repository();
    model::Keys keys;
    bool first = true;
    std::size_t changes = 0;
    workflow::State state;
    record::replay(
        *handle, git::read_references(office.data().record()), [&](record::Committed const& committed) {
            auto const signer = record::signer_key(first ? nullptr : state.keys.get(), committed.event);
            BOOST_REQUIRE(signer);
            auto const commit = handle->commit(committed.journal);
            BOOST_TEST(git::verify(git::format_unsigned(commit), commit.signature, *signer),
                       "event " << committed.event.seq);
            if (auto const* what = std::get_if<model::KeyChanged>(&committed.event.payload)) {
                ++changes;
                BOOST_TEST(record::check_proofs(*what, *state.keys, *state.record_id).has_value());
            }
            record::step(state, committed.event, committed.texts, committed.documents);
            if (first) state.record_id = committed.content;
            first = false;
        });
    BOOST_TEST(changes > 0U);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(keys)

BOOST_AUTO_TEST_CASE(the_event_is_signed_with_the_old_key_and_all_after_it_with_the_new_one) {
    Office office;
    auto const old = git::SigningKey::load(office.data().server_key()).public_key();
    auto const changed = app::change_key(*office.app, operator_of(office), {});
    BOOST_REQUIRE(changed);
    BOOST_TEST(changed->id == "k-2");
    BOOST_TEST(changed->seq == office.seq());
    BOOST_TEST(changed->public_key != old);
    BOOST_TEST(git::SigningKey::load(office.data().server_key()).public_key() == changed->public_key);
    BOOST_TEST(text_of(office.data().server_key().string() + ".pub").starts_with(changed->public_key));
    office.open_case("tmbwk", {22});
    check_signatures(office);
    // Beside the two halves of the server's and of the root key nothing is left.
    BOOST_TEST(std::distance(fs::directory_iterator{office.data().keys()}, {}) == 4);
    BOOST_TEST(text_of(office.data().allowed_signers()) ==
               record::allowed_signers(*office.app->snapshot()->state.keys));
    office.close();
    BOOST_REQUIRE(office.open());
    office.open_case("tmbwk", {23});
    check_signatures(office);
    auto const handle = office.app->repository();
    BOOST_TEST(!record::rebuild(*handle, git::read_references(office.data().record())));
}

BOOST_AUTO_TEST_CASE(only_operators_ask_for_it_and_a_refusal_leaves_no_file) {
    Office office;
    auto const refused = app::change_key(*office.app, {office.who(Function::kEditor, "tmbwk")}, {});
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "wrong-function");
    office.clock.advance(-std::chrono::hours{1});
    auto const late = app::change_key(*office.app, operator_of(office), {});
    BOOST_REQUIRE(!late);
    BOOST_TEST(late.error().code == "clock");
    BOOST_TEST(std::distance(fs::directory_iterator{office.data().keys()}, {}) == 4);
}

BOOST_AUTO_TEST_CASE(asked_twice_with_one_idempotency_key_it_is_changed_once) {
    Office office;
    record::RequestDigests const digests{base::sha256("key"), base::sha256("body")};
    auto const first = app::change_key(*office.app, operator_of(office), digests);
    auto const again = app::change_key(*office.app, operator_of(office), digests);
    BOOST_REQUIRE(first);
    BOOST_REQUIRE(again);
    BOOST_TEST(again->seq == first->seq);
    BOOST_TEST(again->public_key == first->public_key);
    BOOST_TEST(git::SigningKey::load(office.data().server_key()).public_key() == first->public_key);
}

BOOST_AUTO_TEST_CASE(a_lost_key_is_replaced_with_the_root_key_and_nothing_else) {
    Office office;
    office.open_case("tmbwk", {22});
    auto const seq = office.seq();
    office.close();
    fs::remove(office.data().server_key());
    auto const shut = office.open();
    BOOST_REQUIRE(!shut);
    BOOST_TEST(shut.error().code == "no-key");

    git::SigningKey::generate().save(office.data().root / "other", "other");
    for (auto const& wrong : {office.data().root / "other", office.data().root / "missing"}) {
        auto const refused = app::recover_key(office.data(), wrong, office.clock);
        BOOST_REQUIRE(!refused);
        BOOST_TEST(refused.error().code == "invalid-root-key");
    }
    auto const done = app::recover_key(office.data(), office.data().root_key(), office.clock);
    BOOST_REQUIRE(done);
    BOOST_TEST(done->seq == seq + 1);
    BOOST_REQUIRE(office.open());
    BOOST_TEST(office.app->snapshot()->state.keys->keys.size() == 2U);
    office.open_case("tmbwk", {23});
    check_signatures(office);
    auto const handle = office.app->repository();
    BOOST_TEST(!record::rebuild(*handle, git::read_references(office.data().record())));
}

BOOST_AUTO_TEST_CASE(while_a_server_runs_the_root_key_waits) {
    Office office;
    auto const refused = app::recover_key(office.data(), office.data().root_key(), office.clock);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "locked");
}

BOOST_AUTO_TEST_CASE(a_key_lost_for_long_is_replaced_before_deadlines_and_without_moving_the_time) {
    Office office;
    auto const id = office.open_case("tmbwk", {29});
    office.submit("tmbwk", id, office.titled(29, "Neu"));
    auto const last = office.app->snapshot()->state.last_time;
    auto const seq = office.seq();
    office.close();
    fs::remove(office.data().server_key());
    office.clock.advance(std::chrono::hours{24 * 60});
    auto const done = app::recover_key(office.data(), office.data().root_key(), office.clock);
    BOOST_REQUIRE(done);
    BOOST_TEST(done->seq == seq + 1);
    BOOST_REQUIRE(office.open());
    BOOST_TEST((office.app->snapshot()->state.last_time == last));
    for (std::size_t nth : {0U, 1U})
        BOOST_TEST(office.ask(office.who(Function::kOperator, "betrieb", nth), workflow::ConfirmClock{})
                       .has_value());
    check_signatures(office);
}

BOOST_AUTO_TEST_CASE(a_key_lost_between_two_confirmations_of_the_clock_is_replaced) {
    Office office;
    office.clock.advance(std::chrono::hours{24 * 60});
    auto const confirm = [&](std::size_t nth) {
        return office.ask(office.who(Function::kOperator, "betrieb", nth), workflow::ConfirmClock{})
            .has_value();
    };
    BOOST_TEST(confirm(0));
    office.close();
    fs::remove(office.data().server_key());
    BOOST_REQUIRE(app::recover_key(office.data(), office.data().root_key(), office.clock));
    BOOST_REQUIRE(office.open());
    BOOST_TEST(confirm(1));
    office.open_case("tmbwk", {23});
    check_signatures(office);
}

BOOST_AUTO_TEST_SUITE_END()
