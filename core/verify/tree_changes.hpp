#pragma once

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/git/object.hpp"

namespace fassung::verify {

/// A file that is different in two trees. Of a folder that is gone only the folder is named.
struct BlobChange {
    std::string path;
    std::optional<git::Oid> before, after;
};

/// A tree that is not as git writes it, or too large to be one of a record's.
class BadTree : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Compares trees; equal folders are not looked into, and of the later tree each changed folder is read once.
/// If the earlier tree was as this program writes trees, the later one is, byte for byte, that tree with the
/// changes: the order, names and modes of what differs are checked, the rest are the same bytes. One thread.
class TreeComparer {
  public:
    /// Bytes of a tree object; `again` if it belongs to the earlier tree.
    using Read = std::function<std::string(git::Oid const& oid, bool again)>;
    explicit TreeComparer(Read read) : read_(std::move(read)) {}

    /// `before` zero: the empty tree. In order of paths. Throws BadTree, and what `read` throws.
    std::vector<BlobChange> changes(git::Oid const& before, git::Oid const& after);

  private:
    using Bytes = std::shared_ptr<std::string const>;
    void compare(git::Oid const& before, git::Oid const& after, std::string const& folder, int depth,
                 std::vector<BlobChange>& out);
    Bytes bytes(git::Oid const& oid, bool again);

    Read read_;
    /// The trees last seen: the later one of a commit is the earlier one of the next.
    std::unordered_map<git::Oid, std::pair<Bytes, std::list<git::Oid>::iterator>> held_;
    std::list<git::Oid> order_;
    std::size_t held_bytes_ = 0;
};

}  // namespace fassung::verify
