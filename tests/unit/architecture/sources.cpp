#include "tests/unit/architecture/sources.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace fassung::architecture {
namespace {

namespace fs = std::filesystem;

bool ends_in_one_of(std::string const& name, std::vector<std::string> const& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](auto const& ending) { return name.ends_with(ending); });
}

Source read(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {fs::relative(file, root()).generic_string(), {std::istreambuf_iterator<char>(in), {}}};
}

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

fs::path root() {
    return FASSUNG_SOURCE_DIR;
}

std::vector<Source> sources(std::vector<std::string> const& folders,
                            std::vector<std::string> const& endings) {
    std::vector<Source> found;
    for (auto const& name : folders) {
        fs::path const top = root() / name;
        if (fs::is_regular_file(top)) found.push_back(read(top));
        if (!fs::is_directory(top)) continue;
        for (auto entry = fs::recursive_directory_iterator(top); entry != fs::recursive_directory_iterator();
             ++entry) {
            if (entry->path().filename() == "node_modules")
                entry.disable_recursion_pending();
            else if (entry->is_regular_file() && ends_in_one_of(entry->path().filename().string(), endings))
                found.push_back(read(entry->path()));
        }
    }
    if (found.empty()) throw std::runtime_error("no sources to look at");
    std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.path < b.path; });
    return found;
}

std::vector<std::string_view> lines(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        all.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

std::vector<Include> includes(Source const& source) {
    std::vector<Include> all;
    for (auto line : lines(source.text)) {
        line = trimmed(line);
        if (!line.starts_with('#')) continue;
        line = trimmed(line.substr(1));
        if (!line.starts_with("include")) continue;
        line = trimmed(line.substr(7));
        if (line.empty() || (line[0] != '<' && line[0] != '"')) continue;
        auto const end = line.find(line[0] == '<' ? '>' : '"', 1);
        if (end != std::string_view::npos)
            all.push_back({std::string(line.substr(1, end - 1)), line[0] == '<'});
    }
    return all;
}

std::string code(Source const& source) {
    bool const cpp = source.path.ends_with(".cpp") || source.path.ends_with(".hpp");
    std::string text = source.text;
    if (cpp) {
        for (auto begin = text.find("/*"); begin != std::string::npos; begin = text.find("/*", begin)) {
            auto const end = text.find("*/", begin + 2);
            text.erase(begin, end == std::string::npos ? end : end + 2 - begin);
        }
    }
    std::string result;
    for (auto line : lines(text)) {
        line = line.substr(0, line.find(cpp ? "//" : "#"));
        for (char const c : line) {
            bool const space = c == ' ' || c == '\t' || c == '\r';
            if (!space)
                result += c;
            else if (!result.empty() && result.back() != ' ')
                result += ' ';
        }
        if (!result.empty() && result.back() != ' ') result += ' ';
    }
    return result;
}

std::string folder(std::string const& path) {
    auto const slash = path.rfind('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string part(std::string const& path) {
    auto const second = path.find('/', path.find('/') + 1);
    return second == std::string::npos ? path : path.substr(0, second);
}

}  // namespace fassung::architecture
