#pragma once

#include <chrono>
#include <vector>

namespace fassung::bench {

using Clock = std::chrono::steady_clock;

/// Milliseconds.
using Latencies = std::vector<double>;

inline double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// The value below which that share (0 … 1) of them lies; 0 if there are none.
double quantile(Latencies values, double share);
inline double median(Latencies values) {
    return quantile(std::move(values), 0.5);
}

}  // namespace fassung::bench
