#pragma once

#include <optional>
#include <string_view>

#include "core/base/clock.hpp"

/// Internal. The forms that values inside documents may have.
namespace fassung::document {

/// A date that may leave out day, or day and month, as the days that it can mean.
struct Span {
    base::Date first;
    base::Date last;
};

/// "2026", "2026-11", "2026-11-22".
std::optional<Span> parse_partial_date(std::string_view text);
/// Four digits, the first not 0.
bool is_year(std::string_view text);
/// Not negative; whole, or with two decimals: "413527", "453000.00".
bool is_amount(std::string_view text);
/// "60", "-1.5", "62,5".
bool is_number(std::string_view text);
/// An address that begins with http:// or https:// and names a host.
bool is_web_address(std::string_view text);
/// What may be the key of a list item: letters, digits, dot, hyphen and underscore, so that addresses stay
/// readable and `/` and the space keep their meaning in them.
bool is_key(std::string_view text);
/// Digits only, at most nine of them.
std::optional<int> parse_count(std::string_view text);

}  // namespace fassung::document
