#pragma once

#include <string_view>

namespace fassung::base {

/// Without spaces, tabs and line ends at either end. Other spaces of Unicode are the author's and stay. Any
/// thread.
constexpr std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    auto const first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

}  // namespace fassung::base
