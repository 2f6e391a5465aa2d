#include <iostream>

#include "server/cli/commands.hpp"
#include "server/cli/remote.hpp"

namespace fassung::cli {

int maintain(std::vector<std::string> const& words) {
    Arguments const arguments{words, {"data", "login"}, {}};
    Remote remote{arguments};
    remote.call("POST", "/api/v1/maintenance", boost::json::object{});
    std::cout << "Die Akte ist gepflegt: Pakete zusammengefasst, Commit-Graph geschrieben.\n";
    return 0;
}

}  // namespace fassung::cli
