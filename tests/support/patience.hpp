#pragma once

#include <chrono>

namespace fassung::test {

/// How long to wait for what comes at once where all is well: of a machine that does much else.
inline constexpr std::chrono::seconds kPatience{300};

}  // namespace fassung::test
