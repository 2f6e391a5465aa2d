#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/result.hpp"
#include "core/git/pack.hpp"
#include "core/git/repository.hpp"
#include "core/git/signature.hpp"
#include "core/record/replay.hpp"
#include "core/workflow/decide.hpp"

/// The one writer of a record.
namespace fassung::record {

/// The record at one moment; immutable, shared by readers.
struct Snapshot {
    workflow::State state;
    Position position;
};
using SnapshotPtr = std::shared_ptr<Snapshot const>;

/// Of an `Idempotency-Key` and of what was asked with it.
struct RequestDigests {
    base::Digest key;
    base::Digest body;
};

struct Act {
    workflow::Request request;
    std::optional<RequestDigests> digests;
    Files files;  ///< brought along as they are; only at the founding
};

struct Answer {
    std::uint64_t seq = 0;  ///< of the event that the act is
    bool repeated = false;  ///< it had been done before; `committed` may be null then
    std::shared_ptr<Committed const> committed;
    SnapshotPtr snapshot;  ///< after the batch
};

/// A request that the record knows already.
struct KnownRequest {
    std::uint64_t seq = 0;
    base::Digest body;
};

struct WriterOptions {
    std::size_t queue = 1024;  ///< more waiting acts are refused: "queue-full"
    std::size_t batch = 256;
    std::chrono::seconds max_behind{
        5};  ///< a clock behind the last event by more: "clock" until it has caught up
    std::chrono::hours max_ahead{
        48};  ///< further ahead: read-only until two operators confirm ("clock-ahead")
    std::chrono::milliseconds tick{1000};  ///< how often passed deadlines are looked for
};

struct WriterHooks {
    std::function<std::optional<KnownRequest>(base::Digest const& key)> find_request;
    /// After the batch is durable and before anybody is answered: the index, then whoever else derives from
    /// it.
    std::function<void(std::span<Committed const>, SnapshotPtr const&)> committed;
    /// Packs were replaced: open handles must be renewed.
    std::function<void()> packs_changed;
    std::function<void(std::string const&)> log;
};

/// Takes all acts that wait as one batch: decides each on the state that the ones before it have left, writes
/// one pack, proves every object readable, moves the references in one rename, tells the hooks, publishes the
/// snapshot, answers. An act is answered only when it is durable. `submit` may be called from any thread and
/// blocks.
class Writer {
  public:
    Writer(std::filesystem::path repository, git::SigningKey key, base::Clock const& clock, Replayed start,
           WriterOptions options, WriterHooks hooks);
    ~Writer();

    /// Refusals of decide(), and "queue-full" (kBusy), "clock", "clock-ahead", "storage" and "stopping"
    /// (kUnavailable), "request-key-reused" (kConflict: the same key with another content).
    base::Result<Answer> submit(Act act);

    SnapshotPtr snapshot() const;
    /// Runs `work` between two batches: maintenance.
    void exclusively(std::function<void()> const& work);
    /// Answers what waits, then ends the thread.
    void stop();

  private:
    struct Waiting {
        Act act;
        std::promise<base::Result<Answer>> promise;
    };
    struct Batch;

    void run();
    void work_on(std::vector<Waiting>& waiting);
    void take(Batch& batch, Act& act, base::Instant now, std::size_t slot);
    void append_system_acts(Batch& batch, base::Instant now);
    std::size_t append(Batch& batch, workflow::Decision decision,
                       std::optional<RequestDigests> const& digests, Files files, base::Instant now);
    std::optional<base::Error> clock_trouble(workflow::State const& state, base::Instant now,
                                             Act const& act) const;
    base::Instant look_at_clock();
    void make_durable(Batch& batch);
    void recover();

    std::filesystem::path repository_;
    git::SigningKey key_;
    base::Clock const& clock_;
    WriterOptions options_;
    WriterHooks hooks_;
    git::HandlePool handles_;  ///< for reading trees and proving objects, by the writer alone
    git::Consolidator consolidator_;
    git::References references_;
    Assembler assembler_;
    bool broken_ = false;
    /// The clock as last believed: a clock that runs on while nothing happens is not "ahead".
    base::Instant believed_;

    mutable std::mutex snapshot_mutex_;
    SnapshotPtr snapshot_;
    git::Oid journal_tree_, main_tree_;

    std::mutex work_mutex_;  ///< held while a batch or maintenance runs
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Waiting> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace fassung::record
