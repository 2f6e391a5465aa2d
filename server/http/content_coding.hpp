#pragma once

#include <cstddef>
#include <optional>

#include "server/http/message.hpp"

namespace fassung::http {

/// For routes that take compressed bodies: replaces a body with `Content-Encoding: gzip` (RFC 1952, one
/// member or several) by what it holds. Otherwise the refusal: 415 another coding, 400 damaged or cut short,
/// 413 more than `most` bytes; no more than those are ever unpacked.
std::optional<Response> unpack_body(Request& request, std::size_t most);

}  // namespace fassung::http
