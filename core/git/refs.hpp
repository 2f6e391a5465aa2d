#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/git/object.hpp"
#include "core/git/repository.hpp"

/// All references in `packed-refs`, moved together in one rename (gitrepository-layout, git-pack-refs).
namespace fassung::git {

/// Full name ("refs/heads/journal") → id.
using References = std::map<std::string, Oid>;

/// Reads `packed-refs`; empty map if there is none. Throws GitError if it is malformed.
References read_references(std::filesystem::path const& repository);

/// Loose references below refs/: foreign, since none is ever written here.
std::vector<std::string> loose_references(std::filesystem::path const& repository);

/// The rename has happened, but the folder could not be synced: nobody knows which state a power failure
/// would leave. Whoever writes must stop and start again from what then stands on the disk.
class Uncertain : public GitError {
  public:
    using GitError::GitError;
};

/// Takes packed-refs.lock (O_EXCL), compares what stands there with `expected`, writes `next`, syncs,
/// renames, syncs the folder: 2 syncs. `peeled` says for references in `next` that name a tag object what
/// that tag is of; what stands there for references that stay is kept. Throws GitError if the lock is held,
/// something else stands there, a name or id is not one, or a write fails; then nothing has changed and no
/// lock is left (but see Uncertain).
void move_references(std::filesystem::path const& repository, References const& expected,
                     References const& next, References const& peeled = {});

/// Removes lock files that a dead process left: packed-refs.lock, packed-refs.new, HEAD.lock, config.lock,
/// refs/**/*.lock, those of git's own repack and commit-graph, and temporary packs, packs without an index
/// (never published) and an index without its pack (half removed). Only while the process lock is held.
/// Returns what it removed, as paths below `repository`.
std::vector<std::string> remove_stale_files(std::filesystem::path const& repository);

}  // namespace fassung::git
