#pragma once

#include <memory>
#include <string_view>

#include "core/git/object.hpp"

/// SHA-1 as git uses it. Not for bytes received from strangers: there is no collision detection here.
namespace fassung::git {

/// SHA-1 over the concatenation. Any thread.
Oid sha1(std::string_view first, std::string_view second = {});

/// An id as raw bytes, and back from the first 20 bytes at `bytes`.
std::string_view raw(Oid const& oid);
Oid oid_from_raw(char const* bytes);

}  // namespace fassung::git
