#pragma once

#include <map>
#include <span>
#include <string>

#include "tests/bench/serving.hpp"
#include "tests/bench/statistics.hpp"

namespace fassung::bench {

/// What was done over HTTP: milliseconds by act. Everything but "save" (of a draft) is an event.
struct Done {
    std::map<std::string, Latencies> acts;
    double seconds = 0;
    double processor_ms = 0;  ///< that the program used, all its threads together

    Latencies events() const;
    double events_per_second() const { return static_cast<double>(events().size()) / seconds; }
};

/// `clients` walk whole roads side by side, each on a connection and a measure of its own, until `seconds`
/// have passed: open, fetch and save the draft, submit, two comments, review, two co-signatures, approval
/// (which releases). What is under way at the end is not counted. With `roads` > 0 each client walks that
/// many and then ends.
Done walk(Serving const& serving, std::span<std::string const> measures, int clients, double seconds,
          int roads = 0);

/// A submitted amendment of each of these measures, which then waits for everybody.
void leave_open(Serving const& serving, std::span<std::string const> measures);

}  // namespace fassung::bench
