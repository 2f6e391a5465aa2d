#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "tests/bench/command.hpp"

namespace fassung::bench {

/// Debian's nginx on loopback: one process that serves the files of a folder, without log. Throws
/// std::runtime_error if it is not installed or does not start.
class Nginx {
  public:
    Nginx(std::filesystem::path const& folder, std::uint16_t port);
    ~Nginx();

    std::uint16_t port() const { return port_; }
    /// Gives it another file; "/name" is then its address.
    void put(std::string const& name, std::string const& bytes) const;

  private:
    std::filesystem::path folder_;
    std::uint16_t port_;
    std::unique_ptr<Child> child_;
};

}  // namespace fassung::bench
