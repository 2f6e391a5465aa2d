#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// Internal. Another program, run within limits.
namespace fassung::exchange {

struct ChildLimits {
    std::chrono::seconds time;
    std::uint64_t memory;     ///< bytes of address space
    std::size_t most_output;  ///< bytes
};

struct ChildResult {
    enum class End { kDone, kFailed, kTooLong, kTooMuch };
    End end = End::kFailed;
    int status = 0;  ///< exit status, or 128 + signal
    std::string output;
};

/// Runs `words` (the first is a path) in the folder `dir` with `input` (a file there) as standard input and
/// exactly the `environment`; standard error goes to the file "errors" there. No shell; a process group of
/// its own, killed at the latest when this returns; no network where the kernel allows to take it away.
/// Throws std::system_error if no process can be started.
ChildResult run_child(std::vector<std::string> words, std::vector<std::string> environment,
                      std::filesystem::path const& dir, std::filesystem::path const& input,
                      ChildLimits const& limits);

}  // namespace fassung::exchange
