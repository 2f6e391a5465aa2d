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
int checkpoint(std::vector<std::string> const& arguments);
int key(std::vector<std::string> const& arguments);
int verify(std::vector<std::string> const& arguments);
int confirm_clock(std::vector<std::string> const& arguments);
int history(std::vector<std::string> const& arguments);
int provenance(std::vector<std::string> const& arguments);
int show(std::vector<std::string> const& arguments);
int compare(std::vector<std::string> const& arguments);
int exceptions(std::vector<std::string> const& arguments);
int report(std::vector<std::string> const& arguments);
int export_record(std::vector<std::string> const& arguments);

}  // namespace fassung::cli
