#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/git/repository.hpp"

namespace fassung::record {

/// Files below trees. Folders that were read are kept for a while, since the next commit shares most of them.
/// Throws GitError where an object is missing or damaged. One thread; not longer than its handle.
class TreeReader {
  public:
    explicit TreeReader(git::Handle const& handle) : handle_(handle) {}

    std::optional<git::Oid> find(git::Oid const& tree, std::string_view path);
    /// The file's bytes; empty if there is none.
    std::optional<std::string> read(git::Oid const& tree, std::string_view path);
    /// A folder's entries; empty if there is none. `folder` empty: the tree itself.
    std::vector<git::TreeEntry> list(git::Oid const& tree, std::string_view folder);
    std::string blob(git::Oid const& oid) const;

  private:
    std::string const& bytes(git::Oid const& tree);

    git::Handle const& handle_;
    std::unordered_map<git::Oid, std::string> kept_;
    std::size_t kept_bytes_ = 0;
};

}  // namespace fassung::record
