// fassung: the program. One command table; each command is one function of server/cli.
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "server/cli/commands.hpp"

int main(int argc, char** argv) {
    std::vector<std::string> const arguments(argv + 1, argv + argc);
    try {
        return fassung::cli::run(arguments);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "fassung: %s\n", error.what());
        return 2;
    }
}
