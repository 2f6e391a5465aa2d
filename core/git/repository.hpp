#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/git/object.hpp"

/// A bare repository, SHA-1 format 0, no extensions. Reading goes through libgit2; writing does not: packs
/// and references are written here (pack.hpp, refs.hpp), because one durable batch is one pack and one
/// rename.
namespace fassung::git {

/// Anything that libgit2 or the file system refuses: the broken world.
class GitError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Before any other call and before threads start: libgit2 with empty search paths, strict hash verification.
/// Again: no effect.
void initialise();

/// Makes `dir` (must not exist or be empty) a bare repository with HEAD → refs/heads/main, made beside it and
/// renamed.
void create(std::filesystem::path const& dir);
/// Writes `dir`/config whole: core.*, gpg.format=ssh and `allowed_signers` (absolute path), so that stock git
/// verifies.
void write_config(std::filesystem::path const& dir, std::filesystem::path const& allowed_signers);

/// One open libgit2 handle. One thread at a time.
class Handle {
  public:
    explicit Handle(std::filesystem::path const& dir);
    ~Handle();
    Handle(Handle&&) noexcept;
    Handle& operator=(Handle&&) noexcept;

    /// Empty if there is no such object; its hash is verified by libgit2. Throws GitError on a corrupt one.
    std::optional<Object> read(Oid const& oid) const;
    bool exists(Oid const& oid) const;
    /// Looks for packs that were added since.
    void refresh();
    /// Blob at a path below a commit's tree; empty if there is none.
    std::optional<std::string> read_path(Oid const& commit, std::string_view path) const;
    /// Commit by id; throws GitError if it is missing or malformed.
    Commit commit(Oid const& oid) const;
    /// Where a reference points, as libgit2 reads it.
    std::optional<Oid> reference(std::string_view name) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Handles for many threads. A lease is given back by its destructor; after `retire`, handles opened before
/// are closed instead of being used again (packs may be gone).
class HandlePool {
  public:
    explicit HandlePool(std::filesystem::path dir);

    class Lease {
      public:
        Lease(HandlePool& pool, std::unique_ptr<Handle> handle, std::uint64_t generation);
        ~Lease();
        Lease(Lease&&) noexcept = default;
        Handle* operator->() const { return handle_.get(); }
        Handle& operator*() const { return *handle_; }

      private:
        HandlePool* pool_;
        std::unique_ptr<Handle> handle_;
        std::uint64_t generation_;
    };

    Lease lease();
    void retire();

  private:
    void give_back(std::unique_ptr<Handle> handle, std::uint64_t generation);
    std::filesystem::path dir_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Handle>> free_;
    std::uint64_t generation_ = 0;
    std::size_t leased_ = 0;
};

}  // namespace fassung::git
