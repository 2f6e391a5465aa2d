#pragma once

#include <span>

namespace fassung::reg {

/// The steps of the register's schema, oldest first. Steps that were ever released are not edited; a change
/// is a new one.
std::span<char const* const> migrations();

}  // namespace fassung::reg
