#include <algorithm>
#include <atomic>
#include <fstream>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "tests/unit/git/limited.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung::git;
using namespace fassung::git::test;

namespace {

// Counts of objects, smallest first, as git sees them.
std::vector<long> pack_sizes(std::filesystem::path const& repository) {
    std::vector<long> sizes;
    for (auto const& name : packs(repository)) {
        auto const index = slurp(repository / "objects/pack" / (name + ".idx"));
        sizes.push_back(static_cast<long>(index.size() - 1032 - 40) / 28);
    }
    std::sort(sizes.begin(), sizes.end());
    return sizes;
}

bool is_geometric(std::vector<long> const& sizes) {
    long smaller = 0;
    for (long const size : sizes) {
        if (size < 2 * smaller) return false;
        smaller += size;
    }
    return true;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(consolidation)

BOOST_AUTO_TEST_CASE(few_packs_are_left_alone) {
    Chain chain;
    for (int i = 0; i < 4; ++i) chain.append("Text " + std::to_string(i));
    auto const before = snapshot(chain.repository);
    bool retired = false;
    BOOST_TEST(!Consolidator(chain.repository, 4).run([&] { retired = true; }));
    BOOST_TEST(!retired);
    BOOST_CHECK(snapshot(chain.repository) == before);
}

BOOST_AUTO_TEST_CASE(merged_packs_stay_until_the_next_run) {
    Chain chain;
    for (int i = 0; i < 5; ++i) chain.append("Text " + std::to_string(i));
    Consolidator consolidator(chain.repository, 4);
    int retired = 0;
    BOOST_TEST(consolidator.run([&] {
        ++retired;
        BOOST_TEST(packs(chain.repository).size() == 6U);
    }));
    BOOST_TEST(retired == 1);
    BOOST_TEST(packs(chain.repository).size() == 6U);
    BOOST_TEST(git(chain.repository, {"fsck", "--strict"}).status == 0);
    BOOST_TEST(consolidator.run([&] { ++retired; }));
    BOOST_TEST(retired == 1);
    BOOST_TEST(packs(chain.repository).size() == 1U);
    BOOST_TEST(!consolidator.run([] {}));
    BOOST_TEST(git(chain.repository, {"fsck", "--strict"}).status == 0);
    BOOST_TEST(git(chain.repository, {"rev-list", "--count", "main"}).out == "5\n");
    BOOST_TEST(git(chain.repository,
                   {"verify-pack",
                    (chain.repository / "objects/pack" / packs(chain.repository)[0]).string() + ".idx"})
                   .status == 0);
}

BOOST_AUTO_TEST_CASE(packs_stay_in_geometric_progression_under_many_batches) {
    Chain chain;
    Consolidator consolidator(chain.repository, 6);
    std::size_t most = 0;
    for (int i = 0; i < 120; ++i) {
        chain.append("Text " + std::to_string(i));
        if (consolidator.run([] {})) {
            consolidator.run([] {});
            BOOST_TEST(is_geometric(pack_sizes(chain.repository)));
        }
        most = std::max(most, packs(chain.repository).size());
    }
    BOOST_TEST(most <= 6U);
    BOOST_TEST(git(chain.repository, {"fsck", "--strict"}).status == 0);
    BOOST_TEST(git(chain.repository, {"rev-list", "--count", "main"}).out == "120\n");
}

BOOST_AUTO_TEST_CASE(objects_in_several_packs_are_kept_once) {
    Chain chain;
    for (int i = 0; i < 5; ++i) {
        PackWriter writer;
        writer.add(ObjectType::kBlob, "in jedem Paket");
        chain.commit(writer, "Text " + std::to_string(i));
        writer.write(chain.repository);
        chain.move(chain.tip);
    }
    Consolidator consolidator(chain.repository, 4);
    consolidator.run([] {});
    consolidator.run([] {});
    BOOST_TEST((pack_sizes(chain.repository) == std::vector<long>{16}));
    BOOST_TEST(git(chain.repository, {"fsck", "--strict"}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_merge_that_gives_back_one_of_its_sources_keeps_it) {
    Chain chain;
    auto const add = [&](std::vector<std::string> const& texts) {
        PackWriter writer;
        for (auto const& text : texts) writer.add(ObjectType::kBlob, text);
        return writer.write(chain.repository);
    };
    // Merging starts with the smallest pack; in this order the result is byte for byte the larger one.
    auto const larger = add({"a", "b"});
    add({"a"});
    Consolidator consolidator(chain.repository, 1);
    consolidator.run([] {});
    consolidator.run([] {});
    consolidator.run([] {});
    Handle const handle(chain.repository);
    BOOST_TEST(handle.exists(hash_object(ObjectType::kBlob, "a")));
    BOOST_TEST(handle.exists(hash_object(ObjectType::kBlob, "b")));
    // Two and one are in progression already; a third small pack forces the merge.
    add({"b", "a"});
    consolidator.run([] {});
    consolidator.run([] {});
    BOOST_TEST(packs(chain.repository).size() == 1U);
    BOOST_TEST(Handle(chain.repository).exists(hash_object(ObjectType::kBlob, "b")));
    BOOST_TEST(!larger.empty());
}

BOOST_AUTO_TEST_CASE(packs_with_deltas_and_kept_packs_are_left_alone) {
    Chain chain;
    std::string text;
    for (int i = 0; i < 400; ++i) text += "Zeile " + std::to_string(i * 7919) + "\n";
    for (int i = 0; i < 6; ++i) chain.append(text + std::to_string(i));
    BOOST_REQUIRE(git(chain.repository, {"repack", "-q", "-d", "-a"}).status == 0);
    auto const theirs = packs(chain.repository).at(0);
    chain.append("behalten\n");
    auto kept = packs(chain.repository);
    std::erase(kept, theirs);
    spill(chain.repository / "objects/pack" / (kept.at(0) + ".keep"), "");
    for (int i = 0; i < 5; ++i) chain.append("danach " + std::to_string(i));
    Consolidator consolidator(chain.repository, 3);
    BOOST_TEST(consolidator.run([] {}));
    consolidator.run([] {});
    auto const left = packs(chain.repository);
    BOOST_TEST(left.size() == 3U);
    BOOST_TEST((std::find(left.begin(), left.end(), theirs) != left.end()));
    BOOST_TEST((std::find(left.begin(), left.end(), kept.at(0)) != left.end()));
    BOOST_TEST(git(chain.repository, {"fsck", "--strict"}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_damaged_pack_stops_the_merge_and_loses_nothing) {
    Chain chain;
    for (int i = 0; i < 5; ++i) chain.append("Text " + std::to_string(i));
    auto const file = chain.repository / "objects/pack" / (packs(chain.repository).at(2) + ".pack");
    auto bytes = slurp(file);
    bytes[30] = static_cast<char>(bytes[30] ^ 0x10);
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    spill(file, bytes);
    auto const before = snapshot(chain.repository);
    BOOST_CHECK_THROW(Consolidator(chain.repository, 4).run([] {}), GitError);
    BOOST_CHECK(snapshot(chain.repository) == before);
}

BOOST_AUTO_TEST_CASE(a_full_disk_stops_the_merge_and_loses_nothing) {
    Chain chain;
    for (int i = 0; i < 5; ++i) chain.append("Text " + std::to_string(i));
    auto const before = snapshot(chain.repository);
    auto const merge = [&] { Consolidator(chain.repository, 4).run([] {}); };
    for (rlim_t const limit : {0U, 1'000U, 2'000U}) BOOST_TEST(run_on_full_disk(limit, merge) == 0);
    BOOST_CHECK(snapshot(chain.repository) == before);
}

BOOST_AUTO_TEST_CASE(a_new_consolidator_goes_on_where_a_dead_one_stopped) {
    Chain chain;
    for (int i = 0; i < 5; ++i) chain.append("Text " + std::to_string(i));
    Consolidator(chain.repository, 4).run([] {});
    BOOST_TEST(packs(chain.repository).size() == 6U);
    Consolidator next(chain.repository, 4);
    next.run([] {});
    next.run([] {});
    BOOST_TEST(packs(chain.repository).size() == 1U);
    BOOST_TEST(git(chain.repository, {"fsck", "--strict"}).status == 0);
}

BOOST_AUTO_TEST_CASE(readers_lose_nothing_while_packs_are_merged) {
    Chain chain;
    chain.append("Anfang");
    HandlePool pool(chain.repository);
    std::atomic<bool> stop = false;
    std::atomic<int> handle_reads = 0;
    std::atomic<int> git_reads = 0;
    std::atomic<int> failures = 0;
    auto const read = [&](auto const& work, std::atomic<int>& count) {
        while (!stop) {
            try {
                if (!work()) ++failures;
            } catch (std::exception const&) {
                ++failures;
            }
            ++count;
        }
    };
    auto const whole_chain = [](Handle const& handle) {
        auto tip = handle.reference("refs/heads/main").value();
        while (true) {
            auto const commit = handle.commit(tip);
            if (!handle.read_path(tip, "text.txt")) return false;
            if (commit.parents.empty()) return true;
            tip = commit.parents[0];
        }
    };
    {
        std::vector<std::jthread> readers;
        // One handle lives through everything, the other comes from the pool.
        readers.emplace_back([&, lasting = Handle(chain.repository)] {
            read([&] { return whole_chain(lasting); }, handle_reads);
        });
        readers.emplace_back([&] { read([&] { return whole_chain(*pool.lease()); }, handle_reads); });
        readers.emplace_back([&] {
            read(
                [&] {
                    return git(chain.repository, {"log", "--format=%H", "-p", "main"}).status == 0;
                },
                git_reads);
        });
        Consolidator consolidator(chain.repository, 5);
        for (int i = 0; i < 150 || ((handle_reads < 20 || git_reads < 5) && i < 2000); ++i) {
            chain.append("Text " + std::to_string(i));
            consolidator.run([&] { pool.retire(); });
        }
        stop = true;
    }
    BOOST_TEST(failures == 0);
    BOOST_TEST(handle_reads >= 20);
    BOOST_TEST(git_reads >= 5);
    BOOST_TEST(git(chain.repository, {"fsck", "--strict"}).status == 0);
}

BOOST_AUTO_TEST_SUITE_END()
