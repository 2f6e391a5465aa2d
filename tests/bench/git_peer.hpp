#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/statistics.hpp"

namespace fassung::bench {

/// The same acts by git's own commands. Takes what the program wrote into its journal, commit by commit, and
/// writes the very same blobs, trees and (unsigned) commits into a copy of the record as it was before.
class GitPeer {
  public:
    /// Copies `record` as it is now; what the program writes from here on can be repeated.
    GitPeer(std::filesystem::path record, std::filesystem::path folder);

    /// Repeats at most `most` of the acts since the copy was made: for each one hash-object for all its
    /// blobs, one mktree per changed tree, one commit-tree per commit, one update-ref, with
    /// core.fsync=all. What has to be written is laid out in files beforehand, outside of the time taken.
    /// Milliseconds per act.
    Latencies repeat(int most);

  private:
    struct Commit {
        std::vector<std::filesystem::path> trees;  ///< as mktree reads them, deepest first, the root last
        std::string reference;
        std::filesystem::path message;
        std::string other_parent;  ///< beside what `reference` stands at: another reference, or empty
    };
    struct Act {
        std::vector<std::filesystem::path> blobs;
        std::vector<Commit> commits;
    };
    Act lay_out(std::string const& commit, int number);
    Commit lay_out_commit(std::string const& commit, std::string const& reference, Act& act,
                          std::filesystem::path const& folder);
    void perform(Act const& act);
    std::string git(std::vector<std::string> words, std::filesystem::path const& input = {}) const;
    std::string ask(std::vector<std::string> words) const;

    std::filesystem::path record_, folder_, copy_;
    std::string begun_;
};

}  // namespace fassung::bench
