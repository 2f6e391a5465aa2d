#include "core/app/form_spelling.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/base/clock.hpp"

namespace fassung::app {

namespace {

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    while (true) {
        auto const end = std::min(text.find(separator), text.size());
        out.push_back(text.substr(0, end));
        if (end == text.size()) return out;
        text.remove_prefix(end + 1);
    }
}

std::string two_digits(std::string_view number) {
    return std::string(number.size() == 1 ? 1 : 0, '0') + std::string{number};
}

bool is_month_or_day(std::string_view number) {
    return is_digits(number) && number.size() <= 2;
}

bool is_year(std::string_view number) {
    return is_digits(number) && number.size() == 4;
}

bool is_month(std::string_view stored) {
    return stored.size() == 7 && base::parse_date(std::string{stored} + "-01").has_value();
}

/// Groups of three behind the first: "1", "600", "000".
bool are_groups(std::vector<std::string_view> const& groups) {
    if (!is_digits(groups.front()) || groups.front().size() > 3) return false;
    return std::all_of(groups.begin() + 1, groups.end(),
                       [](std::string_view each) { return is_digits(each) && each.size() == 3; });
}

/// Whole units, with or without points between the thousands.
std::optional<std::string> whole_sum(std::string_view text) {
    if (is_digits(text)) return std::string{text};
    auto const groups = parts_of(text, '.');
    if (groups.size() < 2 || !are_groups(groups)) return std::nullopt;
    std::string out;
    for (auto const each : groups) out += each;
    return out;
}

}  // namespace

std::string written_day(std::string_view stored) {
    if (auto const date = base::parse_date(stored)) return base::to_german(*date);
    if (is_month(stored)) return std::string{stored.substr(5)} + "." + std::string{stored.substr(0, 4)};
    return std::string{stored};
}

std::string stored_day(std::string_view written) {
    auto const numbers = parts_of(written, written.find('/') == std::string_view::npos ? '.' : '/');
    std::string out{written};
    if (numbers.size() == 2 && is_month_or_day(numbers[0]) && is_year(numbers[1])) {
        out = std::string{numbers[1]} + "-" + two_digits(numbers[0]);
        return is_month(out) ? out : std::string{written};
    }
    if (numbers.size() == 3 && is_month_or_day(numbers[0]) && is_month_or_day(numbers[1]) &&
        is_year(numbers[2])) {
        out = std::string{numbers[2]} + "-" + two_digits(numbers[1]) + "-" + two_digits(numbers[0]);
        return base::parse_date(out) ? out : std::string{written};
    }
    return out;
}

std::string written_sum(std::string_view stored) {
    auto const point = std::min(stored.find('.'), stored.size());
    auto const whole = stored.substr(0, point);
    auto const cents = stored.substr(std::min(point + 1, stored.size()));
    if (!is_digits(whole) || (point != stored.size() && (!is_digits(cents) || cents.size() != 2)))
        return std::string{stored};
    std::string out;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        if (at != 0 && (whole.size() - at) % 3 == 0) out += '.';
        out += whole[at];
    }
    if (!cents.empty()) out.append(",") += cents;
    return out;
}

std::string stored_sum(std::string_view written) {
    std::string text{written};
    for (std::string_view const mark : {"€", "EUR", "Euro", "\xC2\xA0", "\xE2\x80\xAF", " "})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.erase(at, mark.size());
    auto const comma = std::min(text.find(','), text.size());
    std::string_view const all{text};
    auto const cents = all.substr(std::min(comma + 1, all.size()));
    if (comma == text.size()) {
        auto const point = text.rfind('.');
        if (point != std::string::npos && text.size() - point == 3 && is_digits(all.substr(0, point)) &&
            is_digits(all.substr(point + 1)))
            return text;
        return whole_sum(all).value_or(std::string{written});
    }
    auto const whole = whole_sum(all.substr(0, comma));
    if (!whole || cents.size() > 2 || (!cents.empty() && !is_digits(cents))) {
        // "1.500,–" and the like say that there are no cents.
        if (whole && (cents == "–" || cents == "-" || cents == "--")) return *whole;
        return std::string{written};
    }
    if (cents.empty()) return *whole;
    return *whole + "." + std::string{cents} + std::string(2 - cents.size(), '0');
}

}  // namespace fassung::app
