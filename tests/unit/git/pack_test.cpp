#include <algorithm>
#include <random>
#include <sys/stat.h>

#include <boost/test/unit_test.hpp>

#include "core/git/pack_format.hpp"
#include "tests/unit/git/limited.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung::git;
using namespace fassung::git::test;

namespace {

std::string random_text(std::mt19937& random, std::size_t size) {
    std::string text(size, '\0');
    for (auto& c : text) c = static_cast<char>(random() % 256);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(small_packs)

BOOST_AUTO_TEST_CASE(git_verifies_a_pack_of_all_sizes) {
    Chain chain;
    std::mt19937 random(11);
    PackWriter writer;
    std::vector<std::pair<Oid, std::string>> added;
    for (std::size_t const size : {0, 1, 15, 16, 17, 127, 128, 2047, 2048, 2049, 65'535, 65'536, 300'000})
        for (auto const& text : {random_text(random, size), std::string(size, 'a')})
            added.emplace_back(writer.add(ObjectType::kBlob, text), text);
    chain.commit(writer, "Text\n");
    auto const count = writer.oids().size();
    auto const name = writer.write(chain.repository);
    BOOST_TEST(writer.empty());
    auto const file = chain.repository / "objects/pack" / name;
    auto const checked = git(chain.repository, {"verify-pack", "-v", file.string() + ".idx"});
    BOOST_TEST(checked.status == 0);
    BOOST_TEST(checked.out.find("non delta: " + std::to_string(count) + " objects") != std::string::npos);
    BOOST_TEST(git(chain.repository,
                   {"index-pack", "--strict", "-o", (chain.dir / "x.idx").string(), file.string() + ".pack"})
                   .status == 0);
    BOOST_CHECK(slurp(chain.dir / "x.idx") == slurp(file.string() + ".idx"));
    Handle const handle(chain.repository);
    for (auto const& [oid, text] : added) BOOST_CHECK(handle.read(oid).value().bytes == text);
    struct stat status {};
    BOOST_REQUIRE(::stat((file.string() + ".pack").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777) == 0444U);
}

BOOST_AUTO_TEST_CASE(an_object_added_twice_is_kept_once) {
    PackWriter writer;
    BOOST_TEST(writer.empty());
    auto const oid = writer.add(ObjectType::kBlob, "x");
    BOOST_TEST((writer.add(ObjectType::kBlob, "x") == oid));
    BOOST_TEST(writer.oids().size() == 1U);
    BOOST_TEST(writer.find(oid)->bytes == "x");
    BOOST_TEST((writer.find(Oid{}) == nullptr));
    writer.clear();
    BOOST_TEST(writer.empty());
    BOOST_TEST((writer.find(oid) == nullptr));
}

BOOST_AUTO_TEST_CASE(an_empty_batch_writes_nothing) {
    Chain chain;
    BOOST_TEST(PackWriter().write(chain.repository) == "");
    BOOST_TEST(packs(chain.repository).empty());
}

BOOST_AUTO_TEST_CASE(the_same_batch_written_twice_is_one_pack) {
    Chain chain;
    PackWriter writer;
    auto const oid = writer.add(ObjectType::kBlob, "x");
    auto const first = writer.write(chain.repository);
    writer.add(ObjectType::kBlob, "x");
    BOOST_TEST(writer.write(chain.repository) == first);
    BOOST_TEST(packs(chain.repository).size() == 1U);
    BOOST_TEST(Handle(chain.repository).exists(oid));
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_no_file_behind) {
    Chain chain;
    chain.append("Text\n");
    auto const before = snapshot(chain.repository);
    std::mt19937 random(3);
    auto const large = random_text(random, 50'000);
    auto const write_large = [&] {
        PackWriter writer;
        writer.add(ObjectType::kBlob, large);
        writer.write(chain.repository);
    };
    // The limits hit the pack at once, the pack in its middle, and the index behind a small pack.
    for (rlim_t const limit : {0U, 20'000U}) BOOST_TEST(run_on_full_disk(limit, write_large) == 0);
    auto const write_small = [&] {
        PackWriter writer;
        writer.add(ObjectType::kBlob, "klein");
        writer.write(chain.repository);
    };
    BOOST_TEST(run_on_full_disk(600, write_small) == 0);
    BOOST_CHECK(snapshot(chain.repository) == before);
}

BOOST_AUTO_TEST_CASE(a_failed_write_can_be_tried_again) {
    Chain chain;
    PackWriter writer;
    auto const oid = writer.add(ObjectType::kBlob, "x");
    BOOST_CHECK_THROW(writer.write(chain.dir / "none"), GitError);
    BOOST_TEST(!writer.empty());
    writer.write(chain.repository);
    BOOST_TEST(Handle(chain.repository).exists(oid));
}

BOOST_AUTO_TEST_CASE(a_pack_is_parsed_into_the_entries_it_was_made_of) {
    Chain chain;
    PackWriter writer;
    for (int i = 0; i < 300; ++i) writer.add(ObjectType::kBlob, "Text " + std::to_string(i));
    auto const oids = writer.oids();
    auto const file = (chain.repository / "objects/pack" / writer.write(chain.repository)).string();
    auto pack = slurp(file + ".pack");
    auto const index = slurp(file + ".idx");
    auto const entries = parse_pack(pack, index).value();
    BOOST_REQUIRE(entries.size() == oids.size());
    for (std::size_t i = 0; i < oids.size(); ++i) BOOST_TEST((entries[i].oid == oids[i]));
    BOOST_CHECK_THROW(parse_pack(pack, index.substr(0, index.size() - 1)), GitError);
    BOOST_CHECK_THROW(parse_pack(pack.substr(1), index), GitError);
    BOOST_CHECK_THROW(parse_pack("", ""), GitError);
    pack[40] = static_cast<char>(pack[40] ^ 1);
    BOOST_CHECK_THROW(parse_pack(pack, index), GitError);
}

BOOST_AUTO_TEST_SUITE_END()
