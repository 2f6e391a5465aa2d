#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/result.hpp"
#include "server/config/config.hpp"

namespace fassung::config {

/// Where the value of a key lives.
using Slot = std::variant<std::string*, std::filesystem::path*, std::uint64_t*, bool*>;

/// One row of the table that the file, the command line, --help and --print-config share.
struct Key {
    std::string_view name;  ///< "limits.header-bytes": section and key in the file, --limits.header-bytes on
                            ///< the command line
    Slot (*slot)(Config&);
    std::uint64_t least;  ///< numbers only
    std::uint64_t most;
    std::string_view help;  ///< one German line
};

std::span<Key const> keys();
Key const* find_key(std::string_view name);

/// Sets the key from text. kInvalid, code "bad-value": not a number, out of range, not true or false.
base::Result<void> set(Config& config, Key const& key, std::string_view text);
/// The value as text that `set` reads back.
std::string get(Config const& config, Key const& key);

}  // namespace fassung::config
