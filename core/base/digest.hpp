#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fassung::base {

/// A SHA-256 value. Printed and parsed as 64 lower-case hexadecimal digits.
struct Digest {
    std::array<std::uint8_t, 32> bytes{};

    static std::optional<Digest> parse(std::string_view hex);
    std::string hex() const;

    auto operator<=>(Digest const&) const = default;
};

Digest sha256(std::string_view data);

std::string to_hex(std::string_view bytes);
/// Empty if `hex` has an odd length or another character.
std::optional<std::string> from_hex(std::string_view hex);

/// `count` bytes from the operating system's random source, as raw bytes. For salts, tokens and identifiers.
/// Deciding code never calls this: randomness comes into it as a value.
std::string random_bytes(std::size_t count);

/// RFC 4648 section 4, with padding. `from_base64` is empty on any other character or wrong length.
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

}  // namespace fassung::base
