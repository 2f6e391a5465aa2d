#include "core/verify/findings.hpp"

#include <algorithm>

namespace fassung::verify {

void Findings::add(Violation violation) {
    ++count_;
    if (kept_.size() < most_) kept_.push_back(std::move(violation));
}

std::string in_quotes(std::string_view value) {
    constexpr std::size_t kMost = 200;
    std::string out{"„"};
    for (char const c : value.substr(0, kMost)) out += c >= ' ' && c < 127 ? c : '?';
    if (value.size() > kMost) out += "…";
    return out + "“";
}

std::string fingerprint_of(std::string_view public_key) {
    auto const space = public_key.find(' ');
    if (space == std::string_view::npos) return {};
    auto const blob = base::from_base64(public_key.substr(space + 1));
    if (!blob) return {};
    auto const digest = base::sha256(*blob);
    auto out = base::to_base64({reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()});
    while (out.ends_with('=')) out.pop_back();
    return "SHA256:" + out;
}

}  // namespace fassung::verify
