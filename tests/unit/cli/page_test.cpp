#include "server/cli/page.hpp"

#include <boost/test/unit_test.hpp>

using fassung::cli::Colour;
using fassung::cli::Page;

BOOST_AUTO_TEST_SUITE(page)

BOOST_AUTO_TEST_CASE(lines_are_broken_between_words_at_the_width) {
    Page page{false, 20};
    page.paragraph("eins zwei drei vier fünf sechs", 2);
    BOOST_TEST(page.text() == "  eins zwei drei\n  vier fünf sechs\n");
}

BOOST_AUTO_TEST_CASE(characters_are_counted_and_not_bytes) {
    Page page{false, 12};
    page.paragraph("äöü äöü äöü");
    BOOST_TEST(page.text() == "äöü äöü äöü\n");
}

BOOST_AUTO_TEST_CASE(a_field_goes_on_below_its_text) {
    Page page{false, 30};
    page.field("Grund", "Der Titel war zu lang.");
    BOOST_TEST(page.text() ==
               "  Grund            Der Titel\n                   war zu\n                   lang.\n");
}

BOOST_AUTO_TEST_CASE(a_word_longer_than_the_line_stands_alone) {
    Page page{false, 10};
    page.paragraph("a Donaudampfschifffahrt b");
    BOOST_TEST(page.text() == "a\nDonaudampfschifffahrt\nb\n");
}

BOOST_AUTO_TEST_CASE(colours_are_there_only_where_they_are_wanted) {
    Page plain{false, 80};
    plain.line("gut", Colour::kGreen);
    BOOST_TEST(plain.text() == "gut\n");
    Page coloured{true, 80};
    coloured.line("gut", Colour::kGreen);
    coloured.line("gleich");
    BOOST_TEST(coloured.text() == "\x1b[32mgut\x1b[0m\ngleich\n");
}

BOOST_AUTO_TEST_SUITE_END()
