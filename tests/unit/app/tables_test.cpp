#include "core/app/tables.hpp"

#include <array>

#include <boost/test/unit_test.hpp>

using namespace fassung;
using Part = app::LongTable::Part;

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(a_table_goes_on_behind_parts_in_which_nothing_fits) {
    static std::array<Part, 5> const kParts{{{"", "1"}, {"a\r\n", "2"}, {"", "3"}, {"", "4"}, {"b\r\n", ""}}};
    auto table = app::LongTable::begin("heads\r\n", [](std::string_view cursor) -> base::Result<Part> {
                     return kParts.at(cursor.empty() ? 0U : static_cast<std::size_t>(cursor.front() - '0'));
                 }).value();
    for (std::string const part : {"heads\r\n", "a\r\n", "b\r\n", "", ""}) BOOST_TEST(table.next() == part);
}

BOOST_AUTO_TEST_CASE(a_table_that_ends_empty_ends) {
    auto table = app::LongTable::begin("heads\r\n", [](std::string_view cursor) -> base::Result<Part> {
                     return Part{.rows = "", .next = cursor.empty() ? "1" : ""};
                 }).value();
    for (std::string const part : {"heads\r\n", "", ""}) BOOST_TEST(table.next() == part);
}

BOOST_AUTO_TEST_SUITE_END()
