#pragma once

#include <filesystem>
#include <string>

#include <boost/json.hpp>

#include "server/cli/arguments.hpp"

namespace fassung::cli {

/// The running server, as an operator on the same machine reaches it: its UNIX socket and the same API as
/// everybody's.
class Remote {
  public:
    /// Logs in as --login (password from the terminal or FASSUNG_PASSWORD) at the server of --data.
    explicit Remote(Arguments const& arguments);
    ~Remote();
    Remote(Remote const&) = delete;
    Remote& operator=(Remote const&) = delete;

    /// The answer of a request that succeeded; throws std::runtime_error with the server's German sentence
    /// otherwise.
    boost::json::value call(std::string const& method, std::string const& target,
                            boost::json::value const& body = nullptr);

  private:
    std::filesystem::path socket_;
    std::string token_;
};

}  // namespace fassung::cli
