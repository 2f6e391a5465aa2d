#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/git/object.hpp"

/// A tree that is edited in place: folders are read when they are first touched and kept, only changed ones
/// are written.
namespace fassung::git {

class TreeEditor {
  public:
    /// Bytes of a tree object.
    using Read = std::function<std::string(Oid const&)>;
    /// Stores an object, gives its id.
    using Write = std::function<Oid(ObjectType, std::string_view)>;

    /// `root` zero: the empty tree.
    TreeEditor(Oid root, Read read);
    ~TreeEditor();
    TreeEditor(TreeEditor&&) noexcept;
    TreeEditor& operator=(TreeEditor&&) noexcept;

    void put(std::string_view path, Oid const& blob);
    /// Folders left empty go too. False if it was not there.
    bool remove(std::string_view path);
    std::optional<Oid> find(std::string_view path) const;

    /// Writes the changed folders, lowest first; gives the root's id.
    Oid write(Write const& write);
    /// Forgets what was read beyond the root, so that memory does not grow with the record. No unwritten
    /// change may exist.
    void forget();
    std::size_t folders_held() const;

  private:
    struct Folder;
    std::unique_ptr<Folder> root_;
    Oid root_oid_;
    Read read_;
};

}  // namespace fassung::git
