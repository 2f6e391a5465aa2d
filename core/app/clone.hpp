#pragma once

#include <filesystem>
#include <memory>

#include "core/app/reader.hpp"
#include "core/base/result.hpp"
#include "core/git/refs.hpp"
#include "core/record/replay.hpp"

namespace fassung::app {

/// A record opened for reading alone, without a server, a key or the process lock: a data directory (also one
/// that a server is using), any bare repository, or a clone with a work tree. In a clone `journal` and `main`
/// are read below refs/remotes/origin, else below refs/heads. Nothing of it is changed.
///
/// What was opened stays as it was then, whatever a server does beside it. The index of a data directory is
/// used if it stands where the journal stands; otherwise one is built by replay into a temporary file, which
/// the destructor removes.
class ClonedRecord final : public Reader {
  public:
    /// Refusals: "no-record" (kNotFound), "not-a-record" (kInvalid: a repository without a journal, or one
    /// that does not begin as a record does), "shallow-clone" (kInvalid), "unreadable" (kUnavailable: another
    /// owner, missing rights). Throws record::BrokenRecord if the record contradicts itself.
    static base::Result<std::unique_ptr<ClonedRecord>> open(std::filesystem::path const& dir,
                                                            base::Clock const& clock);
    ~ClonedRecord() override;

    record::SnapshotPtr snapshot() const override { return snapshot_; }
    git::HandlePool::Lease repository() override { return handles_.lease(); }
    index::Index const& index() override { return *index_; }
    base::Clock const& clock() const override { return clock_; }
    Names names(std::set<base::ActorId> const& actors) override;

  private:
    ClonedRecord(std::filesystem::path repository, std::filesystem::path data, base::Clock const& clock);
    void load(git::References const& references);
    bool use_index_of_data_directory(git::References const& references);
    void build_index(git::References const& references);
    void take(record::Replayed replayed);

    std::filesystem::path data_;  ///< the data directory; empty for a mere repository
    base::Clock const& clock_;
    git::HandlePool handles_;
    std::unique_ptr<index::Index> index_;
    std::filesystem::path temporary_;  ///< folder of the built index; empty if none was built
    record::SnapshotPtr snapshot_;
};

}  // namespace fassung::app
