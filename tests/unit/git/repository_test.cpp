#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "tests/unit/git/tools.hpp"

using namespace fassung::git;
using namespace fassung::git::test;

BOOST_AUTO_TEST_SUITE(repositories)

BOOST_AUTO_TEST_CASE(git_finds_a_new_repository_sound) {
    Chain chain;
    BOOST_TEST(git(chain.repository, {"fsck", "--strict"}).status == 0);
    BOOST_TEST(git(chain.repository, {"symbolic-ref", "HEAD"}).out == "refs/heads/main\n");
    BOOST_TEST(git(chain.repository, {"rev-parse", "--is-bare-repository"}).out == "true\n");
    chain.append("eins\n");
    chain.append("zwei\n");
    auto const checked = git(chain.repository, {"fsck", "--strict", "--no-dangling"});
    BOOST_TEST(checked.status == 0);
    BOOST_TEST(checked.err == "");
    BOOST_TEST(git(chain.repository, {"rev-list", "--count", "main"}).out == "2\n");
}

BOOST_AUTO_TEST_CASE(a_clone_has_the_main_branch_checked_out) {
    Chain chain;
    chain.append("Inhalt\n");
    auto const clone = chain.dir / "clone";
    BOOST_REQUIRE(run({"git", "clone", "-q", chain.repository.string(), clone.string()}).status == 0);
    BOOST_TEST(slurp(clone / "text.txt") == "Inhalt\n");
}

BOOST_AUTO_TEST_CASE(creation_takes_an_empty_folder_and_no_other) {
    initialise();
    TempDir const dir;
    std::filesystem::create_directory(dir / "empty");
    create(dir / "empty");
    BOOST_TEST(Handle(dir / "empty").exists(Oid{}) == false);
    std::filesystem::create_directory(dir / "full");
    spill(dir / "full/file", "x");
    BOOST_CHECK_THROW(create(dir / "full"), GitError);
    BOOST_CHECK_THROW(create(dir / "empty"), GitError);
    BOOST_CHECK_THROW(create(dir / "no/parent"), GitError);
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(dir.path()), {}) == 2);
}

BOOST_AUTO_TEST_CASE(the_configuration_quotes_the_path_of_the_signers) {
    initialise();
    TempDir const dir;
    create(dir / "r");
    auto const odd = dir / "a \"b\" \\c # ;d";
    write_config(dir / "r", odd);
    write_config(dir / "r", odd);
    BOOST_TEST(git(dir / "r", {"config", "--type=path", "gpg.ssh.allowedSignersFile"}).out ==
               odd.string() + "\n");
    BOOST_TEST(git(dir / "r", {"config", "gc.auto"}).out == "0\n");
    BOOST_TEST(git(dir / "r", {"config", "maintenance.auto"}).out == "false\n");
    BOOST_TEST(!std::filesystem::exists(dir / "r/config.lock"));
    spill(dir / "r/config.lock", "");
    BOOST_CHECK_THROW(write_config(dir / "r", odd), GitError);
    BOOST_TEST(std::filesystem::exists(dir / "r/config.lock"));
}

BOOST_AUTO_TEST_CASE(a_handle_reads_objects_paths_commits_and_references) {
    Chain chain;
    auto const first = chain.append("eins\n");
    Handle handle(chain.repository);
    BOOST_TEST(handle.read_path(first, "text.txt").value() == "eins\n");
    BOOST_TEST(!handle.read_path(first, "none.txt"));
    BOOST_TEST(!handle.read_path(first, "text.txt/deeper"));
    BOOST_TEST(!handle.read_path(first, ""));
    BOOST_TEST(handle.reference("refs/heads/main").value().hex() == first.hex());
    BOOST_TEST(!handle.reference("refs/heads/none"));
    BOOST_TEST(handle.commit(first).author.name == "Fassung");
    BOOST_TEST((handle.read(first).value().type == ObjectType::kCommit));
    auto const absent = hash_object(ObjectType::kBlob, "absent");
    BOOST_TEST(!handle.read(absent));
    BOOST_TEST(!handle.exists(absent));
    BOOST_CHECK_THROW(handle.commit(absent), GitError);
    BOOST_CHECK_THROW(handle.commit(handle.commit(first).tree), GitError);
}

BOOST_AUTO_TEST_CASE(an_open_handle_finds_packs_written_later) {
    Chain chain;
    chain.append("eins\n");
    Handle handle(chain.repository);
    BOOST_TEST(handle.reference("refs/heads/main").value().hex() == chain.tip.hex());
    auto const second = chain.append("zwei\n");
    handle.refresh();
    BOOST_TEST(handle.exists(second));
    BOOST_TEST(handle.read_path(second, "text.txt").value() == "zwei\n");
    auto const third = chain.append("drei\n");
    BOOST_TEST(handle.read(third).has_value());
    BOOST_TEST(handle.reference("refs/heads/main").value().hex() == third.hex());
}

BOOST_AUTO_TEST_CASE(a_damaged_object_is_an_error_and_not_absent) {
    Chain chain;
    chain.append(std::string(4000, 'x') + "\n");
    auto const pack = chain.repository / "objects/pack" / (packs(chain.repository).at(0) + ".pack");
    auto bytes = slurp(pack);
    bytes[20] = static_cast<char>(bytes[20] ^ 0x55);
    std::filesystem::permissions(pack, std::filesystem::perms::owner_all);
    spill(pack, bytes);
    Handle const handle(chain.repository);
    BOOST_CHECK_THROW(handle.read(hash_object(ObjectType::kBlob, std::string(4000, 'x') + "\n")), GitError);
}

BOOST_AUTO_TEST_CASE(a_missing_or_foreign_repository_is_reported_in_words) {
    initialise();
    TempDir const dir;
    BOOST_CHECK_EXCEPTION(Handle(dir / "none"), GitError, [](GitError const& error) {
        return std::string(error.what()).find("there is no repository at") != std::string::npos;
    });
    BOOST_CHECK_THROW(Handle(dir.path()), GitError);
    create(dir / "r");
    // Only root can give a folder away.
    if (::geteuid() != 0) return;
    BOOST_REQUIRE(::chown((dir / "r").c_str(), 12345, 12345) == 0);
    BOOST_CHECK_EXCEPTION(Handle(dir / "r"), GitError, [](GitError const& error) {
        return std::string(error.what()).find("belongs to user id 12345") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(leases_are_used_again_until_the_pool_is_retired) {
    Chain chain;
    chain.append("eins\n");
    HandlePool pool(chain.repository);
    Handle* first = nullptr;
    {
        auto lease = pool.lease();
        first = &*lease;
        auto other = pool.lease();
        BOOST_TEST(&*other != first);
    }
    BOOST_TEST(pool.lease()->exists(chain.tip));
    auto kept = pool.lease();
    pool.retire();
    BOOST_TEST(kept->exists(chain.tip));
    auto const moved = std::move(kept);
    BOOST_TEST((*moved).exists(chain.tip));
}

BOOST_AUTO_TEST_CASE(many_threads_read_through_one_pool) {
    Chain chain;
    for (int i = 0; i < 5; ++i) chain.append("Text " + std::to_string(i) + "\n");
    HandlePool pool(chain.repository);
    std::vector<int> counts(4, 0);
    {
        std::vector<std::jthread> threads;
        for (auto& count : counts)
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i) {
                    auto lease = pool.lease();
                    if (lease->read_path(chain.tip, "text.txt") == "Text 4\n") ++count;
                    if (i % 50 == 0) pool.retire();
                }
            });
    }
    for (int const count : counts) BOOST_TEST(count == 200);
}

BOOST_AUTO_TEST_SUITE_END()
