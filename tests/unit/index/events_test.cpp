#include <limits>

#include <boost/test/unit_test.hpp>

#include "tests/unit/index/builder.hpp"

namespace fassung::test {

namespace {

struct EventsFixture {
    TempDir folder;
    Journal journal;
    index::Index index{folder / "index.sqlite"};
    EventsFixture() {
        journal.adopt({{measure(1), measure_text({})}});
        journal.open("tmbwk", {measure(1)}, 1);
        index.apply(journal.events());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(events, EventsFixture)

BOOST_AUTO_TEST_CASE(events_come_in_order_and_in_pages) {
    auto const page = index.events_after(0, 2);
    BOOST_REQUIRE(page.size() == 2U);
    BOOST_TEST(page[0].kind == "founded");
    BOOST_TEST(page[1].kind == "adopted");
    auto const rest = index.events_after(2, 2);
    BOOST_REQUIRE(rest.size() == 1U);
    BOOST_TEST(rest[0].kind == "opened");
    BOOST_TEST(index.events_after(3, 2).empty());
    BOOST_TEST(index.events_after(std::numeric_limits<std::uint64_t>::max(), 2).empty());
    BOOST_TEST(index.events_after(0, -5).size() == 1U);
}

BOOST_AUTO_TEST_CASE(events_are_filtered_newest_first) {
    auto const count = [&](index::EventFilter const& filter, std::uint64_t seq = 3) {
        return index.events(filter, seq, "", 10)->rows.size();
    };
    auto const first = index.events({}, 3, "", 2);
    BOOST_REQUIRE(first->rows.size() == 2U);
    BOOST_TEST(first->rows[0].seq == 3U);
    BOOST_TEST(first->next == "2");
    auto const rest = index.events({}, 3, first->next, 2);
    BOOST_REQUIRE(rest->rows.size() == 1U);
    BOOST_TEST(rest->rows[0].seq == 1U);
    BOOST_TEST(rest->next.empty());
    BOOST_TEST(index.events({}, 3, "x", 2).error().code == "invalid-cursor");

    auto const& by = journal.last().event.by;
    BOOST_TEST(count({.kind = "opened"}) == 1U);
    BOOST_TEST(count({.kind = "opened"}, 2) == 0U);
    BOOST_TEST(count({.actor = by.actor}) == 1U);
    BOOST_TEST(count({.unit = by.unit}) == 1U);
    BOOST_TEST(count({.proposal = base::proposal_id(2026, 1)}) == 1U);
    BOOST_TEST(count({.proposal = base::proposal_id(2026, 2)}) == 0U);
    // The draft says to nobody what it is about.
    BOOST_TEST(count({.document = model::DocumentId::measure(base::measure_id(1))}) == 1U);
    BOOST_TEST(count({.from = journal.last().event.time + std::chrono::seconds{1}}) == 0U);
    BOOST_TEST(count({.until = journal.last().event.time + std::chrono::seconds{1}}) == 3U);
}

BOOST_AUTO_TEST_CASE(an_event_is_found_with_all_that_it_says) {
    auto const& committed = journal.last();
    auto const row = index.event(3);
    BOOST_REQUIRE(row);
    index::EventRow const expected{3,
                                   committed.event.time,
                                   "opened",
                                   committed.event.by,
                                   base::proposal_id(2026, 1),
                                   1,
                                   committed.path,
                                   committed.journal,
                                   std::nullopt,
                                   committed.content,
                                   committed.chain};
    BOOST_TEST((*row == expected));
    BOOST_TEST((index.event(2)->main == journal.events()[1].main));
    BOOST_TEST(!index.event(0));
    BOOST_TEST(!index.event(4));
}

BOOST_AUTO_TEST_CASE(a_repeated_request_is_recognised) {
    auto const& event = journal.last().event;
    BOOST_TEST((index.request(*event.request_key) == index::RequestRow{3, event.request_body}));
    BOOST_TEST(!index.request(base::sha256("another")));
}

BOOST_AUTO_TEST_CASE(a_time_leads_to_the_last_event_before_it) {
    auto const minute = [](int count) { return kStart + std::chrono::minutes{count}; };
    BOOST_TEST((index.first_time() == minute(1)));
    BOOST_TEST(!index.seq_at(minute(0)));
    BOOST_TEST((index.seq_at(minute(1)) == 1U));
    BOOST_TEST((index.seq_at(minute(2) + std::chrono::seconds{59}) == 2U));
    BOOST_TEST((index.seq_at(minute(1000)) == 3U));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
