#pragma once

#include <algorithm>

#include "core/verify/verify.hpp"
#include "tests/integration/record/office.hpp"

/// A record in which everything has happened, and what a verification says of it.
namespace fassung::test {

/// Made once for this process; not to be changed.
inline record::DataDirectory worked() {
    static TempDir const kDir;
    static bool const kMade = [] {
        Office office;
        work_a_while(office);
        office.close();
        std::filesystem::copy(office.data().root, kDir / "data", std::filesystem::copy_options::recursive);
        return true;
    }();
    static_cast<void>(kMade);
    return {kDir / "data"};
}

/// One of it that may be changed.
struct Copy {
    TempDir dir;
    record::DataDirectory data{dir / "data"};
    Copy() { std::filesystem::copy(worked().root, data.root, std::filesystem::copy_options::recursive); }
};

inline verify::Report checked(std::filesystem::path const& where, verify::Options const& options) {
    auto report = verify::verify(where, options);
    if (!report) throw std::runtime_error(report.error().code + ": " + report.error().message);
    return *report;
}

/// "code message" lines.
inline std::string violations(verify::Report const& report) {
    std::string out;
    for (auto const& found : report.violations) out += found.code + " " + found.message + "\n";
    return out;
}

inline bool has(verify::Report const& report, std::string_view code) {
    return std::ranges::any_of(report.violations, [&](auto const& found) { return found.code == code; });
}

/// Names and sizes of all files.
inline std::string listing(std::filesystem::path const& folder) {
    std::vector<std::string> lines;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            lines.push_back(entry.path().string() + " " + std::to_string(entry.file_size()));
    std::sort(lines.begin(), lines.end());
    std::string out;
    for (auto const& line : lines) out += line + "\n";
    return out;
}

}  // namespace fassung::test
