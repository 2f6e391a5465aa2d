#include "core/xml/findings.hpp"

#include <string_view>

#include <fmt/format.h>

namespace fassung::xml {

void Findings::add(std::string path, int line, std::string_view sentence) {
    if (full()) {
        more_ = true;
        return;
    }
    auto message = line > 0 ? fmt::format("Zeile {}: {}", line, sentence) : std::string{sentence};
    details_.push_back({.path = std::move(path), .line = line, .message = std::move(message)});
}

base::Error Findings::refusal(std::string code) && {
    auto message = details_.front().message;
    if (more_)
        message += fmt::format(" Es gibt mehr als {} Fehler.", kMostFindings);
    else if (details_.size() > 1)
        message += fmt::format(" Insgesamt sind es {} Fehler.", details_.size());
    return {.kind = base::Errc::kInvalid,
            .code = std::move(code),
            .message = std::move(message),
            .details = std::move(details_)};
}

std::string quoted(std::string_view value) {
    constexpr std::size_t kLongest = 80;
    auto shown = value.substr(0, kLongest);
    // Not in the middle of a character.
    while (shown.size() < value.size() && !shown.empty() &&
           (static_cast<unsigned char>(value[shown.size()]) & 0xC0) == 0x80)
        shown.remove_suffix(1);
    std::string out = "„";
    for (char c : shown) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    if (shown.size() < value.size()) out += "…";
    return out + "“";
}

}  // namespace fassung::xml
