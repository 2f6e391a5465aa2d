// What readers see while the writer works: never main without the event that moved it.
#include <atomic>
#include <sstream>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "tests/integration/record/office.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

/// Whether `main` is the newest effect that is reachable from `journal` along its line.
bool belong_together(git::Handle const& handle, git::Oid const& journal, git::Oid const& main) {
    for (auto at = journal;;) {
        auto const commit = handle.commit(at);
        if (commit.parents.size() > 1) return commit.parents[1] == main;
        if (commit.parents.empty()) return false;
        at = commit.parents[0];
    }
}

constexpr int kReleases = 40;

}  // namespace

BOOST_AUTO_TEST_SUITE(torn_reads)

BOOST_AUTO_TEST_CASE(git_and_libgit2_see_whole_states_while_the_writer_works) {
    Office office;
    auto const repository = office.data().record();
    std::atomic<bool> stop = false;
    std::atomic<int> by_git = 0;
    std::atomic<int> by_libgit2 = 0;
    std::atomic<int> torn = 0;
    std::atomic<int> failed = 0;
    {
        std::jthread const lister{[&] {
            do {
                auto const listed =
                    git::test::git(repository, {"for-each-ref", "--format=%(objectname)", "refs/heads/"});
                std::istringstream in{listed.out};
                std::string journal;
                std::string main;
                in >> journal >> main;
                auto const a = git::Oid::parse(journal);
                auto const b = git::Oid::parse(main);
                git::Handle const handle{repository};
                if (listed.status != 0 || !a || !b)
                    ++failed;
                else if (!belong_together(handle, *a, *b))
                    ++torn;
                ++by_git;
            } while (!stop);
        }};
        std::jthread const reader{[&] {
            do {
                try {
                    auto const lease = office.app->repository();
                    // main first: the journal that is looked up after it is never older.
                    auto const main = lease->reference(record::kMainRef);
                    auto const journal = lease->reference(record::kJournalRef);
                    if (!main || !journal || !lease->exists(*main) ||
                        record::read_committed(*lease, *journal).event.seq == 0)
                        ++torn;
                    auto const at_once = git::read_references(repository);
                    if (!belong_together(*lease, at_once.at(record::kJournalRef),
                                         at_once.at(record::kMainRef)))
                        ++torn;
                } catch (std::exception const&) {
                    ++failed;
                }
                ++by_libgit2;
            } while (!stop);
        }};
        for (int i = 0; i < kReleases; ++i) office.amend("tmbwk", 23, "Titel " + std::to_string(i));
        stop = true;
    }
    BOOST_TEST_MESSAGE("git " << by_git << " reads, libgit2 " << by_libgit2);
    BOOST_TEST(by_git > 0);
    BOOST_TEST(by_libgit2 > 0);
    BOOST_TEST(torn == 0);
    BOOST_TEST(failed == 0);
}

BOOST_AUTO_TEST_SUITE_END()
