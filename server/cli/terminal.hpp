#pragma once

#include <string>

#include "core/base/result.hpp"

namespace fassung::cli {

/// A refusal on standard error: the sentence, then its details with place and line.
void print_error(base::Error const& error);
/// Asks on the terminal without showing what is typed; without a terminal reads one line.
std::string ask_password(std::string const& prompt);

}  // namespace fassung::cli
