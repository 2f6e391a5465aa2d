#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "tests/support/api_client.hpp"
#include "tests/support/server_process.hpp"
#include "tests/support/temp_dir.hpp"

namespace fassung::test {

/// A demonstration record of its own with a server on it and every demo login logged in. The record is
/// founded once per test program and copied, because hashing twenty passwords takes two seconds.
class DemoRecord {
  public:
    DemoRecord();

    ServerProcess& server() { return *server_; }
    std::filesystem::path data() const { return folder_ / "data"; }
    std::string record() const { return (data() / "record.git").string(); }
    /// A new connection of that login ("tmbwk").
    ApiClient as(std::string const& login) const;
    std::string const& actor(std::string const& login) const;

    /// Stock git with the record's own list of signers.
    std::string git(std::vector<std::string> words, int* status = nullptr) const;

  private:
    TempDir folder_;
    std::unique_ptr<ServerProcess> server_;
};

}  // namespace fassung::test
