#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// What differs between two sequences of lines, found by libgit2's diff (xdiff, patience). The lines may
/// stand for anything; words are compared by writing one on each line (core/history/words.hpp).
namespace fassung::git {

/// A stretch of lines with one fate.
struct Edit {
    enum Kind { kSame, kInserted, kDeleted };
    Kind kind = kSame;
    std::size_t lines = 0;  ///< at least 1
    bool operator==(Edit const&) const = default;
};

/// The edits in order: same + deleted lines are `before`, same + inserted lines are `after`. Neighbours
/// differ in kind; where lines were replaced, the deleted ones come first. Every line ends in LF. Time is
/// bounded by heuristics of xdiff, also where nearly everything differs (20,000 lines: some 20 ms). Any
/// thread.
std::vector<Edit> diff_lines(std::string_view before, std::string_view after);

}  // namespace fassung::git
