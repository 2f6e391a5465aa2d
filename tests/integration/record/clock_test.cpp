#include <boost/test/unit_test.hpp>

#include "tests/integration/record/office.hpp"

using namespace fassung;
using namespace fassung::test;
using model::Function;

namespace {

base::Result<record::Answer> confirm(Office& office, std::size_t nth) {
    return office.ask(office.who(Function::kOperator, "betrieb", nth), workflow::ConfirmClock{});
}

/// The refusal's code, empty if it was done.
std::string code(base::Result<record::Answer> const& answer) {
    return answer ? "" : answer.error().code;
}

base::Result<record::Answer> open_one(Office& office) {
    return office.app->act(
        {{office.who(Function::kEditor, "tmbwk"), {}, {}, opening("tmbwk", {23})}, {}, {}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(clock_trouble)

BOOST_AUTO_TEST_CASE(after_a_long_pause_only_reading_goes_until_two_operators_confirm) {
    Office office;
    auto const before = office.app->snapshot()->state.last_time;
    office.close();
    office.clock.advance(std::chrono::hours{24 * 60});
    BOOST_REQUIRE(office.open());
    BOOST_TEST(office.said.back().find("clock: ") == 0U);
    BOOST_TEST(code(open_one(office)) == "clock-ahead");
    BOOST_REQUIRE(confirm(office, 0));
    // One person alone does not move the record's time.
    BOOST_TEST((office.app->snapshot()->state.last_time == before));
    BOOST_TEST(code(open_one(office)) == "clock-ahead");
    BOOST_TEST(code(confirm(office, 0)) == "own-work");

    office.close();
    BOOST_REQUIRE(office.open());
    BOOST_TEST(code(open_one(office)) == "clock-ahead");
    BOOST_REQUIRE(confirm(office, 1));
    BOOST_TEST((office.app->snapshot()->state.last_time == office.clock.now()));
    BOOST_TEST(code(open_one(office)) == "");
}

BOOST_AUTO_TEST_CASE(no_deadline_passes_by_an_unconfirmed_clock) {
    Office office;
    auto const id = office.open_case("tmbwk", {29});
    office.submit("tmbwk", id, office.titled(29, "Neu"));
    BOOST_REQUIRE(!office.app->snapshot()->state.dues->empty());
    office.clock.advance(std::chrono::hours{24 * 60});
    BOOST_REQUIRE(confirm(office, 0));
    BOOST_TEST(office.app->snapshot()->state.find(id)->passed.empty());
    BOOST_REQUIRE(confirm(office, 1));
    BOOST_TEST(!office.app->snapshot()->state.find(id)->passed.empty());
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_right_is_not_confirmed) {
    Office office;
    BOOST_TEST(code(confirm(office, 0)) == "clock-not-ahead");
    BOOST_TEST(code(open_one(office)) == "");
}

BOOST_AUTO_TEST_CASE(a_clock_behind_refuses_until_it_has_caught_up) {
    Office office;
    office.clock.advance(std::chrono::seconds{-3});
    BOOST_REQUIRE(open_one(office));
    BOOST_TEST((office.app->snapshot()->state.last_time > office.clock.now()));
    office.clock.advance(std::chrono::seconds{-60});
    BOOST_TEST(code(open_one(office)) == "clock");
    BOOST_TEST(code(confirm(office, 0)) == "clock");
    office.clock.advance(std::chrono::seconds{63});
    BOOST_TEST(code(open_one(office)) == "");
}

BOOST_AUTO_TEST_CASE(a_deadline_passes_without_anybody_asking) {
    Office office;
    auto const id = office.open_case("tmbwk", {29});
    office.submit("tmbwk", id, office.titled(29, "Neu"));
    // A day at a time, as a clock goes; each batch, also an empty one, looks at it.
    for (int day = 0; day < 30; ++day) {
        office.clock.advance(std::chrono::hours{24});
        office.app->writer().exclusively([] {});
    }
    BOOST_TEST(!office.app->snapshot()->state.find(id)->passed.empty());
    BOOST_TEST(office.app->index().standing().seq == office.seq());
}

BOOST_AUTO_TEST_SUITE_END()
