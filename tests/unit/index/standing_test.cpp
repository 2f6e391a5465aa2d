#include <atomic>
#include <fstream>
#include <random>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "core/sqlite/database.hpp"
#include "tests/unit/index/builder.hpp"

namespace fassung::test {

namespace {

/// A record in which everything occurs that the index derives from.
Journal busy_journal() {
    std::mt19937 random{20261122};
    Journal journal;
    workflow::Documents adopted;
    for (int number = 1; number <= 8; ++number)
        adopted[measure(number)] =
            measure_text({.title = "Maßnahme " + std::to_string(number), .participants = {"tsk"}});
    adopted[*model::DocumentId::parse("editions/e-2017")] = edition_text({{"M-0002", "1"}, {"M-0001", "2"}});
    journal.adopt(adopted);
    for (int round = 0; round < 30; ++round) {
        auto const document = measure(static_cast<int>(random() % 9) + 1);
        auto const text = measure_text({.title = "Fassung " + std::to_string(round),
                                        .field = random() % 2 == 0 ? "sprache" : "arbeit",
                                        .lead = random() % 3 == 0 ? "tfm" : "tmbwk",
                                        .participants = {"tmdi", "tfm"}});
        auto const id = journal.open("tmbwk", {document}, 1);
        journal.submit(id, {{document, text}}, 1, {2});
        if (random() % 4 == 0) journal.carry_on(id);
        journal.vote(id, model::VoteKind::kReview, model::Word::kSound, "bimf", 3);
        journal.vote(id, model::VoteKind::kCosignature, model::Word::kSigned, "tmdi", 4);
        if (random() % 5 == 0)
            journal.reject(id, 5);
        else
            journal.release(id, 5);
    }
    return journal;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(standing)

BOOST_AUTO_TEST_CASE(a_new_index_stands_before_the_first_event) {
    TempDir const folder;
    index::Index const index{folder / "index.sqlite"};
    BOOST_TEST((index.standing() == index::Standing{}));
    BOOST_TEST(!index.first_time());
}

BOOST_AUTO_TEST_CASE(the_index_says_where_it_stands_also_when_it_is_opened_again) {
    TempDir const folder;
    auto const journal = busy_journal();
    index::Standing const expected{journal.events().front().content, journal.events().size(),
                                   journal.last().chain};
    std::string dump;
    {
        index::Index index{folder / "index.sqlite"};
        index.apply(journal.events());
        BOOST_TEST((index.standing() == expected));
        dump = index.dump();
    }
    index::Index const again{folder / "index.sqlite"};
    BOOST_TEST((again.standing() == expected));
    BOOST_TEST(again.dump() == dump);
}

BOOST_AUTO_TEST_CASE(event_by_event_and_in_batches_the_index_becomes_the_same) {
    TempDir const folder;
    auto const journal = busy_journal();
    index::Index single{folder / "single.sqlite"};
    index::Index batched{folder / "batched.sqlite"};
    std::span const events{journal.events()};
    for (std::size_t at = 0; at < events.size(); ++at) single.apply(events.subspan(at, 1));
    for (std::size_t at = 0; at < events.size(); at += 7)
        batched.apply(events.subspan(at, std::min<std::size_t>(7, events.size() - at)));
    BOOST_TEST(single.dump() == batched.dump());
    single.reset();
    BOOST_TEST(single.dump().empty());
    single.apply(events);
    BOOST_TEST(single.dump() == batched.dump());
}

BOOST_AUTO_TEST_CASE(an_event_out_of_order_changes_nothing) {
    TempDir const folder;
    auto const journal = busy_journal();
    index::Index index{folder / "index.sqlite"};
    std::span const events{journal.events()};
    index.apply(events.first(5));
    auto const dump = index.dump();
    BOOST_CHECK_THROW(index.apply(events.subspan(6, 2)), std::logic_error);
    BOOST_CHECK_THROW(index.apply(events.subspan(4, 3)), std::logic_error);
    std::vector<record::Committed> const gap{events[5], events[7]};
    BOOST_CHECK_THROW(index.apply(gap), std::logic_error);
    BOOST_TEST(index.dump() == dump);
    index.apply(events.subspan(5));
    BOOST_TEST(index.standing().seq == events.size());
}

BOOST_AUTO_TEST_CASE(an_index_of_another_schema_is_thrown_away) {
    TempDir const folder;
    {
        sqlite::Database database{folder / "index.sqlite", {}};
        database.execute("CREATE TABLE events(other TEXT)");
        database.set_user_version(4711);
    }
    index::Index index{folder / "index.sqlite"};
    BOOST_TEST(index.standing().seq == 0U);
    index.apply(busy_journal().events());
    BOOST_TEST(index.standing().seq > 100U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_thrown_away) {
    TempDir const folder;
    std::ofstream{folder / "index.sqlite"} << std::string(10'000, 'x');
    index::Index const index{folder / "index.sqlite"};
    BOOST_TEST(index.standing().seq == 0U);
}

BOOST_AUTO_TEST_CASE(readers_see_whole_batches_while_one_writes) {
    TempDir const folder;
    auto const journal = busy_journal();
    index::Index index{folder / "index.sqlite", 2};
    std::span const events{journal.events()};
    std::atomic<bool> done{false};
    std::atomic<int> torn{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
            while (!done) {
                auto const seq = index.standing().seq;
                if (seq != events.size() && seq % 4 != 0) ++torn;
                auto const history = index.history(measure(1), std::nullopt, 50);
                if (!history.empty() && history.front().number != 0 && history.front().signers.empty())
                    ++torn;
                if (index.measures({.q = "fassung"}, "", 10).has_error()) ++torn;
                if (index.cases({}, "", 10).has_error()) ++torn;
            }
        });
    for (std::size_t at = 0; at < events.size(); at += 4)
        index.apply(events.subspan(at, std::min<std::size_t>(4, events.size() - at)));
    done = true;
    for (auto& reader : readers) reader.join();
    BOOST_TEST(torn == 0);
    BOOST_TEST(index.standing().seq == events.size());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
