#pragma once

#include <vector>

#include "core/app/application.hpp"
#include "tests/bench/comparison.hpp"
#include "tests/bench/git_reader.hpp"
#include "tests/bench/subjects.hpp"

namespace fassung::bench {

/// History, provenance, comparison and lists in this process, each beside git (H1 to H4).
std::vector<Comparison> measure_reading(app::Application& app, GitReader const& git, int rounds);

}  // namespace fassung::bench
