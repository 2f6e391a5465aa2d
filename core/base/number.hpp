#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace fassung::base {

/// The text as a whole number, nothing else in it; empty if it is none or too large. Any thread.
template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return number;
}

}  // namespace fassung::base
