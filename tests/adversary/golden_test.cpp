// The golden records: each was made by the program of its day and is verified for ever
// (tests/golden/records/README.md).
#include <set>

#include <boost/test/unit_test.hpp>

#include "core/record/rebuild.hpp"
#include "core/record/replay.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung;

namespace {

struct Golden {
    std::string file;
    std::uint64_t seq;
    std::size_t kinds;
    std::string record_id, chain, journal;
};

std::vector<Golden> const kGolden{
    {"rules-1.bundle", 118, 26, "842ffc18a0da67ee1e9aa22b4ca99727474e3bdc82cb6f9c4472e5b247a5cc1c",
     "90301694aea0d045756fd3af6fce7de78726483ddde1d011aa579562202c074e",
     "5237c2db655a642fdc6feb19660525ee47937169"},
};

std::filesystem::path folder() {
    return std::filesystem::path{FASSUNG_SOURCE_DIR} / "tests/golden/records";
}

/// A bare repository with what is in the bundle.
std::filesystem::path unpacked(std::filesystem::path const& dir, Golden const& golden) {
    auto const cloned =
        git::test::git(dir, {"clone", "-q", "--mirror", (folder() / golden.file).string(), "record.git"});
    BOOST_REQUIRE_MESSAGE(cloned.status == 0, cloned.err);
    return dir / "record.git";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden_records)

BOOST_AUTO_TEST_CASE(every_bundle_is_listed_here) {
    std::set<std::string> listed, there;
    for (auto const& golden : kGolden) listed.insert(golden.file);
    for (auto const& entry : std::filesystem::directory_iterator{folder()})
        if (entry.path().extension() == ".bundle") there.insert(entry.path().filename().string());
    BOOST_TEST(listed == there, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_commit_of_a_golden_record_is_made_anew_byte_by_byte) {
    git::initialise();
    for (auto const& golden : kGolden) {
        test::TempDir const dir;
        auto const repository = unpacked(dir.path(), golden);
        git::Handle const handle{repository};
        auto const references = git::read_references(repository);
        std::set<std::string> kinds;
        auto const end = record::replay(handle, references, [&](record::Committed const& committed) {
            kinds.emplace(model::kind_of(committed.event.payload));
        });
        BOOST_TEST(end.position.record_id.hex() == golden.record_id);
        BOOST_TEST(end.position.chain.hex() == golden.chain);
        BOOST_TEST(end.position.journal.hex() == golden.journal);
        BOOST_TEST(end.position.seq == golden.seq);
        BOOST_TEST(kinds.size() == golden.kinds);
        auto const difference = record::rebuild(handle, references);
        BOOST_TEST(!difference, (difference ? difference->message : ""));
    }
}

BOOST_AUTO_TEST_SUITE_END()
