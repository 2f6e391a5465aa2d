#include <map>
#include <string>

#include <boost/test/unit_test.hpp>

#include "core/document/registries.hpp"
#include "tests/unit/template/stock.hpp"

using namespace fassung;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

/// Gregorian Easter Sunday after Meeus, Jones and Butcher; the file was computed by another rule.
sys_days easter_sunday(int year) {
    int const a = year % 19;
    int const b = year / 100;
    int const c = year % 100;
    int const h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int const l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const n = h + l - 7 * m + 114;
    return sys_days{base::Date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(n / 31)},
                               std::chrono::day{static_cast<unsigned>(n % 31 + 1)}}};
}

std::map<std::string, std::string> holidays_of(int year) {
    auto const easter = easter_sunday(year);
    auto const moved = [&](int count) { return base::to_iso(base::Date{easter + days{count}}); };
    auto const fixed = [&](std::string const& day) { return std::to_string(year) + day; };
    return {{fixed("-01-01"), "Neujahr"},
            {moved(-2), "Karfreitag"},
            {moved(1), "Ostermontag"},
            {fixed("-05-01"), "Tag der Arbeit"},
            {moved(39), "Christi Himmelfahrt"},
            {moved(50), "Pfingstmontag"},
            {fixed("-09-20"), "Weltkindertag"},
            {fixed("-10-03"), "Tag der Deutschen Einheit"},
            {fixed("-10-31"), "Reformationstag"},
            {fixed("-12-25"), "1. Weihnachtstag"},
            {fixed("-12-26"), "2. Weihnachtstag"}};
}

document::Document const& file() {
    return test::stock().journal.at(model::DocumentId::single(model::DocumentKind::kHolidays)).document;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(template_holidays)

BOOST_AUTO_TEST_CASE(the_easter_rule_of_this_test_gives_known_sundays) {
    BOOST_TEST(base::to_iso(base::Date{easter_sunday(2024)}) == "2024-03-31");
    BOOST_TEST(base::to_iso(base::Date{easter_sunday(2026)}) == "2026-04-05");
    BOOST_TEST(base::to_iso(base::Date{easter_sunday(2035)}) == "2035-03-25");
}

BOOST_AUTO_TEST_CASE(the_file_names_the_thuringian_holidays_of_2024_to_2035) {
    std::map<std::string, std::string> expected;
    for (int year = 2024; year <= 2035; ++year) expected.merge(holidays_of(year));
    std::map<std::string, std::string> found;
    for (auto const& day : file().root.child("days")->children)
        found.emplace(day.attribute("date"), day.text);
    BOOST_TEST(found.size() == 132U);
    BOOST_TEST((found == expected));
}

BOOST_AUTO_TEST_CASE(working_days_pass_over_them) {
    auto const holidays = document::to_holidays(file());
    BOOST_REQUIRE(holidays.has_value());
    BOOST_TEST(holidays->days.size() == 132U);
    auto const after = holidays->add_working_days(*base::parse_date("2026-04-02"), 1);
    BOOST_TEST(base::to_iso(after) == "2026-04-07");
    BOOST_TEST(!holidays->is_working_day(*base::parse_date("2027-09-20")));
}

BOOST_AUTO_TEST_SUITE_END()
