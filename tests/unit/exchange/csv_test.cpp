#include "core/exchange/csv.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung::exchange;

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(a_table_is_rfc_4180_with_semicolons_and_a_mark) {
    BOOST_TEST(csv_heads({"Nr", "Text"}) + csv_row({"1", "einfach"}) +
                   csv_row({"2", "mit ; und \"Wort\"\nZeile"}) ==
               "\xEF\xBB\xBF"
               "Nr;Text\r\n1;einfach\r\n2;\"mit ; und \"\"Wort\"\"\nZeile\"\r\n");
}

BOOST_AUTO_TEST_CASE(a_cell_is_never_taken_for_a_formula) {
    for (std::string const start : {"=", "+", "-", "@", "\t"})
        BOOST_TEST(csv_row({start + "SUMME(A1)"}).starts_with("\"'" + start));
}

BOOST_AUTO_TEST_SUITE_END()
