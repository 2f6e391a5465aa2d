#include <fstream>

#include <boost/test/unit_test.hpp>

#include "core/app/checkpoints.hpp"
#include "core/git/file.hpp"
#include "core/git/refs.hpp"
#include "core/sqlite/database.hpp"
#include "tests/integration/verify/verified.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// As GET /api/v1/checkpoint gives it, of any position.
record::SignedNote note_of(record::DataDirectory const& data, record::Position const& position) {
    auto const key = git::SigningKey::load(data.server_key());
    record::SignedNote note{record::checkpoint_of(position), {}};
    note.signatures.push_back(
        key.sign(record::format_checkpoint(note.checkpoint), record::kCheckpointNamespace));
    return note;
}

void cut_off_last_event(std::filesystem::path const& record) {
    auto const refs = git::read_references(record);
    auto cut = refs;
    cut["refs/heads/journal"] = git::Handle{record}.commit(refs.at("refs/heads/journal")).parents.at(0);
    git::move_references(record, refs, cut);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trust)

BOOST_AUTO_TEST_CASE(the_record_id_from_elsewhere_settles_which_record_it_is) {
    verify::Options options;
    options.record_id = checked(worked().root, {}).position.record_id;
    auto report = checked(worked().root, options);
    BOOST_TEST(report.sound());
    BOOST_TEST((report.trust == verify::Trust::kRecordId));
    options.record_id->bytes[0] ^= 1U;
    report = checked(worked().root, options);
    BOOST_TEST(has(report, "wrong-record"));
    BOOST_TEST((report.trust == verify::Trust::kFirstUse));
}

BOOST_AUTO_TEST_CASE(a_note_given_out_earlier_must_be_in_the_record) {
    auto const now = checked(worked().root, {}).position;
    verify::Options options;
    options.against = note_of(worked(), now);
    auto report = checked(worked().root, options);
    BOOST_TEST(violations(report) == "");
    BOOST_TEST((report.trust == verify::Trust::kCheckpoint));

    Copy const copy;
    cut_off_last_event(copy.data.record());
    // The record alone does not show it; what the data directory keeps beside it does.
    BOOST_TEST(checked(copy.data.record(), {}).sound());
    BOOST_TEST(has(checked(copy.data.root, {}), "not-extending"));
    report = checked(copy.data.record(), options);
    BOOST_TEST(report.violations_found == 1U);
    BOOST_TEST(has(report, "not-extending"));

    auto other = now;
    other.chain.bytes[3] ^= 1U;
    options.against = note_of(worked(), other);
    BOOST_TEST(has(checked(worked().root, options), "not-extending"));

    options.against = note_of(worked(), now);
    auto const stranger = git::SigningKey::generate();
    options.against->signatures = {
        stranger.sign(record::format_checkpoint(options.against->checkpoint), record::kCheckpointNamespace)};
    report = checked(worked().root, options);
    BOOST_TEST(has(report, "wrong-checkpoint"));
    BOOST_TEST(report.countersigners.size() == 2U);
    options.against->signatures = {stranger.sign("etwas anderes", record::kCheckpointNamespace)};
    BOOST_TEST(has(checked(worked().root, options), "wrong-countersignature"));
}

BOOST_AUTO_TEST_CASE(a_saved_state_is_gone_on_from_and_gives_the_same_state_again) {
    TempDir const dir;
    Office office;
    office.amend("tmbwk", 23, "Erste Änderung");
    auto const waiting = office.open_case("tmbwk", {24});
    office.submit("tmbwk", waiting, office.titled(24, "Wartet"));
    verify::Options save;
    save.save = dir / "state";
    auto const first = checked(office.data().root, save);
    BOOST_TEST(violations(first) == "");

    office.release(waiting);
    office.amend("tmbwk", 23, "Zweite Änderung");
    verify::Options go_on;
    go_on.from = dir / "state";
    go_on.save = dir / "state-2";
    auto const second = checked(office.data().root, go_on);
    BOOST_TEST(violations(second) == "");
    BOOST_TEST((second.trust == verify::Trust::kState));
    BOOST_TEST(second.began_after == first.position.seq);
    BOOST_TEST(second.counts.journal_commits == second.position.seq - first.position.seq);
    BOOST_TEST(second.title == first.title);

    verify::Options whole;
    whole.save = dir / "state-3";
    BOOST_TEST(checked(office.data().root, whole).sound());
    BOOST_TEST(git::read_file(dir / "state-2") == git::read_file(dir / "state-3"));

    // A checkpoint from before the saved state is still found.
    go_on.save.reset();
    go_on.against = note_of(office.data(), first.position);
    auto earlier = first.position;
    BOOST_TEST(violations(checked(office.data().root, go_on)) == "");
    earlier.chain.bytes[0] ^= 1U;
    go_on.against = note_of(office.data(), earlier);
    BOOST_TEST(has(checked(office.data().root, go_on), "not-extending"));
}

BOOST_AUTO_TEST_CASE(a_saved_state_that_the_record_no_longer_contains_is_named) {
    TempDir const dir;
    verify::Options save;
    save.save = dir / "state";
    BOOST_TEST(checked(worked().root, save).sound());
    Copy const copy;
    cut_off_last_event(copy.data.record());
    verify::Options go_on;
    go_on.from = dir / "state";
    BOOST_TEST(has(checked(copy.data.root, go_on), "not-extending"));

    auto text = git::read_file(dir / "state");
    text[text.size() / 2] = static_cast<char>(text[text.size() / 2] ^ 1);
    std::ofstream{dir / "broken"} << text;
    for (auto const* name : {"broken", "missing"}) {
        go_on.from = dir / name;
        auto const report = verify::verify(worked().root, go_on);
        BOOST_REQUIRE(!report);
        BOOST_TEST(report.error().code == "unreadable-state");
    }
}

BOOST_AUTO_TEST_CASE(a_pseudonym_that_was_pointed_at_another_person_is_caught_by_the_register) {
    Copy const copy;
    verify::Options options;
    options.registry = copy.data.registry();
    auto const before = checked(copy.data.root, options);
    BOOST_TEST(violations(before) == "");
    BOOST_TEST(before.counts.identities > 10U);
    // The person that work_a_while() granted a function was never in the register.
    BOOST_TEST(before.counts.erased == 1U);
    {
        sqlite::Database database{copy.data.registry(), {}};
        database.run(
            "UPDATE persons SET name = 'Jemand anders' WHERE actor = "
            "(SELECT actor FROM accounts WHERE login = 'tmbwk')");
        database.run("DELETE FROM persons WHERE actor = (SELECT actor FROM accounts WHERE login = 'tfm')");
    }
    auto const after = checked(copy.data.root, options);
    BOOST_TEST(after.violations_found == 1U);
    BOOST_TEST(has(after, "wrong-identity"));
    BOOST_TEST(after.counts.erased == 2U);
    options.registry = copy.data.root / "nirgends.sqlite";
    auto const none = verify::verify(copy.data.root, options);
    BOOST_REQUIRE(!none);
    BOOST_TEST(none.error().code == "unreadable-register");
}

BOOST_AUTO_TEST_CASE(an_index_that_says_something_else_than_the_record_is_named) {
    Copy const copy;
    {
        sqlite::Database database{copy.data.index(), {}};
        database.run("UPDATE measures SET title = 'Etwas anderes' WHERE id = 23");
    }
    auto const report = checked(copy.data.root, {});
    BOOST_TEST(report.violations_found == 1U, violations(report));
    BOOST_TEST(has(report, "index-differs"));
    verify::Options without;
    without.compare_index = false;
    BOOST_TEST(checked(copy.data.root, without).sound());
}

BOOST_AUTO_TEST_SUITE_END()
