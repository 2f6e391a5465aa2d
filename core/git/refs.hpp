#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/git/object.hpp"

/// All references in `packed-refs`, moved together in one rename (gitrepository-layout, git-pack-refs).
namespace fassung::git {

/// Full name ("refs/heads/journal") → id.
using References = std::map<std::string, Oid>;

/// Reads `packed-refs`; empty map if there is none. Throws GitError if it is malformed.
References read_references(std::filesystem::path const& repository);

/// Loose references below refs/: foreign, since none is ever written here.
std::vector<std::string> loose_references(std::filesystem::path const& repository);

/// Takes packed-refs.lock (O_EXCL), compares what stands there with `expected`, writes `next`, syncs, renames, syncs the
/// folder: 2 syncs. Throws GitError if the lock is held, something else stands there, or a write fails; then nothing
/// has changed and no lock is left.
void move_references(std::filesystem::path const& repository, References const& expected, References const& next);

/// Removes lock files that a dead process left: packed-refs.lock, HEAD.lock, config.lock, refs/**/*.lock, and temporary
/// packs and packs without an index (never published). Only while the process lock is held. Returns what it removed.
std::vector<std::string> remove_stale_files(std::filesystem::path const& repository);

}  // namespace fassung::git
