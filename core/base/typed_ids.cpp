#include "core/base/typed_ids.hpp"

#include <array>

#include "core/base/number.hpp"
#include "core/base/text.hpp"

namespace fassung::base {

namespace {

/// More digits have no id.
constexpr std::size_t kMostDigits = 8;

/// Blanks, no-break spaces, hyphens and dashes.
constexpr std::array<std::string_view, 9> kBetween{" ",      "-",      "\u00a0", "\u2010", "\u2011",
                                                   "\u2012", "\u2013", "\u2014", "\u2212"};

/// Takes them away from the beginning; whether there were any.
bool skip_between(std::string_view& text) {
    auto const before = text.size();
    bool found = true;
    while (found) {
        found = false;
        for (auto const each : kBetween)
            if (text.starts_with(each)) {
                text.remove_prefix(each.size());
                found = true;
            }
    }
    return text.size() != before;
}

/// From 1; empty if there is anything but digits.
std::optional<int> number_in(std::string_view text) {
    if (text.size() > kMostDigits || text.starts_with('-')) return std::nullopt;
    auto const number = parse_number<int>(text);
    return number && *number > 0 ? number : std::nullopt;
}

}  // namespace

std::optional<MeasureId> typed_measure_id(std::string_view typed) {
    auto text = trimmed(typed);
    if (!text.starts_with('M') && !text.starts_with('m')) return std::nullopt;
    text.remove_prefix(1);
    skip_between(text);
    auto const number = number_in(text);
    return number ? std::optional{measure_id(*number)} : std::nullopt;
}

std::optional<ProposalId> typed_proposal_id(std::string_view typed) {
    constexpr std::size_t kYear = 4;
    auto text = trimmed(typed);
    auto const year = text.size() > kYear ? number_in(text.substr(0, kYear)) : std::nullopt;
    if (!year) return std::nullopt;
    text.remove_prefix(kYear);
    auto const parted = skip_between(text);
    if (!parted && !text.starts_with('/')) return std::nullopt;
    if (!parted) text.remove_prefix(1);
    auto const number = number_in(text);
    return number ? std::optional{proposal_id(*year, *number)} : std::nullopt;
}

}  // namespace fassung::base
