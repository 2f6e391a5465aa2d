#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/git/object.hpp"

/// Small packs, written whole (gitformat-pack: version 2, index version 2, no deltas).
namespace fassung::git {

/// Collects the objects of one batch. Adding an object twice keeps one.
class PackWriter {
  public:
    PackWriter();
    ~PackWriter();
    /// Hashes and compresses; returns the id. The caller need not keep `bytes`.
    Oid add(ObjectType type, std::string_view bytes);
    bool empty() const;
    std::vector<Oid> const& oids() const;
    /// Bytes of an object added to this batch; null if it was not.
    Object const* find(Oid const& oid) const;

    /// Writes `objects/pack/pack-<id>.pack` and `.idx` below `repository`: 3 syncs (pack, index, folder), the
    /// index last, so that no reader sees half of it. Returns the pack's name without ending (empty if there
    /// is nothing to write) and leaves the writer empty. Throws GitError and leaves no file behind if
    /// anything fails; the writer then still has its objects.
    std::string write(std::filesystem::path const& repository);
    /// Forgets the batch.
    void clear();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Merges small packs before they become many: when more than `most` of them exist, the smallest are copied
/// into one, in geometric progression of their object counts (as `git repack --geometric`), object by object
/// without recompressing. Left alone: packs with deltas or with .keep, .bitmap, .rev, .mtimes, .promisor, and
/// those over 128 MiB. The copied ones are not removed at once: `retired` is called when the new pack is
/// durable (renew the handles there), the next `run` removes them, so that readers that have them open can
/// finish. Under the writer's lock. Returns whether packs changed. Throws GitError; then every object is
/// still there.
class Consolidator {
  public:
    Consolidator(std::filesystem::path repository, std::size_t most = 24);
    bool run(std::function<void()> const& retired);

  private:
    std::filesystem::path repository_;
    std::size_t most_;
    std::vector<std::string> superseded_;
    std::set<std::string> left_alone_;
};

}  // namespace fassung::git
