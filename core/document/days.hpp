#pragma once

#include <optional>
#include <string_view>

#include "core/base/clock.hpp"
#include "core/document/document.hpp"

namespace fassung::document {

/// From a first to a last day, both counted; open where one is missing.
struct Days {
    std::optional<base::Date> first = {};
    std::optional<base::Date> last = {};
    bool operator==(Days const&) const = default;
};

/// Have they a day in common?
bool overlap(Days const& one, Days const& other);

/// "2026", "2026-11", "2026-11-22", or two of them: "2024/2026", "2026-03-01/2026-06-30". Empty: it is none
/// of these, or ends before it begins.
std::optional<Days> parse_days(std::string_view text);

/// The period of a measure. A month or a year that it names counts as a whole.
Days period_of(Document const& measure);

}  // namespace fassung::document
