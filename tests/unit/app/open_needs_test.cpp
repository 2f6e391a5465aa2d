#include "core/app/open_needs.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung;

namespace {

record::SnapshotPtr snapshot(std::uint64_t seq) {
    auto out = std::make_shared<record::Snapshot>();
    out->position.seq = seq;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(open_needs)

BOOST_AUTO_TEST_CASE(a_state_of_the_record_is_worked_out_once_and_the_next_one_anew) {
    app::OpenNeeds needs;
    auto const first = snapshot(7);
    auto const table = needs.at(first);
    BOOST_TEST(table->of == first);
    BOOST_TEST(needs.at(first) == table);
    auto const next = needs.at(snapshot(8));
    BOOST_TEST(next != table);
    BOOST_TEST(next->of->position.seq == 8U);
    // Another record that stands at the same number is another state.
    BOOST_TEST(needs.at(snapshot(8)) != next);
}

BOOST_AUTO_TEST_CASE(who_still_looks_at_an_older_state_gets_it_and_does_not_replace_the_newer_one) {
    app::OpenNeeds needs;
    auto const old = snapshot(7);
    auto const now = snapshot(8);
    auto const table = needs.at(now);
    BOOST_TEST(needs.at(old)->of == old);
    BOOST_TEST(needs.at(now) == table);
    BOOST_TEST(table->at(*base::ProposalId::parse("2026-0001")).requirements.empty());
}

BOOST_AUTO_TEST_SUITE_END()
