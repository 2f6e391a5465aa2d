// What a page of the record may be made of (Made::kOfRecord in server/pages/frame/part.hpp).
#include <regex>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/unit/architecture/sources.hpp"

using namespace fassung::architecture;

namespace {

/// Folders with routes that are kOfRecord, and the files there that answer other routes alone.
std::set<std::string> const kFolders{"server/pages/measure", "server/pages/reading"};
std::set<std::string> const kOthers{"server/pages/reading/search.cpp"};

}  // namespace

BOOST_AUTO_TEST_SUITE(pages_of_the_record)

BOOST_AUTO_TEST_CASE(only_the_folders_named_here_have_them) {
    std::set<std::string> found;
    for (auto const& source : sources({"server/pages"}, {"part.cpp"}))
        if (code(source).find("kOfRecord") != std::string::npos) found.insert(folder(source.path));
    BOOST_TEST(found == kFolders, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(their_handlers_ask_neither_the_register_nor_what_time_it_is) {
    std::regex const forbidden{R"(\bcaller\b|registry\(\)|clock\(\)|\bnow\(\))"};
    int looked_at = 0;
    for (auto const& part : kFolders)
        for (auto const& source : sources({part}, {".cpp"})) {
            if (kOthers.contains(source.path)) continue;
            ++looked_at;
            BOOST_TEST(!std::regex_search(code(source), forbidden), source.path);
        }
    BOOST_TEST(looked_at > 10);
}

BOOST_AUTO_TEST_SUITE_END()
