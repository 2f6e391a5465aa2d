#pragma once

#include <chrono>
#include <ctime>

namespace fassung::test {

/// What this thread has used of a processor so far. Unlike a clock on the wall it does not count what else a
/// busy machine does meanwhile.
inline std::chrono::nanoseconds processor_time() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds{used.tv_sec} + std::chrono::nanoseconds{used.tv_nsec};
}

}  // namespace fassung::test
