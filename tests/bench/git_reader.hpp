#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fassung::bench {

/// Stock git on a copy of a record that has what makes it fast: a commit-graph with changed-path Bloom
/// filters.
class GitReader {
  public:
    /// Uses the copy in `folder` if an earlier run made it of the same record, else makes one (files are
    /// hard links).
    GitReader(std::filesystem::path const& record, std::filesystem::path const& allowed_signers,
              std::filesystem::path folder);

    /// What git says; read to the end. Throws unless it ends well.
    std::string ask(std::vector<std::string> words) const;
    /// Milliseconds of the same.
    double ms(std::vector<std::string> const& words) const;
    /// "M-0001", … as they stand on main.
    std::vector<std::string> measures() const;
    std::filesystem::path const& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
    std::filesystem::path allowed_signers_;
};

}  // namespace fassung::bench
