#pragma once

#include <filesystem>

#include "core/base/result.hpp"

namespace fassung::http {

/// A listening UNIX stream socket at `path`, mode 0600 from its first moment, as a file descriptor that the
/// caller owns. A socket file at which nobody answers is replaced. Refused: kUnavailable, "address-in-use" or
/// "cannot-listen".
base::Result<int> open_unix_listener(std::filesystem::path const& path);

}  // namespace fassung::http
