#pragma once

#include <span>

#include "server/pages/frame/part.hpp"

namespace fassung::pages {

/// The parts that the program has; the one list of them.
std::span<Part const* const> parts();

}  // namespace fassung::pages
