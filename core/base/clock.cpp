#include "core/base/clock.hpp"

#include <charconv>

#include <fmt/format.h>

namespace fassung::base {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;
using std::chrono::sys_days;

Instant summer_time_begins(std::chrono::year year) {
    return sys_days{year / std::chrono::March / std::chrono::Sunday[std::chrono::last]} + hours{1};
}

Instant summer_time_ends(std::chrono::year year) {
    return sys_days{year / std::chrono::October / std::chrono::Sunday[std::chrono::last]} + hours{1};
}

seconds berlin_offset(Instant instant) {
    auto const year = Date{std::chrono::floor<days>(instant)}.year();
    bool const summer = instant >= summer_time_begins(year) && instant < summer_time_ends(year);
    return hours{summer ? 2 : 1};
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    for (char c : text)
        if (c < '0' || c > '9') return std::nullopt;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

}  // namespace

Instant SystemClock::now() const {
    return std::chrono::floor<seconds>(std::chrono::system_clock::now());
}

std::string to_rfc3339(Instant instant) {
    auto const day = std::chrono::floor<days>(instant);
    std::chrono::hh_mm_ss const time{instant - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso(Date{day}), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

std::optional<Instant> parse_rfc3339(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    auto const date = parse_date(text.substr(0, 10));
    auto const hour = number(text.substr(11, 2));
    auto const minute = number(text.substr(14, 2));
    auto const second = number(text.substr(17, 2));
    if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    auto rest = text.substr(19);
    if (rest.starts_with('.')) {
        auto const end = rest.find_first_not_of("0123456789", 1);
        if (end == std::string_view::npos || end == 1) return std::nullopt;
        rest.remove_prefix(end);
    }
    seconds offset{0};
    if (rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':') {
        auto const h = number(rest.substr(1, 2));
        auto const m = number(rest.substr(4, 2));
        if (!h || !m || *h > 23 || *m > 59) return std::nullopt;
        offset = hours{*h} + std::chrono::minutes{*m};
        if (rest[0] == '-') offset = -offset;
    } else if (rest != "Z" && rest != "z") {
        return std::nullopt;
    }
    return sys_days{*date} + hours{*hour} + std::chrono::minutes{*minute} + seconds{*second} - offset;
}

std::string to_iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = number(text.substr(0, 4));
    auto const month = number(text.substr(5, 2));
    auto const day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    Date const date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

Date berlin_date(Instant instant) {
    return Date{std::chrono::floor<days>(instant + berlin_offset(instant))};
}

Instant berlin_end_of_day(Date date) {
    Instant const midnight = sys_days{date} + days{1};
    // Midnight is never within the hour in which the clocks change (01:00 UTC), so one look suffices.
    return midnight - berlin_offset(midnight - hours{1});
}

std::string to_german(Date date) {
    return fmt::format("{:02}.{:02}.{:04}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                       static_cast<int>(date.year()));
}

std::string to_german(Instant instant) {
    auto const local = instant + berlin_offset(instant);
    auto const day = std::chrono::floor<days>(local);
    std::chrono::hh_mm_ss const time{local - day};
    return fmt::format("{}, {:02}:{:02} Uhr", to_german(Date{day}), time.hours().count(), time.minutes().count());
}

}  // namespace fassung::base
