#pragma once

#include <filesystem>
#include <vector>

#include "tests/bench/comparison.hpp"
#include "tests/bench/git_reader.hpp"
#include "tests/bench/subjects.hpp"

namespace fassung::bench {

struct Served {
    std::vector<Comparison> rows;
    std::vector<Figure> figures;
};

/// The real program on the record: time until ready, answers over HTTP beside git, memory after the start
/// and after everything was read once (H1, H9, H10).
Served measure_serving(std::filesystem::path const& data, std::vector<Subject> const& subjects,
                       GitReader const& git, int rounds);

}  // namespace fassung::bench
