#include <boost/test/unit_test.hpp>

#include "core/base/clock.hpp"

using namespace fassung::base;
using namespace std::chrono;

BOOST_AUTO_TEST_SUITE(clock_)

BOOST_AUTO_TEST_CASE(instants_are_written_and_read_as_rfc_3339) {
    auto const instant = parse_rfc3339("2026-11-22T10:33:52Z");
    BOOST_REQUIRE(instant);
    BOOST_TEST(to_rfc3339(*instant) == "2026-11-22T10:33:52Z");
    BOOST_TEST(to_rfc3339(*parse_rfc3339("2026-11-22T11:33:52.25+01:00")) == "2026-11-22T10:33:52Z");
    BOOST_TEST(to_rfc3339(*parse_rfc3339("2026-01-01T00:30:00+01:00")) == "2025-12-31T23:30:00Z");
    for (auto bad : {"", "2026-11-22", "2026-11-22T10:33:52", "2026-13-22T10:33:52Z", "2026-11-22T24:00:00Z",
                     "2026-11-22T10:33:52.Z", "2026-11-22T10:33:52+1:00", "2026-02-30T00:00:00Z"})
        BOOST_TEST(!parse_rfc3339(bad), bad);
}

BOOST_AUTO_TEST_CASE(a_day_in_thuringia_ends_at_24_00_local_time) {
    auto const end_of = [](char const* day) { return to_rfc3339(berlin_end_of_day(*parse_date(day))); };
    BOOST_TEST(end_of("2026-11-22") == "2026-11-22T23:00:00Z");
    BOOST_TEST(end_of("2026-07-01") == "2026-07-01T22:00:00Z");
    // The days on which the clocks change, and the days before them.
    BOOST_TEST(end_of("2026-03-28") == "2026-03-28T23:00:00Z");
    BOOST_TEST(end_of("2026-03-29") == "2026-03-29T22:00:00Z");
    BOOST_TEST(end_of("2026-10-24") == "2026-10-24T22:00:00Z");
    BOOST_TEST(end_of("2026-10-25") == "2026-10-25T23:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_local_day_changes_at_local_midnight) {
    auto const day_at = [](char const* instant) { return to_iso(berlin_date(*parse_rfc3339(instant))); };
    BOOST_TEST(day_at("2026-11-22T22:59:59Z") == "2026-11-22");
    BOOST_TEST(day_at("2026-11-22T23:00:00Z") == "2026-11-23");
    BOOST_TEST(day_at("2026-07-01T21:59:59Z") == "2026-07-01");
    BOOST_TEST(day_at("2026-07-01T22:00:00Z") == "2026-07-02");
    for (auto text : {"2025-12-31", "2026-03-29", "2026-10-25", "2028-02-29"}) {
        auto const day = *parse_date(text);
        BOOST_TEST(to_iso(berlin_date(berlin_end_of_day(day) - seconds{1})) == text);
        BOOST_TEST(to_iso(berlin_date(berlin_end_of_day(day))) != text);
    }
}

BOOST_AUTO_TEST_CASE(dates_that_do_not_exist_are_refused) {
    BOOST_TEST(parse_date("2028-02-29").has_value());
    for (auto bad : {"2026-02-29", "2026-00-01", "2026-1-01", "26-01-01", "2026-01-01 ", "2026/01/01"})
        BOOST_TEST(!parse_date(bad), bad);
}

BOOST_AUTO_TEST_CASE(german_form) {
    BOOST_TEST(to_german(*parse_date("2026-11-02")) == "02.11.2026");
    BOOST_TEST(to_german(*parse_rfc3339("2026-11-22T10:33:52Z")) == "22.11.2026, 11:33 Uhr");
    BOOST_TEST(to_german(*parse_rfc3339("2026-06-30T22:05:00Z")) == "01.07.2026, 00:05 Uhr");
}

BOOST_AUTO_TEST_SUITE_END()
