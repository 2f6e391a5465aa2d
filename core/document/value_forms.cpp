#include "core/document/value_forms.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace fassung::document {

namespace {

constexpr std::size_t kLongestKey = 64;
constexpr std::size_t kLongestAmount = 15;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_key_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' ||
           c == '_';
}

}  // namespace

std::optional<Span> parse_partial_date(std::string_view text) {
    if (text.size() == 10) {
        auto const day = base::parse_date(text);
        return day ? std::optional{Span{*day, *day}} : std::nullopt;
    }
    bool const month_given = text.size() == 7;
    if (text.size() != 4 && !month_given) return std::nullopt;
    auto const first = base::parse_date(std::string{text} + (month_given ? "-01" : "-01-01"));
    if (!first) return std::nullopt;
    auto const last_month = month_given ? first->month() : std::chrono::December;
    return Span{*first, base::Date{first->year() / last_month / std::chrono::last}};
}

bool is_year(std::string_view text) {
    return text.size() == 4 && digits(text) && text.front() != '0';
}

bool is_amount(std::string_view text) {
    auto const point = text.find('.');
    if (point == std::string_view::npos) return digits(text) && text.size() <= kLongestAmount;
    return digits(text.substr(0, point)) && digits(text.substr(point + 1)) && text.size() - point == 3 &&
           point <= kLongestAmount;
}

bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    auto const mark = text.find_first_of(".,");
    if (mark == std::string_view::npos) return digits(text);
    return digits(text.substr(0, mark)) && digits(text.substr(mark + 1));
}

bool is_web_address(std::string_view text) {
    std::string_view const scheme = text.starts_with("https://") ? "https://" : "http://";
    if (!text.starts_with(scheme)) return false;
    auto const host = text.substr(scheme.size(), text.find_first_of("/?#", scheme.size()) - scheme.size());
    return !host.empty() && text.find(' ') == std::string_view::npos;
}

bool is_key(std::string_view text) {
    return !text.empty() && text.size() <= kLongestKey &&
           std::all_of(text.begin(), text.end(), is_key_character);
}

std::optional<int> parse_count(std::string_view text) {
    if (!digits(text) || text.size() > 9) return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace fassung::document
