#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/base/digest.hpp"

namespace fassung::reg {

using Salt = std::array<std::uint8_t, 32>;

Salt new_salt();

/// What the record keeps of a person: SHA-256(salt LF name LF office LF login). With the salt gone nobody can
/// find out whose it is, not even by trying all names. Throws std::invalid_argument if a part contains a line
/// feed: two persons could then have one identity.
base::Digest identity_of(Salt const& salt, std::string_view name, std::string_view office,
                         std::string_view login);

}  // namespace fassung::reg
