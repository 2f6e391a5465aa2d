#include "core/document/diff.hpp"

#include <algorithm>
#include <span>

#include "core/document/place.hpp"

namespace fassung::document {

namespace {

std::vector<Place> sorted_places(Document const& document) {
    auto out = collect_places(document);
    std::stable_sort(out.begin(), out.end(),
                     [](Place const& left, Place const& right) { return left.address < right.address; });
    return out;
}

using Group = std::span<Place const>;

/// All places at the address of the first of `rest`; more than one only where an element is there twice.
Group next_group(std::span<Place const> rest) {
    std::size_t size = rest.empty() ? 0 : 1;
    while (size < rest.size() && rest[size].address == rest.front().address) ++size;
    return rest.first(size);
}

std::optional<std::string> bytes_of(Group group) {
    if (group.empty()) return std::nullopt;
    std::string out;
    for (auto const& place : group) place.append_bytes(out);
    return out;
}

bool same(Group left, Group right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](Place const& a, Place const& b) { return a.same_bytes(b); });
}

std::optional<base::Digest> digest_of_bytes(std::optional<std::string> const& bytes) {
    return bytes ? std::optional{base::sha256(*bytes)} : std::nullopt;
}

}  // namespace

Places places_of(Document const& document) {
    Places out;
    for (auto& place : collect_places(document)) place.append_bytes(out[std::move(place.address)]);
    return out;
}

std::optional<base::Digest> Difference::before_digest() const {
    return digest_of_bytes(before);
}
std::optional<base::Digest> Difference::after_digest() const {
    return digest_of_bytes(after);
}

std::vector<Difference> diff(Document const* before, Document const& after) {
    auto const old_places = before == nullptr ? std::vector<Place>{} : sorted_places(*before);
    auto const new_places = sorted_places(after);
    std::vector<Difference> out;
    std::span<Place const> left{old_places};
    std::span<Place const> right{new_places};
    while (!left.empty() || !right.empty()) {
        bool const take_left =
            !left.empty() && (right.empty() || left.front().address <= right.front().address);
        bool const take_right =
            !right.empty() && (left.empty() || right.front().address <= left.front().address);
        auto const was = take_left ? next_group(left) : Group{};
        auto const is = take_right ? next_group(right) : Group{};
        if (!same(was, is))
            out.push_back(
                {take_left ? was.front().address : is.front().address, bytes_of(was), bytes_of(is)});
        left = left.subspan(was.size());
        right = right.subspan(is.size());
    }
    return out;
}

}  // namespace fassung::document
