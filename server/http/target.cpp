#include "server/http/target.hpp"

#include <algorithm>
#include <cstdint>

namespace fassung::http {

namespace {

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
    return std::nullopt;
}

// One well-formed sequence (Unicode 15, table 3-7) at the front of `text`: its length, or 0.
std::size_t utf8_length(std::string_view text) {
    auto const byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    auto const within = [&](std::size_t i, int low, int high) {
        return i < text.size() && byte(i) >= low && byte(i) <= high;
    };
    std::uint8_t const first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return within(1, 0x80, 0xBF) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        int const low = first == 0xE0 ? 0xA0 : 0x80;
        int const high = first == 0xED ? 0x9F : 0xBF;
        return within(1, low, high) && within(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        int const low = first == 0xF0 ? 0x90 : 0x80;
        int const high = first == 0xF4 ? 0x8F : 0xBF;
        return within(1, low, high) && within(2, 0x80, 0xBF) && within(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

// UTF-8 without C0, DEL and C1 controls.
bool is_plain_text(std::string_view text) {
    while (!text.empty()) {
        std::size_t const length = utf8_length(text);
        if (length == 0) return false;
        auto const first = static_cast<std::uint8_t>(text[0]);
        if (first < 0x20 || first == 0x7F) return false;
        if (first == 0xC2 && static_cast<std::uint8_t>(text[1]) < 0xA0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::optional<std::string> decode(std::string_view text, bool plus_is_space) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            auto const high = hex_digit(text[i + 1]);
            auto const low = hex_digit(text[i + 2]);
            if (!high || !low) return std::nullopt;
            decoded += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            decoded += plus_is_space && text[i] == '+' ? ' ' : text[i];
        }
    }
    if (!is_plain_text(decoded)) return std::nullopt;
    return decoded;
}

// Calls `each` with every part of `text` between separators, also empty ones; false ends it.
template <class Each>
bool split(std::string_view text, char separator, Each each) {
    for (;;) {
        std::size_t const end = text.find(separator);
        if (!each(text.substr(0, end))) return false;
        if (end == std::string_view::npos) return true;
        text.remove_prefix(end + 1);
    }
}

// "http://host:1/path" to "/path"; origin form stays as it is.
std::optional<std::string_view> without_authority(std::string_view text) {
    if (text.starts_with('/')) return text;
    for (std::string_view const scheme : {"http://", "https://"}) {
        if (!text.starts_with(scheme)) continue;
        std::size_t const end = text.find_first_of("/?", scheme.size());
        if (end == scheme.size() || text.size() == scheme.size()) return std::nullopt;
        return end == std::string_view::npos ? "/" : text.substr(end);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Target> parse_target(std::string_view text) {
    if (text == "*") return Target{.path = "*", .segments = {"*"}, .queries = {}};
    bool const printable =
        std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F && c != '#'; });
    auto const rest = without_authority(text);
    if (!printable || !rest) return std::nullopt;

    Target target;
    std::size_t const question = rest->find('?');
    std::string_view const path = rest->substr(0, question);
    target.path = path.empty() ? "/" : path;
    if (target.path != "/") {
        bool const good = split(path.substr(1), '/', [&](std::string_view part) {
            auto segment = decode(part, false);
            if (!segment || *segment == "." || *segment == "..") return false;
            target.segments.push_back(std::move(*segment));
            return true;
        });
        if (!good) return std::nullopt;
    }
    if (question == std::string_view::npos) return target;
    bool const good = split(rest->substr(question + 1), '&', [&](std::string_view part) {
        if (part.empty()) return true;
        std::size_t const equals = part.find('=');
        auto name = decode(part.substr(0, equals), true);
        auto value = decode(equals == std::string_view::npos ? "" : part.substr(equals + 1), true);
        if (!name || !value) return false;
        target.queries.emplace_back(std::move(*name), std::move(*value));
        return true;
    });
    if (!good) return std::nullopt;
    return target;
}

}  // namespace fassung::http
