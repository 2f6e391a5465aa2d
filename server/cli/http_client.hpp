#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fassung::cli {

struct HttpAnswer {
    int status = 0;
    std::string body;
};

/// One request to the running server over its UNIX socket. Empty if nobody answers there.
std::optional<HttpAnswer> send(std::filesystem::path const& socket, std::string const& method,
                               std::string const& target,
                               std::vector<std::pair<std::string, std::string>> const& headers,
                               std::string const& body);

}  // namespace fassung::cli
