#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"

namespace fassung::http {

/// A request target, split and decoded.
struct Target {
    std::string path;  ///< undecoded, begins with '/' (or is "*", for OPTIONS)
    std::vector<std::string> segments;
    Fields queries;

    bool operator==(Target const&) const = default;
};

/// Reads "/path?query" and "http://host/path?query" (RFC 9112, 3.2). The path is split at '/' before it is
/// decoded, so
/// "%2F" never makes a segment. Empty: another form, a character outside printable ASCII, "#", an invalid
/// escape, a decoded control character, bytes that are not UTF-8, or a segment "." or "..", which no honest
/// client sends. In the query '+' is a space, as HTML forms write it.
std::optional<Target> parse_target(std::string_view text);

}  // namespace fassung::http
