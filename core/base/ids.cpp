#include "core/base/ids.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace fassung::base {

namespace {

bool digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool lower(char c) { return c >= 'a' && c <= 'z'; }

// A number of at least four digits, without a leading zero beyond the fourth, small enough for an int.
bool padded_number(std::string_view text) {
    return digits(text) && text.size() >= 4 && text.size() <= 8 && (text.size() == 4 || text[0] != '0') && text != "0000";
}

int to_int(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

namespace detail {

bool is_actor_id(std::string_view text) {
    if (text == "system") return true;
    return text.size() == 10 && text.starts_with("a-") &&
           std::all_of(text.begin() + 2, text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool is_slug(std::string_view text) {
    if (text.empty() || text.size() > 40 || !lower(text.front()) || text.back() == '-') return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '-'; });
}

bool is_unit_id(std::string_view text) { return is_slug(text) && text.size() <= 16 && text.size() >= 2; }

bool is_measure_id(std::string_view text) { return text.starts_with("M-") && padded_number(text.substr(2)); }

bool is_proposal_id(std::string_view text) {
    return text.size() >= 9 && digits(text.substr(0, 4)) && text[4] == '-' && padded_number(text.substr(5));
}

}  // namespace detail

MeasureId measure_id(int number) { return *MeasureId::parse(fmt::format("M-{:04}", number)); }

int number_of(MeasureId const& id) { return to_int(std::string_view{id.str()}.substr(2)); }

ProposalId proposal_id(int year, int number) { return *ProposalId::parse(fmt::format("{:04}-{:04}", year, number)); }

std::pair<int, int> parts_of(ProposalId const& id) {
    std::string_view const text = id.str();
    return {to_int(text.substr(0, 4)), to_int(text.substr(5))};
}

}  // namespace fassung::base
