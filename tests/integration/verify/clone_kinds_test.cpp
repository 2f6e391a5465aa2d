#include <fstream>

#include <boost/test/unit_test.hpp>

#include "core/git/file.hpp"
#include "core/git/refs.hpp"
#include "tests/integration/verify/verified.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

void stock_git(std::filesystem::path const& where, std::vector<std::string> words) {
    auto const done = git::test::git(where, std::move(words));
    BOOST_REQUIRE_MESSAGE(done.status == 0, done.err << done.out);
}

std::string refusal(std::filesystem::path const& where) {
    auto const report = verify::verify(where, {});
    BOOST_REQUIRE(!report);
    BOOST_TEST(!report.error().message.empty());
    return report.error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kinds_of_clones)

BOOST_AUTO_TEST_CASE(every_full_clone_that_stock_git_makes_can_be_verified) {
    TempDir const dir;
    auto const record = worked().record().string();
    auto const expected = checked(worked().root, {}).position;
    std::map<std::string, std::vector<std::string>> const ways{
        {"usual", {"clone", "-q", "--no-local"}},
        {"bare", {"clone", "-q", "--no-local", "--bare"}},
        {"mirror", {"clone", "-q", "--no-local", "--mirror"}},
        {"without-checkout", {"clone", "-q", "--no-local", "--no-checkout"}},
    };
    for (auto const& [name, way] : ways) {
        auto words = way;
        words.insert(words.end(), {record, (dir / name).string()});
        stock_git(dir.path(), words);
        auto const report = checked(dir / name, {});
        BOOST_TEST(violations(report) == "", name);
        BOOST_TEST((report.position.chain == expected.chain), name);
        BOOST_TEST((report.position.main == expected.main), name);
    }
    // With references as single files, and after git has repacked it.
    stock_git(dir / "bare", {"update-ref", "refs/heads/journal", expected.journal.hex()});
    stock_git(dir / "usual", {"gc", "-q"});
    BOOST_TEST(violations(checked(dir / "bare", {})) == "");
    BOOST_TEST(violations(checked(dir / "usual", {})) == "");
    BOOST_TEST(violations(checked(dir / "usual/.git", {})) == "");
}

BOOST_AUTO_TEST_CASE(what_a_reader_does_in_a_clone_of_their_own_says_nothing_of_the_record) {
    TempDir const dir;
    stock_git(dir.path(),
              {"clone", "-q", "--no-local", worked().record().string(), (dir / "clone").string()});
    stock_git(dir / "clone", {"branch", "mine"});
    stock_git(dir / "clone",
              {"update-ref", "refs/heads/main", checked(worked().root, {}).first_commit.hex()});
    BOOST_TEST(violations(checked(dir / "clone", {})) == "");
}

BOOST_AUTO_TEST_CASE(a_clone_that_lacks_something_cannot_be_checked_and_says_why) {
    TempDir const dir;
    auto const record = "file://" + worked().record().string();
    stock_git(dir.path(),
              {"clone", "-q", "--depth", "5", "--no-single-branch", record, (dir / "shallow").string()});
    stock_git(dir.path(),
              {"clone", "-q", "--single-branch", "--branch", "main", record, (dir / "one").string()});
    BOOST_TEST(refusal(dir / "shallow") == "shallow");
    BOOST_TEST(refusal(dir / "one") == "no-journal");
    BOOST_TEST(refusal(dir / "nothing") == "not-found");
    std::filesystem::create_directory(dir / "empty");
    BOOST_TEST(refusal(dir / "empty") == "not-a-record");
}

BOOST_AUTO_TEST_CASE(references_that_do_not_belong_to_a_record_are_named) {
    Copy const copy;
    auto const record = copy.data.record();
    auto const refs = git::read_references(record);
    auto more = refs;
    more["refs/heads/nebenan"] = refs.at("refs/heads/main");
    more["refs/tags/v1"] = refs.at("refs/heads/main");
    git::move_references(record, refs, more);
    std::filesystem::create_directories(record / "refs/heads");
    std::ofstream{record / "refs/heads/lose"} << refs.at("refs/heads/main").hex() << "\n";
    auto const report = checked(copy.data.root, {});
    BOOST_TEST(report.violations_found == 3U, violations(report));
    BOOST_TEST(has(report, "foreign-reference"));
    BOOST_TEST(has(report, "unsigned"));
}

BOOST_AUTO_TEST_CASE(main_that_was_moved_back_is_named) {
    Copy const copy;
    auto const refs = git::read_references(copy.data.record());
    auto moved = refs;
    moved["refs/heads/main"] =
        git::Handle{copy.data.record()}.commit(refs.at("refs/heads/main")).parents.at(0);
    git::move_references(copy.data.record(), refs, moved);
    auto const report = checked(copy.data.root, {});
    BOOST_TEST(report.violations_found == 1U);
    BOOST_TEST(has(report, "main-moved"));
}

BOOST_AUTO_TEST_CASE(bytes_that_rot_on_the_disk_are_found_wherever_they_lie) {
    // A few bytes in every part of the packs; none may be missed, none may end the program. One alone can be
    // padding of a stored block, which says nothing.
    std::size_t missed = 0;
    for (int part = 1; part < 12; ++part) {
        Copy const copy;
        std::filesystem::path largest;
        for (auto const& entry : std::filesystem::directory_iterator(copy.data.record() / "objects/pack"))
            if (entry.path().extension() == ".pack" &&
                (largest.empty() || entry.file_size() > std::filesystem::file_size(largest)))
                largest = entry.path();
        auto bytes = git::read_file(largest);
        auto const at = bytes.size() * static_cast<std::size_t>(part) / 12;
        for (auto i = at; i < at + 8; ++i) bytes[i] = static_cast<char>(bytes[i] ^ 0x20);
        std::filesystem::permissions(largest, std::filesystem::perms::owner_all);
        std::ofstream{largest, std::ios::binary} << bytes;
        auto const report = verify::verify(copy.data.root, {});
        if (report && report->sound()) ++missed;
    }
    BOOST_TEST(missed == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
