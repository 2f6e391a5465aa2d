// The golden records: each was made by the program of its day and is verified for ever
// (tests/golden/records/README.md).
#include <algorithm>
#include <set>

#include <boost/test/unit_test.hpp>

#include "core/record/rebuild.hpp"
#include "core/record/replay.hpp"
#include "core/verify/verify.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung;

namespace {

using fassung::test::TempDir;

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
    {"rules-1-notes-and-keys.bundle", 156, 29,
     "2098fcc77f709f378010e1125ccd7c52a9d4b4b49c481be16f359920bb126099",
     "e09f00e1d6ebe927b2ff6b870bc7aaf3ba07eb63752cc5e9ca75fef96eccdae8",
     "4c9c200eba9f628b4ce9c408c9cacb4324c349b1"},
    {"rules-1-policy.bundle", 176, 30, "bb8a665860b787895e4adba43223ff85b4dc705f39037bf2296e345b8160e0b5",
     "a4681073505de0dc3ef618cd8e738c048443f6b03a776082feda1974734d27f5",
     "af3b7dffbef1682f1906b15b8f6ac089483c6e87"},
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

BOOST_AUTO_TEST_CASE(every_kind_of_event_is_in_a_golden_record) {
    std::size_t most = 0;
    for (auto const& golden : kGolden) most = std::max(most, golden.kinds);
    BOOST_TEST(most == std::variant_size_v<model::Payload>,
               "a new kind wants a new record: tests/golden/records/README.md");
}

BOOST_AUTO_TEST_CASE(a_golden_record_is_sound) {
    for (auto const& golden : kGolden) {
        TempDir const dir;
        verify::Options options;
        options.record_id = base::Digest::parse(golden.record_id);
        auto const report = verify::verify(unpacked(dir.path(), golden), options);
        BOOST_REQUIRE_MESSAGE(report, report.error().message);
        for (auto const& each : report->violations)
            BOOST_ERROR(golden.file << ": " << each.code << " at " << each.seq << ": " << each.message);
        BOOST_TEST(report->sound());
        BOOST_TEST(report->position.chain.hex() == golden.chain);
        BOOST_TEST(report->counts.events.size() == golden.kinds);
        BOOST_TEST((report->trust == verify::Trust::kRecordId));
    }
}

BOOST_AUTO_TEST_CASE(every_commit_of_a_golden_record_is_made_anew_byte_by_byte) {
    git::initialise();
    for (auto const& golden : kGolden) {
        TempDir const dir;
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
