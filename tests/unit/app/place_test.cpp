#include "core/app/place.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung;

BOOST_AUTO_TEST_SUITE(place)

BOOST_AUTO_TEST_CASE(a_place_is_a_document_and_an_address_in_it) {
    auto const of_measure = app::parse_place("M-0031/description/p-7f3a91");
    BOOST_REQUIRE(of_measure);
    BOOST_TEST(of_measure->document.name() == "M-0031");
    BOOST_TEST(of_measure->address == "description/p-7f3a91");
    auto const of_field = app::parse_place("fields/sprache/goals/sprache-1");
    BOOST_REQUIRE(of_field);
    BOOST_TEST(of_field->document.name() == "fields/sprache");
    BOOST_TEST(of_field->address == "goals/sprache-1");
}

BOOST_AUTO_TEST_CASE(what_names_no_document_is_no_place) {
    for (auto const* text : {"", "/", "M-0031", "M-0031/", "title", "x/y/z", "fields/", "M-31/title"})
        BOOST_TEST(!app::parse_place(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
