#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/digest.hpp"

namespace fassung::reg {

/// Secrets that their holder shows us: 32 bytes, written as prefix and 64 hexadecimal digits. We keep only
/// their SHA-256.
inline constexpr std::string_view kSessionPrefix = "fss_";
inline constexpr std::string_view kTokenPrefix = "fst_";

std::string write_secret(std::string_view prefix, std::string_view bytes);
/// The digest under which the secret is kept; empty if the text has another form.
std::optional<base::Digest> digest_of_secret(std::string_view prefix, std::string_view text);

}  // namespace fassung::reg
