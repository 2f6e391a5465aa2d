#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "tests/support/api_client.hpp"
#include "tests/support/child.hpp"
#include "tests/support/server_process.hpp"
#include "tests/support/temp_dir.hpp"

namespace fassung::test {

/// A demonstration record founded the day before yesterday, so that the real program makes a checkpoint with
/// the first act, and a server on it.
class NotedRecord {
  public:
    NotedRecord();

    ServerProcess& server() { return *server_; }
    std::filesystem::path data() const { return folder_ / "data"; }
    std::filesystem::path operator/(std::string const& name) const { return folder_ / name; }
    /// A new session of that login.
    ApiClient as(std::string const& login) const;
    /// The program with --data and that login's password.
    Finished command(std::vector<std::string> words) const;
    /// Whether stock git accepts the signature of every commit of the journal; else what it says.
    std::string unaccepted() const;

  private:
    TempDir folder_;
    std::unique_ptr<ServerProcess> server_;
};

/// A file with that text.
void spill(std::filesystem::path const& file, std::string const& text);
std::string slurp(std::filesystem::path const& file);

}  // namespace fassung::test
