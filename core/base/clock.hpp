#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// Times are whole seconds UTC (Instant); dates are days of the calendar in Thüringen (Date).
///
/// Local time is computed here by the rule of Directive 2000/84/EC (summer time from the last Sunday of March to the
/// last Sunday of October, 01:00 UTC) and not by the machine's time zone data: a record replayed in ten years must give
/// the same due instants, whatever zone files that machine has.
namespace fassung::base {

using Instant = std::chrono::sys_seconds;
using Date = std::chrono::year_month_day;

/// The only source of "now". Implementations are safe from any thread.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
  public:
    Instant now() const override;
};

/// "2026-11-22T10:33:52Z".
std::string to_rfc3339(Instant instant);
/// RFC 3339 with any offset; fractions of a second are cut off.
std::optional<Instant> parse_rfc3339(std::string_view text);

/// "2026-11-22".
std::string to_iso(Date date);
/// Exactly ten characters, and a day that exists.
std::optional<Date> parse_date(std::string_view text);

/// The calendar day in Thüringen at `instant`.
Date berlin_date(Instant instant);
/// The instant at which `date` ends there (24:00 Europe/Berlin): the first instant that is no longer that day.
Instant berlin_end_of_day(Date date);
/// "22.11.2026" and "22.11.2026, 11:33 Uhr", Berlin time, as German readers write it.
std::string to_german(Date date);
std::string to_german(Instant instant);

}  // namespace fassung::base
