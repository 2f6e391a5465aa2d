#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "core/git/packed_refs.hpp"
#include "tests/unit/git/limited.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung::git;
using namespace fassung::git::test;

namespace {

Oid filled(unsigned char byte) {
    Oid oid;
    oid.bytes.fill(byte);
    return oid;
}

std::string refusal(std::function<void()> const& work) {
    try {
        work();
    } catch (GitError const& error) {
        return error.what();
    }
    return "done";
}

bool contains(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(references)

BOOST_AUTO_TEST_CASE(no_file_means_no_references) {
    Chain const chain;
    BOOST_TEST(read_references(chain.repository).empty());
}

BOOST_AUTO_TEST_CASE(git_reads_the_references_as_they_were_moved) {
    Chain chain;
    auto const first = chain.append("eins");
    auto const second = chain.append("zwei");
    auto const shown = git(chain.repository, {"for-each-ref", "--format=%(objectname) %(refname)"});
    BOOST_TEST(shown.out == second.hex() + " refs/heads/journal\n" + second.hex() + " refs/heads/main\n");
    BOOST_CHECK(read_references(chain.repository) == chain.references);
    BOOST_TEST(loose_references(chain.repository).empty());
    BOOST_TEST(git(chain.repository, {"rev-parse", "main~1"}).out == first.hex() + "\n");
    // git itself would write the very same file.
    auto const ours = slurp(chain.repository / "packed-refs");
    BOOST_REQUIRE(git(chain.repository, {"pack-refs", "--all"}).status == 0);
    BOOST_TEST(slurp(chain.repository / "packed-refs") == ours);
}

BOOST_AUTO_TEST_CASE(another_state_than_expected_changes_nothing) {
    Chain chain;
    chain.append("eins");
    auto const before = snapshot(chain.repository);
    auto const move = [&](References const& expected) {
        return refusal([&] {
            move_references(chain.repository, expected, {{"refs/heads/main", filled(1)}});
        });
    };
    BOOST_TEST(contains(move({}), "expected absent"));
    BOOST_TEST(contains(move({{"refs/heads/main", chain.tip}}), "refs/heads/journal"));
    auto other = chain.references;
    other["refs/heads/main"] = filled(9);
    BOOST_TEST(contains(move(other), "refs/heads/main is " + chain.tip.hex()));
    BOOST_CHECK(snapshot(chain.repository) == before);
}

BOOST_AUTO_TEST_CASE(a_held_lock_is_left_and_named) {
    Chain chain;
    chain.append("eins");
    spill(chain.repository / "packed-refs.lock", "fremd");
    auto const before = snapshot(chain.repository);
    BOOST_TEST(contains(refusal([&] { chain.move(chain.tip); }), "locked"));
    BOOST_CHECK(snapshot(chain.repository) == before);
    // And the other way round: git respects a lock of ours.
    BOOST_TEST(git(chain.repository, {"pack-refs", "--all"}).status != 0);
}

BOOST_AUTO_TEST_CASE(a_full_disk_or_a_wrong_name_changes_nothing) {
    Chain chain;
    chain.append("eins");
    auto const before = snapshot(chain.repository);
    for (rlim_t const limit : {0U, 100U})
        BOOST_TEST(run_on_full_disk(limit, [&] { chain.move(chain.tip); }) == 0);
    for (auto const* name :
         {"heads/main", "refs/", "refs/heads/a b", "refs/heads/a..b", "refs/heads/x.lock", "refs//x",
          "refs/heads/a\nb", "refs/heads/.a", "refs/heads/a@{b", "refs/heads/a~1"})
        BOOST_CHECK_THROW(move_references(chain.repository, chain.references, {{name, filled(1)}}), GitError);
    BOOST_CHECK_THROW(move_references(chain.repository, chain.references, {{"refs/heads/main", Oid{}}}),
                      GitError);
    BOOST_CHECK(snapshot(chain.repository) == before);
}

BOOST_AUTO_TEST_CASE(a_read_only_folder_changes_nothing) {
    Chain chain;
    chain.append("eins");
    auto const before = snapshot(chain.repository);
    std::filesystem::permissions(chain.dir.path(), std::filesystem::perms(0755));
    std::filesystem::permissions(chain.repository, std::filesystem::perms(0555));
    // Root writes everywhere; as another user the folder's mode decides.
    pid_t const child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(3);
        ::_exit(contains(refusal([&] { chain.move(chain.tip); }), "cannot create") ? 0 : 1);
    }
    BOOST_REQUIRE(child > 0);
    int status = 0;
    BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
    std::filesystem::permissions(chain.repository, std::filesystem::perms(0755));
    BOOST_TEST(WIFEXITED(status));
    BOOST_TEST(WEXITSTATUS(status) == 0);
    BOOST_CHECK(snapshot(chain.repository) == before);
}

BOOST_AUTO_TEST_CASE(a_malformed_file_is_an_error) {
    Chain chain;
    auto const id = filled(1).hex();
    for (auto const& text : {std::string("x\n"), id + " refs/heads/main", id + " main\n", "^" + id + "\n",
                             id + " refs/heads/a\n" + id + " refs/heads/a\n", id + "  refs/heads/a\n",
                             Oid{}.hex() + " refs/heads/a\n", id + " refs/heads/a\n# late\n",
                             id + " refs/tags/a\n^" + id + "\n^" + id + "\n"}) {
        spill(chain.repository / "packed-refs", text);
        BOOST_CHECK_THROW(read_references(chain.repository), GitError);
        BOOST_CHECK_THROW(move_references(chain.repository, {}, {}), GitError);
        BOOST_TEST(!std::filesystem::exists(chain.repository / "packed-refs.lock"));
    }
}

BOOST_AUTO_TEST_CASE(what_a_tag_is_of_is_kept_until_the_tag_goes) {
    Chain chain;
    auto const commit = chain.append("eins");
    PackWriter writer;
    auto const tag = writer.add(
        ObjectType::kTag, "object " + commit.hex() +
                              "\ntype commit\ntag f1\ntagger Fassung <s@x.invalid> 1790000000 +0000\n\nF\n");
    writer.write(chain.repository);
    auto next = chain.references;
    next["refs/tags/f1"] = tag;
    move_references(chain.repository, chain.references, next, {{"refs/tags/f1", commit}});
    chain.references = next;
    auto const ours = slurp(chain.repository / "packed-refs");
    BOOST_REQUIRE(git(chain.repository, {"pack-refs", "--all"}).status == 0);
    BOOST_TEST(slurp(chain.repository / "packed-refs") == ours);
    move_references(chain.repository, next, next);
    BOOST_TEST(slurp(chain.repository / "packed-refs") == ours);
    BOOST_TEST(git(chain.repository, {"show-ref", "-d", "f1"}).out ==
               tag.hex() + " refs/tags/f1\n" + commit.hex() + " refs/tags/f1^{}\n");
    chain.move(commit);
    BOOST_TEST(!contains(slurp(chain.repository / "packed-refs"), "^"));
}

BOOST_AUTO_TEST_CASE(packed_refs_are_formatted_as_they_are_parsed) {
    PackedRefs const refs{
        {{"refs/heads/a", filled(1)}, {"refs/heads/a-b", filled(2)}, {"refs/tags/ü", filled(3)}},
        {{"refs/tags/ü", filled(4)}}};
    BOOST_TEST((parse_packed_refs(format_packed_refs(refs)).value() == refs));
    BOOST_TEST((parse_packed_refs("").value() == PackedRefs{}));
}

BOOST_AUTO_TEST_CASE(loose_references_are_found) {
    Chain chain;
    auto const commit = chain.append("eins");
    BOOST_REQUIRE(git(chain.repository, {"update-ref", "refs/heads/foreign", commit.hex()}).status == 0);
    BOOST_TEST((loose_references(chain.repository) == std::vector<std::string>{"refs/heads/foreign"}));
}

BOOST_AUTO_TEST_CASE(what_a_dead_process_left_is_removed_and_nothing_else) {
    Chain chain;
    chain.append("eins");
    auto const before = snapshot(chain.repository);
    std::vector<std::string> const stale{"HEAD.lock",
                                         "config.lock",
                                         "objects/info/commit-graph.lock",
                                         "objects/pack/.tmp-17-pack-1.idx",
                                         "objects/pack/.tmp-17-pack-1.pack",
                                         "objects/pack/pack-0000000000000000000000000000000000000000.pack",
                                         "objects/pack/pack-1111111111111111111111111111111111111111.idx",
                                         "objects/pack/tmp_idx_x",
                                         "objects/pack/tmp_pack_x",
                                         "packed-refs.lock",
                                         "refs/heads/main.lock"};
    for (auto const& name : stale) spill(chain.repository / name, "x");
    BOOST_TEST((remove_stale_files(chain.repository) == stale));
    BOOST_CHECK(snapshot(chain.repository) == before);
    BOOST_TEST(remove_stale_files(chain.repository).empty());
    BOOST_TEST(git(chain.repository, {"fsck", "--strict"}).status == 0);
}

BOOST_AUTO_TEST_SUITE_END()
