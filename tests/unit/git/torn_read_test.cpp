#include <atomic>
#include <latch>
#include <sstream>
#include <thread>
#include <unordered_map>

#include <boost/test/unit_test.hpp>

#include "tests/unit/git/tools.hpp"

using namespace fassung::git;
using namespace fassung::git::test;

namespace {

constexpr std::size_t kMoves = 1000;

// A chain of commits of which the references take one after the other.
struct Race : Chain {
    std::vector<Oid> steps;
    std::unordered_map<std::string, std::size_t> number;
    std::latch begun;
    std::atomic<bool> stop = false;

    /// `readers`: how many threads call read().
    explicit Race(std::ptrdiff_t readers = 0) : begun(readers) {
        PackWriter writer;
        for (std::size_t i = 0; i <= kMoves; ++i) {
            steps.push_back(commit(writer, "Text " + std::to_string(i)));
            number[steps.back().hex()] = i;
        }
        writer.write(repository);
        move(steps[0]);
    }
    /// Again and again while the references move, and once at least.
    void read(auto const& once) {
        begun.count_down();
        do once();
        while (!stop);
    }
    void run_moves() {
        begun.wait();
        for (std::size_t i = 1; i <= kMoves; ++i) move(steps[i]);
        stop = true;
    }
};

struct Tally {
    int reads = 0;
    int apart = 0;    // the two references at different commits
    int unknown = 0;  // missing, or a commit that never was
};

// Ids in the first column of the given lines of a program's output.
void count(Tally& tally, Race const& race, std::string const& out, std::size_t expected) {
    std::istringstream lines(out);
    std::vector<std::string> ids;
    for (std::string line; std::getline(lines, line);) ids.push_back(line.substr(0, 40));
    ++tally.reads;
    if (ids.size() != expected) ++tally.unknown;
    bool apart = false;
    for (auto const& id : ids) {
        if (!race.number.contains(id)) ++tally.unknown;
        apart = apart || id != ids[0];
    }
    if (apart) ++tally.apart;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(torn_reads)

BOOST_AUTO_TEST_CASE(git_never_lists_the_references_apart) {
    Race race{2};
    Tally listed;
    Tally advertised;
    {
        std::jthread const lister([&] {
            race.read([&] {
                count(listed, race, git(race.repository, {"for-each-ref", "--format=%(objectname)"}).out, 2);
            });
        });
        std::jthread const server([&] {
            race.read([&] {
                count(advertised, race, git(race.repository, {"ls-remote", "--heads", "."}).out, 2);
            });
        });
        race.run_moves();
    }
    BOOST_TEST_MESSAGE("for-each-ref " << listed.reads << " reads, ls-remote " << advertised.reads);
    BOOST_TEST(listed.reads > 0);
    BOOST_TEST(listed.apart == 0);
    BOOST_TEST(listed.unknown == 0);
    BOOST_TEST(advertised.reads > 0);
    BOOST_TEST(advertised.apart == 0);
    BOOST_TEST(advertised.unknown == 0);
}

// Each name is resolved by a look of its own: the references may be a step apart, but each is a state that
// was.
BOOST_AUTO_TEST_CASE(git_resolves_single_names_to_states_that_were) {
    Race race{1};
    Tally resolved;
    {
        std::jthread const reader([&] {
            race.read([&] {
                count(resolved, race,
                      git(race.repository, {"rev-parse", "refs/heads/journal", "refs/heads/main"}).out, 2);
            });
        });
        race.run_moves();
    }
    BOOST_TEST_MESSAGE("rev-parse " << resolved.reads << " reads, apart " << resolved.apart);
    BOOST_TEST(resolved.reads > 0);
    BOOST_TEST(resolved.unknown == 0);
}

BOOST_AUTO_TEST_CASE(one_read_of_the_file_is_never_apart) {
    Race race{1};
    int reads = 0;
    int apart = 0;
    {
        std::jthread const reader([&] {
            race.read([&] {
                auto const refs = read_references(race.repository);
                ++reads;
                if (refs.size() != 2 || refs.begin()->second != refs.rbegin()->second) ++apart;
            });
        });
        race.run_moves();
    }
    BOOST_TEST(reads > 0);
    BOOST_TEST(apart == 0);
}

BOOST_AUTO_TEST_CASE(lasting_handles_see_the_references_only_go_forward) {
    Race race{2};
    std::atomic<int> reads = 0;
    std::atomic<int> backward = 0;
    std::atomic<int> unreadable = 0;
    auto const follow = [&] {
        Handle const handle(race.repository);
        std::size_t last = 0;
        race.read([&] {
            try {
                for (auto const* name : {"refs/heads/journal", "refs/heads/main"}) {
                    auto const oid = handle.reference(name);
                    if (!oid || !handle.exists(*oid)) {
                        ++unreadable;
                        continue;
                    }
                    auto const now = race.number.at(oid->hex());
                    if (now < last) ++backward;
                    last = now;
                }
            } catch (GitError const&) {
                ++unreadable;
            }
            ++reads;
        });
    };
    {
        std::jthread const one(follow);
        std::jthread const two(follow);
        race.run_moves();
    }
    BOOST_TEST_MESSAGE("libgit2 " << reads << " reads");
    BOOST_TEST(reads > 0);
    BOOST_TEST(backward == 0);
    BOOST_TEST(unreadable == 0);
}

// The file's size never changes and its inode may come back: only its time surely tells a handle of the move.
BOOST_AUTO_TEST_CASE(a_lasting_handle_sees_every_move_and_every_second_one) {
    Race race;
    Handle const every(race.repository);
    Handle const second(race.repository);
    int stale = 0;
    for (std::size_t i = 1; i <= kMoves; ++i) {
        auto const before = std::filesystem::last_write_time(race.repository / "packed-refs");
        race.move(race.steps[i]);
        if (std::filesystem::last_write_time(race.repository / "packed-refs") <= before) ++stale;
        if (every.reference("refs/heads/main") != race.steps[i]) ++stale;
        if (i % 2 == 0 && second.reference("refs/heads/main") != race.steps[i]) ++stale;
    }
    BOOST_TEST(stale == 0);
}

BOOST_AUTO_TEST_SUITE_END()
