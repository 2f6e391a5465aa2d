#include "core/exchange/csv.hpp"

#include <boost/test/unit_test.hpp>

using fassung::exchange::Csv;

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(a_table_is_rfc_4180_with_semicolons_and_a_mark) {
    Csv table{{"Nr", "Text"}};
    table.add({"1", "einfach"});
    table.add({"2", "mit ; und \"Wort\"\nZeile"});
    BOOST_TEST(std::move(table).text() ==
               "\xEF\xBB\xBF"
               "Nr;Text\r\n1;einfach\r\n2;\"mit ; und \"\"Wort\"\"\nZeile\"\r\n");
}

BOOST_AUTO_TEST_CASE(a_cell_is_never_taken_for_a_formula) {
    for (std::string const start : {"=", "+", "-", "@", "\t"}) {
        Csv table{{"Text"}};
        table.add({start + "SUMME(A1)"});
        BOOST_TEST(std::move(table).text().find("\"'" + start) != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
