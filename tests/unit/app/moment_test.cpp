#include <boost/test/unit_test.hpp>

#include "core/app/compare.hpp"

using namespace fassung;
using Kind = app::RangeEnd::Kind;

BOOST_AUTO_TEST_SUITE(moment)

BOOST_AUTO_TEST_CASE(a_day_means_its_end_in_berlin) {
    auto const parsed = app::parse_as_of("2026-11-22");
    BOOST_REQUIRE(parsed.has_value());
    BOOST_TEST(base::to_rfc3339(std::get<base::Instant>(*parsed)) == "2026-11-22T22:59:59Z");
    auto const summer = app::parse_as_of("2026-07-01");
    BOOST_TEST(base::to_rfc3339(std::get<base::Instant>(*summer)) == "2026-07-01T21:59:59Z");
}

BOOST_AUTO_TEST_CASE(an_instant_and_an_event_are_taken_as_they_are) {
    BOOST_TEST(base::to_rfc3339(std::get<base::Instant>(*app::parse_as_of("2026-11-22T10:00:00+01:00"))) ==
               "2026-11-22T09:00:00Z");
    BOOST_TEST(std::get<std::uint64_t>(*app::parse_as_of("41")) == 41U);
    BOOST_TEST(std::get<std::uint64_t>(*app::parse_as_of("seq:41")) == 41U);
}

BOOST_AUTO_TEST_CASE(what_is_no_moment_is_refused) {
    for (std::string_view const text :
         {"", "seq:", "gestern", "2026-02-30", "-1", "41x", "99999999999999999999999"})
        BOOST_TEST(app::parse_as_of(text).error().code == "invalid-as-of", text);
    BOOST_TEST(app::parse_moment("x", {}).error().code == "invalid-as-of");
    for (std::string_view const text : {"", "41", "2026-13-01", "2026-11-22T10:00:00Z"})
        BOOST_TEST(app::parse_moment({}, text).error().code == "invalid-in-force-on", text);
    auto const both = app::parse_moment("41", "2026-11-22");
    BOOST_REQUIRE(both.has_value());
    BOOST_TEST(base::to_iso(*both->in_force_on) == "2026-11-22");
}

BOOST_AUTO_TEST_CASE(the_ends_of_a_comparison_are_read) {
    auto const kind = [](std::string_view text) {
        auto const end = app::parse_range_end(text);
        BOOST_REQUIRE_MESSAGE(end.has_value(), text);
        return end->kind;
    };
    BOOST_TEST((kind("revision:0") == Kind::kRevision));
    BOOST_TEST((kind("version:12") == Kind::kVersion));
    BOOST_TEST((kind("edition:ausgangsbestand") == Kind::kEdition));
    BOOST_TEST((kind("base") == Kind::kBase));
    BOOST_TEST((kind("head") == Kind::kHead));
    for (std::string_view const text : {"2026-01-31", "2026-01-31T10:00:00Z", "seq:41"})
        BOOST_TEST((kind(text) == Kind::kMoment), text);
    BOOST_TEST(app::parse_range_end("version:12")->number == 12);
    BOOST_TEST(app::parse_range_end("edition:ausgangsbestand")->edition == "ausgangsbestand");
}

BOOST_AUTO_TEST_CASE(other_ends_are_refused_with_examples) {
    for (std::string_view const text :
         {"", "3", "revision", "revision:", "revision:-1", "revision:1x", "edition:A", "base:1", "head:1",
          "seq:", "morgen", "revision:99999999999"}) {
        auto const end = app::parse_range_end(text);
        BOOST_REQUIRE_MESSAGE(!end.has_value(), text);
        BOOST_TEST(end.error().code == "invalid-range");
        BOOST_TEST(end.error().message.find("revision:3") != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
