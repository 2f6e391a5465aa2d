#include "server/cli/terminal.hpp"

#include <cstdio>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace fassung::cli {

void print_error(base::Error const& error) {
    std::cerr << "fassung: " << error.message << '\n';
    for (auto const& detail : error.details) {
        std::cerr << "  " << detail.path;
        if (detail.line != 0) std::cerr << ", Zeile " << detail.line;
        std::cerr << ": " << detail.message << '\n';
    }
}

std::string ask_password(std::string const& prompt) {
    bool const terminal = isatty(STDIN_FILENO) == 1;
    termios before{};
    if (terminal) {
        std::cerr << prompt << std::flush;
        tcgetattr(STDIN_FILENO, &before);
        auto silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    std::string line;
    std::getline(std::cin, line);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::cerr << '\n';
    }
    return line;
}

}  // namespace fassung::cli
