// Checkpoints as the writer makes them and the program gives them out.
#include "core/app/checkpoints.hpp"

#include <boost/test/unit_test.hpp>

#include "core/git/signature.hpp"
#include "core/record/rebuild.hpp"
#include "tests/integration/record/office.hpp"

using namespace fassung;
using namespace fassung::test;
using model::Function;

namespace {

struct Noting : Office {
    Noting() {
        close();
        daily_checkpoint = true;
        if (!open()) throw std::runtime_error("does not open");
    }
    app::Caller auditor() const { return {who(Function::kAuditor, "rechnungshof")}; }
    /// The checkpoint of the next day.
    record::SignedNote next_day() {
        clock.advance(std::chrono::hours{24});
        // Its batch makes the checkpoint.
        open_case("tmbwk", {23});
        return app::last_daily_checkpoint(*app).value();
    }
    base::Result<app::Countersigned> countersign(record::SignedNote const& note, std::string const& armour) {
        return app::countersign(*app, auditor(), note.checkpoint.seq, armour, {});
    }
};

std::string over(record::SignedNote const& note, git::SigningKey const& key,
                 std::string_view name_space = record::kCheckpointNamespace) {
    return key.sign(record::format_checkpoint(note.checkpoint), name_space);
}

std::string code(base::Result<app::Countersigned> const& result) {
    return result ? "" : result.error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checkpoints)

BOOST_AUTO_TEST_CASE(there_is_none_on_the_day_of_the_founding) {
    Noting office;
    office.open_case("tmbwk", {22});
    BOOST_TEST(!app::last_daily_checkpoint(*office.app));
}

BOOST_AUTO_TEST_CASE(the_record_notes_each_day_once_where_it_stood) {
    Noting office;
    auto const note = office.next_day();
    auto const row = office.app->index().event(note.checkpoint.seq);
    BOOST_REQUIRE(row);
    BOOST_TEST((row->chain == note.checkpoint.chain));
    BOOST_TEST((row->journal == note.checkpoint.journal));
    BOOST_TEST((row->time == note.checkpoint.time));
    BOOST_TEST(office.app->index().event(note.checkpoint.seq + 1)->kind == "checkpointed");
    auto const& server = office.app->snapshot()->state.keys->keys.at(0).public_key;
    BOOST_TEST(git::verify(record::format_checkpoint(note.checkpoint), note.signatures.at(0), server,
                           record::kCheckpointNamespace));
    office.open_case("tmbwk", {24});
    BOOST_TEST(office.app->snapshot()->state.checkpoints->size() == 1U);
    auto const next = office.next_day();
    BOOST_TEST(next.checkpoint.seq > note.checkpoint.seq);
    BOOST_TEST(office.app->snapshot()->state.checkpoints->size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_day_on_which_nothing_happens_has_one_too) {
    Noting office;
    office.close();
    office.tick = std::chrono::milliseconds{5};
    BOOST_REQUIRE(office.open());
    auto const before = office.seq();
    office.clock.advance(std::chrono::hours{24});
    while (office.seq() == before) std::this_thread::yield();
    BOOST_TEST(app::last_daily_checkpoint(*office.app)->checkpoint.seq == before);
}

BOOST_AUTO_TEST_CASE(a_clock_that_nobody_believes_makes_none) {
    Noting office;
    office.clock.advance(std::chrono::hours{24 * 60});
    auto const before = office.seq();
    office.app->writer().exclusively([] {});
    office.app->writer().exclusively([] {});
    BOOST_TEST(office.seq() == before);
}

BOOST_AUTO_TEST_CASE(countersignatures_come_into_the_record_and_behind_the_note) {
    Noting office;
    auto const note = office.next_day();
    auto const key = git::SigningKey::generate();
    auto const done = office.countersign(note, "\n" + over(note, key) + "\r\n");
    BOOST_REQUIRE(done);
    BOOST_TEST(done->number == 1);
    BOOST_TEST(done->signer == key.public_key());
    auto const read = app::daily_checkpoint(*office.app, office.auditor(), note.checkpoint.seq);
    BOOST_REQUIRE(read);
    BOOST_REQUIRE(read->signatures.size() == 2U);
    BOOST_TEST(read->signatures[1] == over(note, key));
    auto const handle = office.app->repository();
    BOOST_TEST(!record::rebuild(*handle, git::read_references(office.data().record())));
}

BOOST_AUTO_TEST_CASE(what_is_no_signature_over_that_note_is_refused) {
    Noting office;
    auto const note = office.next_day();
    auto const key = git::SigningKey::generate();
    BOOST_TEST(code(office.countersign(note, "kein Schlüssel")) == "invalid-signature");
    BOOST_TEST(code(office.countersign(note, over(note, key, "git"))) == "invalid-signature");
    BOOST_TEST(code(office.countersign(note, key.sign(record::format_note(note),
                                                      record::kCheckpointNamespace))) == "invalid-signature");
    BOOST_TEST(code(office.countersign(note, note.signatures[0])) == "own-key");
    auto const next = office.next_day();
    BOOST_TEST(code(office.countersign(next, over(note, key))) == "invalid-signature");
    BOOST_TEST(code(office.countersign(next, over(next, key))) == "");
    BOOST_TEST(code(office.countersign(next, over(next, key))) == "already-countersigned");
    auto none = next;
    none.checkpoint.seq += 1;
    BOOST_TEST(code(office.countersign(none, over(none, key))) == "not-found");
}

BOOST_AUTO_TEST_CASE(a_journal_set_back_behind_what_was_given_out_does_not_start) {
    Noting office;
    std::filesystem::path const older = office.data().root.string() + "-older";
    office.close();
    std::filesystem::copy(office.data().record(), older, std::filesystem::copy_options::recursive);
    BOOST_REQUIRE(office.open());
    office.open_case("tmbwk", {22});
    auto const given = app::checkpoint(*office.app, office.auditor());
    BOOST_REQUIRE(given);
    BOOST_TEST(given->checkpoint.seq == office.seq());
    BOOST_TEST(record::read_checkpoint(office.data().checkpoint())->seq == given->checkpoint.seq);
    office.close();
    std::filesystem::remove_all(office.data().record());
    std::filesystem::rename(older, office.data().record());
    auto const opened = office.open();
    BOOST_REQUIRE(!opened);
    BOOST_TEST(opened.error().code == "behind-checkpoint");
}

BOOST_AUTO_TEST_SUITE_END()
