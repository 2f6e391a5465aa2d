#pragma once

#include <string>
#include <vector>

/// The commands of the program. Each gets its own arguments and gives the exit code: 0 done, 1 refused, 2
/// could not be done (wrong call, broken world).
namespace fassung::cli {

int run(std::vector<std::string> const& arguments);

int init(std::vector<std::string> const& arguments);
int serve(std::vector<std::string> const& arguments);
int maintain(std::vector<std::string> const& arguments);
int actor(std::vector<std::string> const& arguments);
int confirm_clock(std::vector<std::string> const& arguments);

}  // namespace fassung::cli
