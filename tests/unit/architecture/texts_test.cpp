// What no file of the tree may hold, and what each folder must have.
#include <cctype>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "tests/unit/architecture/sources.hpp"

using namespace fassung::architecture;
namespace fs = std::filesystem;

namespace {

std::vector<Source> every_text() {
    return sources({"core", "server", "schemas", "repo-template", "tests", ".ci", "CMakeLists.txt",
                    "CMakePresets.json", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
                    "publiccode.yml", ".clang-format", ".clang-tidy", ".editorconfig", ".gitignore"},
                   {".cpp", ".hpp", ".txt", ".cmake", ".md", ".sh", ".awk", ".mjs", ".json", ".yaml", ".yml",
                    ".xml", ".xsd", ".ini", ".npmrc", "run"});
}

/// Whether an absolute path below `top` stands in the line: not as the tail of a longer path or address.
bool names_path_below(std::string_view line, std::string_view top) {
    std::string const wanted = "/" + std::string(top) + "/";
    for (auto at = line.find(wanted); at != std::string_view::npos; at = line.find(wanted, at + 1)) {
        if (at == 0) return true;
        auto const before = static_cast<unsigned char>(line[at - 1]);
        if (std::isalnum(before) == 0 &&
            std::string_view("._-}%").find(line[at - 1]) == std::string_view::npos)
            return true;
    }
    return false;
}

std::string without(std::string text, std::string_view unwanted) {
    std::string kept;
    for (char const c : text) {
        if (unwanted.find(c) == std::string_view::npos)
            kept += c;
        else if (!kept.empty() && kept.back() != ' ')
            kept += ' ';
    }
    std::string single;
    for (char const c : kept)
        if (c != ' ' || (!single.empty() && single.back() != ' ')) single += c;
    return single;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(texts_)

BOOST_AUTO_TEST_CASE(no_source_is_longer_than_five_hundred_lines) {
    for (auto const& source :
         sources({"core", "server", "tests"}, {".cpp", ".hpp", ".sh", ".mjs", ".awk", "CMakeLists.txt"}))
        BOOST_TEST(lines(source.text).size() <= 500U,
                   source.path << " has " << lines(source.text).size() << " lines");
}

BOOST_AUTO_TEST_CASE(no_file_holds_a_merge_marker) {
    std::string const ours(7, '<');
    std::string const theirs(7, '>');
    for (auto const& source : every_text())
        for (auto const line : lines(source.text))
            BOOST_REQUIRE_MESSAGE(!line.starts_with(ours) && !line.starts_with(theirs),
                                  source.path << ": " << line);
}

BOOST_AUTO_TEST_CASE(no_file_names_a_path_of_one_machine) {
    for (auto const& source : every_text())
        for (auto const line : lines(source.text))
            for (auto const top : {"home", "work", "root"})
                BOOST_CHECK_MESSAGE(!names_path_below(line, top), source.path << ": " << line);
}

BOOST_AUTO_TEST_CASE(lock_files_name_no_place_to_download_from) {
    for (auto const& source : sources({"tests"}, {"package-lock.json"}))
        BOOST_TEST(source.text.find("\"resolved\"") == std::string::npos, source.path);
}

// Either can drop the pack of a batch whose references are about to move.
BOOST_AUTO_TEST_CASE(maintenance_never_throws_away_what_nothing_points_to_yet) {
    for (auto const& source : sources({"core", "server", "tests/run.sh"}, {".cpp", ".hpp", ".sh"})) {
        auto const text = without(code(source), "\"',{}()[]");
        for (std::string_view const command :
             {"repack -a", "repack -A", "gc --prune=now", "prune-packed", "git prune "})
            BOOST_TEST(text.find(command) == std::string::npos, source.path << " runs " << command);
    }
}

BOOST_AUTO_TEST_CASE(each_folder_says_in_a_readme_what_it_is_for) {
    std::set<std::string> folders{"schemas", "repo-template"};
    for (auto const& source : every_text()) {
        auto const owner = part(source.path);
        bool const own_code = source.path.starts_with("core/") || source.path.starts_with("server/") ||
                              source.path.starts_with("tests/");
        if (own_code && fs::is_directory(root() / owner)) folders.insert(owner);
    }
    for (auto const& name : folders)
        BOOST_TEST(fs::is_regular_file(root() / name / "README.md"), name << " has no README.md");
}

BOOST_AUTO_TEST_SUITE_END()
