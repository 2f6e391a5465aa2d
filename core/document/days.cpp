#include "core/document/days.hpp"

#include "core/document/value_forms.hpp"

namespace fassung::document {

bool overlap(Days const& one, Days const& other) {
    auto const begins_in_time = [](Days const& a, Days const& b) {
        return !a.first || !b.last || *a.first <= *b.last;
    };
    return begins_in_time(one, other) && begins_in_time(other, one);
}

std::optional<Days> parse_days(std::string_view text) {
    auto const slash = text.find('/');
    auto const first = parse_partial_date(text.substr(0, slash));
    auto const last = slash == std::string_view::npos ? first : parse_partial_date(text.substr(slash + 1));
    if (!first || !last || last->last < first->first) return std::nullopt;
    return Days{first->first, last->last};
}

Days period_of(Document const& measure) {
    auto const* const period = measure.root.child("period");
    if (period == nullptr) return {};
    Days days;
    if (auto const from = parse_partial_date(period->attribute("from"))) days.first = from->first;
    if (auto const until = parse_partial_date(period->attribute("until"))) days.last = until->last;
    return days;
}

}  // namespace fassung::document
