#include "tests/bench/statistics.hpp"

#include <algorithm>
#include <cmath>

namespace fassung::bench {

double quantile(Latencies values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    auto const rank = std::ceil(share * static_cast<double>(values.size()));
    return values[std::min(values.size() - 1, static_cast<std::size_t>(std::max(rank, 1.0)) - 1)];
}

}  // namespace fassung::bench
