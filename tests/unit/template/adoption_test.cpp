#include <map>
#include <sstream>
#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/unit/template/stock.hpp"

using namespace fassung;

BOOST_AUTO_TEST_SUITE(template_adoption)

BOOST_AUTO_TEST_CASE(the_adoption_says_what_was_taken_over_and_by_which_function) {
    std::map<std::string, std::string> values;
    std::istringstream lines{test::read_file(test::template_folder() + "/adoption.ini")};
    for (std::string line; std::getline(lines, line);) {
        auto const equals = line.find('=');
        BOOST_REQUIRE(equals != std::string::npos);
        BOOST_TEST(values.emplace(line.substr(0, equals), line.substr(equals + 1)).second);
    }
    for (auto const* const key : {"title", "source", "compiled-by", "checked-by", "note"})
        BOOST_TEST(!values[key].empty(), key);
    BOOST_TEST(values.size() == 5U);
    BOOST_TEST(values["note"].find("Beispielbestand") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
