#include "core/record/checkpoint.hpp"

#include <fstream>
#include <iterator>

#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_CASE(the_file_is_replaced_as_a_whole) {
    test::TempDir const dir;
    auto const file = dir / "checkpoint";
    BOOST_TEST(!record::read_checkpoint(file));
    auto const one = some();
    record::Position position{one.seq, one.record_id, {}, one.chain, one.journal, {}, one.time};
    record::write_checkpoint(file, position);
    position.seq = 4712;
    std::ofstream{file.string() + ".new"} << "left by a dead process";
    record::write_checkpoint(file, position);
    BOOST_TEST(record::read_checkpoint(file)->seq == 4712U);
    BOOST_TEST(!std::filesystem::exists(file.string() + ".new"));
    std::ofstream{file} << "half";
    BOOST_CHECK_THROW(record::read_checkpoint(file), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
