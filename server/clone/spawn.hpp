#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "server/clone/descriptor.hpp"

namespace fassung::clone {

struct Command {
    std::vector<std::string> words;        ///< the first is the program's path; no shell
    std::vector<std::string> environment;  ///< "NAME=value", the whole of it
    std::string input;                     ///< its standard input
};

struct Spawned {
    pid_t pid = 0;      ///< leads a process group of its own
    Descriptor alive;   ///< pidfd: readable when it has ended
    Descriptor output;  ///< read end of its standard output
    Descriptor errors;  ///< read end of its standard error, non-blocking
};

/// Starts the program with default signals, no open file but the three, and lower priority than this process.
/// Throws std::system_error, and then nothing runs.
Spawned spawn(Command const& command);

}  // namespace fassung::clone
