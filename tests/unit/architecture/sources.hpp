#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fassung::architecture {

/// One text file of the source tree.
struct Source {
    std::string path;  ///< from the root of the tree, with forward slashes
    std::string text;
};

struct Include {
    std::string name;
    bool system = false;  ///< written in angle brackets
};

/// The files below `folders` (paths from the root; a file names itself) that end in one of `endings`, sorted
/// by path. Installed npm packages are left out. Throws if nothing is found: a test that looks at nothing
/// proves nothing.
std::vector<Source> sources(std::vector<std::string> const& folders, std::vector<std::string> const& endings);

std::vector<Include> includes(Source const& source);

std::vector<std::string_view> lines(std::string_view text);

/// The text without comments (`//` and block comments of C++, `#` of shell and CMake), white space run
/// together.
std::string code(Source const& source);

/// "core/git/pack.cpp" -> "core/git".
std::string folder(std::string const& path);

/// The folder two levels deep that a file belongs to: "core/git/x/y.cpp" -> "core/git"; "server/main.cpp"
/// stays whole.
std::string part(std::string const& path);

std::filesystem::path root();

}  // namespace fassung::architecture
