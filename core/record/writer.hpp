#pragma once

#include <atomic>
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
#include "core/record/checkpoint.hpp"
#include "core/record/clock_watch.hpp"
#include "core/record/replay.hpp"
#include "core/record/snapshot.hpp"
#include "core/workflow/decide.hpp"

/// The one writer of a record.
namespace fassung::record {

/// Of an `Idempotency-Key` and of what was asked with it.
struct RequestDigests {
    base::Digest key;
    base::Digest body;
};

struct Act {
    workflow::Request request;
    std::optional<RequestDigests> digests;
    Files files;               ///< brought along as they are; only at the founding
    std::string brought = {};  ///< the bytes of brought_path(): of a countersignature
    /// Of a ChangeKey: the key to sign with from now on. The writer, which alone knows the event's number,
    /// makes the proofs.
    std::shared_ptr<git::SigningKey const> next_key = {};
    std::shared_ptr<git::SigningKey const> root_key = {};  ///< where the writer has no valid key any more
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
    bool daily_checkpoint = false;  ///< a signed note in the record with the first batch of each Berlin day
};

struct WriterHooks {
    std::function<std::optional<KnownRequest>(base::Digest const& key)> find_request;
    /// After the batch is durable and before anybody is answered: the index, then whoever else derives from
    /// it. If it throws, the acts stand nevertheless; it is called again with the same events before anything
    /// else is written, since `find_request` would not know them.
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
    /// (kUnavailable), "request-key-reused" (kConflict: the same key with another content), "clock-not-ahead"
    /// (kConflict), "invalid-characters" (kInvalid: a text that an event cannot hold). Rethrows what deciding
    /// or applying this act threw: a bug, of which nothing remains.
    base::Result<Answer> submit(Act act);

    SnapshotPtr snapshot() const;
    /// Where the record stands, signed with the key that signs the next event. Any thread.
    SignedNote note() const;
    /// Acts that no batch has taken yet.
    std::size_t waiting() const;
    /// Nobody knows any more what is on the disk: nothing is written until a restart. Any thread.
    bool is_broken() const { return broken_; }
    /// Runs `work` between two batches, in the writer's thread: maintenance. Rethrows what it throws. Throws
    /// std::runtime_error once the writer is stopping.
    void exclusively(std::function<void()> const& work);
    /// Answers what waits, then ends the thread.
    void stop();

  private:
    struct Waiting {
        Act act;
        std::promise<base::Result<Answer>> promise;
    };
    struct Job {
        std::function<void()> const* work;
        std::promise<void> done;
    };
    struct Batch;

    void run();
    void work_on(std::span<Waiting> waiting);
    std::optional<base::Error> not_ready();
    void decide_all(Batch& batch, std::span<Waiting> waiting);
    void take(Batch& batch, Act& act, base::Instant now, std::size_t slot);
    bool seen_before(Batch& batch, RequestDigests const& digests, std::size_t slot) const;
    std::optional<base::Error> prove_key(Batch const& batch, Act& act) const;
    void append_system_acts(Batch& batch, base::Instant now);
    void append_checkpoint(Batch& batch, base::Instant now);
    std::size_t append(Batch& batch, model::Event event, workflow::Decision decision, Files files);
    void make_durable(Batch& batch);
    void publish(Batch& batch);
    bool tell(std::span<Committed const> events, SnapshotPtr const& snapshot);
    void tidy_up();
    bool recover();
    void log(std::string const& text) const;

    std::filesystem::path repository_;
    std::shared_ptr<git::SigningKey const> key_;  ///< changed under snapshot_mutex_
    ClockWatch clock_;
    WriterOptions options_;
    WriterHooks hooks_;
    git::HandlePool handles_;  ///< for reading trees and proving objects, by the writer alone
    git::Consolidator consolidator_;
    git::References references_;
    Assembler assembler_;
    bool spoiled_ = false;              ///< the assembler holds a batch that was given up
    std::atomic<bool> broken_ = false;  ///< the disk holds something else than we know of; until a restart
    std::vector<Committed> untold_;

    mutable std::mutex snapshot_mutex_;
    SnapshotPtr snapshot_;
    git::Oid journal_tree_, main_tree_;

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Waiting> queue_;
    std::deque<Job> jobs_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace fassung::record
