#pragma once

#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace fassung::test {

using Environment = std::map<std::string, std::string>;

/// Starts a program; its standard output and error go to the descriptor `output`. It ends with the thread
/// that started it, leads a process group of its own, and gets `PATH`, `HOME=/nonexistent`, `TZ=UTC`, no
/// system configuration of git, and `more`.
pid_t start_program(std::vector<std::string> const& words, int output, Environment const& more = {});

/// The exit status, or 128 + the signal that ended it.
int wait_for(pid_t child);

struct Finished {
    int status = 0;
    std::string output;
};
Finished run_program(std::vector<std::string> const& words, Environment const& more = {});

/// Stock git on a bare repository; `output` without the last line feed.
Finished run_git(std::string const& repository, std::vector<std::string> words);

}  // namespace fassung::test
