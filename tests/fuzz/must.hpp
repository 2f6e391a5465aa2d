#pragma once

#include <cstdio>
#include <cstdlib>

namespace fassung::fuzz {

/// A broken invariant is a crash, which is what every fuzzer looks for.
inline void must(bool holds, char const* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: broken: %s\n", what);
    std::abort();
}

}  // namespace fassung::fuzz
