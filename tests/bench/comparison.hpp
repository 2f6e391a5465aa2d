#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "tests/bench/statistics.hpp"

namespace fassung::bench {

/// Milliseconds that `work` takes once.
double once(std::function<void()> const& work);
/// Milliseconds of one call, averaged over as many as fit into about 20 ms: for what takes microseconds.
double each(std::function<void()> const& work);

/// One operation, ours and git's, measured in turn round by round.
struct Comparison {
    std::string goal;  ///< "H1"; empty if it has none
    std::string what;
    Latencies ours = {}, git = {};
    std::optional<double> least_ratio = {};  ///< the goal
    double per = 1;                          ///< both times are divided by it when shown
    std::string note = {};

    void add(double our_ms, double git_ms) {
        ours.push_back(our_ms);
        git.push_back(git_ms);
    }
    /// Median of the ratios formed within each round.
    double ratio() const;
};

/// A figure of our own with a goal that it must not exceed.
struct Figure {
    std::string goal, what, unit;
    double value = 0;
    std::optional<double> most = {};
    std::string note = {};
};

/// Tables in Markdown, "yes" or "no" beside each goal.
void print(std::vector<Comparison> const& rows);
void print(std::vector<Figure> const& rows);
/// Date, machine, load.
void print_machine(std::filesystem::path const& folder, std::string const& about);

}  // namespace fassung::bench
