#pragma once

#include <filesystem>
#include <vector>

#include "tests/bench/comparison.hpp"
#include "tests/bench/git_reader.hpp"

namespace fassung::bench {

struct Proved {
    std::vector<Comparison> rows;
    std::vector<Figure> figures;
};

/// Verification of the whole record beside `git fsck` and one signature check per commit; git checks the
/// signatures of `sample` commits only, spread over the journal, and the rest is reckoned from them. Then
/// verification from an earlier state (H8). Throws if the record is not sound. `folder`: for what it needs.
Proved measure_verification(std::filesystem::path const& data, GitReader const& git,
                            std::filesystem::path const& folder, int sample);

/// An index from nothing, by opening the data directory without one, beside git's walk over all commits
/// with their changes (H9).
Proved measure_index(std::filesystem::path const& data, GitReader const& git, int rounds);

}  // namespace fassung::bench
