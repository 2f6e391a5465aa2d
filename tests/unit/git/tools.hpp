#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/git/object.hpp"
#include "core/git/pack.hpp"
#include "core/git/refs.hpp"
#include "core/git/repository.hpp"
#include "core/git/signature.hpp"
#include "tests/support/temp_dir.hpp"

/// What the tests of core/git share: stock programs, and a small record in a temporary repository.
namespace fassung::git::test {

using fassung::test::TempDir;

struct Outcome {
    int status = -1;
    std::string out;
    std::string err;
};

/// Runs a program with a fixed environment and waits for it.
Outcome run(std::vector<std::string> const& argv, std::string_view input = {});
/// `git -C dir …`
Outcome git(std::filesystem::path const& dir, std::vector<std::string> argv, std::string_view input = {});

std::string slurp(std::filesystem::path const& file);
void spill(std::filesystem::path const& file, std::string_view bytes);
/// Every file below `dir` with its content, for "nothing has changed".
std::vector<std::pair<std::string, std::string>> snapshot(std::filesystem::path const& dir);
std::vector<std::string> packs(std::filesystem::path const& repository);

/// A bare repository and a key; makes signed commits with one growing file.
class Chain {
  public:
    Chain();
    /// Adds a blob, a tree and a signed commit to `writer`; gives the commit.
    Oid commit(PackWriter& writer, std::string const& text);
    /// One batch with one commit, references journal and main moved to it.
    Oid append(std::string const& text);
    void move(Oid const& to);

    TempDir dir;
    std::filesystem::path repository;
    SigningKey key = SigningKey::generate();
    Oid tip;
    References references;
    std::int64_t time = 1'790'000'000;
};

}  // namespace fassung::git::test
