#include "core/record/checkpoint.hpp"

#include <fstream>
#include <iterator>

#include <boost/test/unit_test.hpp>

#include "core/git/signature.hpp"
#include "tests/support/temp_dir.hpp"

using namespace fassung;

namespace {

record::Checkpoint some() {
    return {base::sha256("Akte"), 4711, base::sha256("Kette"),
            git::hash_object(git::ObjectType::kBlob, "Commit"), *base::parse_rfc3339("2026-11-22T10:33:52Z")};
}

std::string with(std::string text, std::string_view from, std::string_view to) {
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checkpoint)

BOOST_AUTO_TEST_CASE(it_is_read_as_it_was_written) {
    auto const read = record::parse_checkpoint(record::format_checkpoint(some()));
    BOOST_REQUIRE(read);
    BOOST_TEST((*read == some()));
}

BOOST_AUTO_TEST_CASE(it_has_one_spelling) {
    auto const good = record::format_checkpoint(some());
    for (auto const& bad :
         {std::string{}, good + "\n", good.substr(0, good.size() - 1), with(good, "4711", "04711"),
          with(good, "4711", "-1"), with(good, "4711", ""), with(good, "4711", "99999999999999999999"),
          with(good, "checkpoint-1", "checkpoint-2"), with(good, "seq 4711\n", ""),
          with(good, "52Z", "52+00:00"), with(good, "\nchain ", "\nother ")})
        BOOST_TEST(!record::parse_checkpoint(bad), bad);
}

BOOST_AUTO_TEST_CASE(a_note_is_the_text_and_then_signatures_over_it) {
    auto const text = record::format_checkpoint(some());
    auto const first = git::SigningKey::generate();
    auto const second = git::SigningKey::generate();
    record::SignedNote const note{
        some(),
        {first.sign(text, record::kCheckpointNamespace), second.sign(text, record::kCheckpointNamespace)}};
    auto const whole = record::format_note(note);
    BOOST_TEST(whole == text + note.signatures[0] + "\n" + note.signatures[1] + "\n");
    auto const read = record::parse_note(whole);
    BOOST_REQUIRE(read);
    BOOST_TEST((*read == note));
    BOOST_TEST(git::verify(text, read->signatures[1], second.public_key(), record::kCheckpointNamespace));
}

BOOST_AUTO_TEST_CASE(a_note_has_one_spelling) {
    auto const text = record::format_checkpoint(some());
    auto const armour = git::SigningKey::generate().sign(text, record::kCheckpointNamespace) + "\n";
    BOOST_REQUIRE(record::parse_note(text + armour));
    std::string many = text;
    for (int i = 0; i < 1001; ++i) many += armour;
    for (auto const& bad :
         {std::string{}, text, armour, text + "\n" + armour, text + armour + "\n", text + armour + text,
          text + armour.substr(0, armour.size() - 1), " " + text + armour,
          with(text + armour, "4711", "04711"),
          text + "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n", many})
        BOOST_TEST(!record::parse_note(bad));
}

BOOST_AUTO_TEST_CASE(files_stand_by_year_month_and_day) {
    auto const day = *base::parse_date("2026-03-07");
    BOOST_TEST(record::note_path(day) == "checkpoints/2026/03/07.txt");
    BOOST_TEST(record::countersignature_path(day, 12) == "checkpoints/2026/03/07.12.sig");
}

BOOST_AUTO_TEST_CASE(the_file_is_replaced_as_a_whole) {
    test::TempDir const dir;
    auto const file = dir / "checkpoint";
    BOOST_TEST(!record::read_checkpoint(file));
    auto const one = some();
    record::Position position{one.seq, one.record_id, {}, one.chain, one.journal, {}, one.time};
    record::write_checkpoint(file, record::checkpoint_of(position));
    position.seq = 4712;
    std::ofstream{file.string() + ".new"} << "left by a dead process";
    record::write_checkpoint(file, record::checkpoint_of(position));
    BOOST_TEST(record::read_checkpoint(file)->seq == 4712U);
    BOOST_TEST(!std::filesystem::exists(file.string() + ".new"));
    std::ofstream{file} << "half";
    BOOST_CHECK_THROW(record::read_checkpoint(file), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
