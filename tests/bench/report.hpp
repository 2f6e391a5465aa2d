#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include "tests/bench/disk.hpp"
#include "tests/bench/road.hpp"
#include "tests/bench/syncs.hpp"

namespace fassung::bench {

/// One round: everything measured in turn, so that its parts can be compared.
struct Round {
    Disk disk;
    std::map<int, Done> by_clients;
    Latencies git;
};

/// Prints the machine, the tables and the goals beside what was reached. Values are medians over the rounds;
/// ratios are formed within each round.
void print(std::filesystem::path const& folder, std::vector<Round> const& rounds,
           std::map<int, std::optional<Syncs>> const& syncs);

}  // namespace fassung::bench
