// The build lists: a source that no list names would silently be missing from the program.
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include <boost/test/unit_test.hpp>

#include "tests/unit/architecture/sources.hpp"

using namespace fassung::architecture;

namespace {

/// The words of a build list that name C++ sources, as paths from the root.
std::set<std::string> listed(Source const& list) {
    std::string text = code(list);
    for (char& c : text)
        if (c == '(' || c == ')' || c == '"') c = ' ';
    std::istringstream words(text);
    std::set<std::string> found;
    for (std::string word; words >> word;)
        if (word.ends_with(".cpp")) found.insert(folder(list.path) + "/" + word);
    return found;
}

std::set<std::string> listed_anywhere() {
    std::set<std::string> all;
    for (auto const& list : sources({"core", "server"}, {"CMakeLists.txt"})) all.merge(listed(list));
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(build_lists_)

BOOST_AUTO_TEST_CASE(every_source_is_named_in_a_build_list) {
    auto const named = listed_anywhere();
    for (auto const& source : sources({"core", "server"}, {".cpp"}))
        BOOST_TEST(named.contains(source.path), source.path << " is built by nothing");
}

BOOST_AUTO_TEST_CASE(every_named_source_exists) {
    for (auto const& path : listed_anywhere())
        BOOST_TEST(std::filesystem::is_regular_file(root() / path),
                   path << " is named in a build list, but is no file");
}

BOOST_AUTO_TEST_CASE(production_folders_do_not_collect_sources_by_pattern) {
    for (auto const& list : sources({"core", "server"}, {"CMakeLists.txt", ".cmake"})) {
        // Templates, texts and scripts may be; they are no sources.
        auto const text = code(list);
        for (auto at = text.find("GLOB"); at != std::string::npos; at = text.find("GLOB", at + 1)) {
            auto const command = text.substr(at, text.find(')', at) - at);
            BOOST_TEST((command.find(".c") == std::string::npos && command.find(".h") == std::string::npos),
                       list.path << ": " << command);
        }
        BOOST_TEST(code(list).find("aux_source_directory") == std::string::npos, list.path);
    }
}

BOOST_AUTO_TEST_SUITE_END()
