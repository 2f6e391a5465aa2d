#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

#include "core/app/application.hpp"
#include "core/app/caller.hpp"
#include "core/verify/verify.hpp"

/// Verifying the record of a running server, on demand.
namespace fassung::app {

/// The last run, or the one under way. Forgotten when the program ends.
struct VerificationRun {
    enum class Phase { kRunning, kDone, kFailed };
    int number = 0;  ///< since the program started, from 1
    Phase phase = Phase::kRunning;
    base::ActorId by;
    std::optional<record::RequestDigests> request;  ///< that began it
    base::Instant started;
    std::optional<base::Instant> ended;
    verify::Progress progress;
    std::optional<verify::Report> report;  ///< of kDone
    std::optional<base::Error> error;      ///< of kFailed: why nothing could be said
};

/// One run at a time, in a thread of its own beside the server's. Safe from any thread.
class Verification {
  public:
    Verification(std::filesystem::path data, base::Clock const& clock)
        : data_(std::move(data)), clock_(clock) {}
    /// Breaks a run off and waits for its thread.
    ~Verification();
    Verification(Verification const&) = delete;
    Verification& operator=(Verification const&) = delete;

    /// "verification-running" (kConflict) while there is one. `note`: a checkpoint that the record must
    /// contain. A request that began the last run begins no other; "request-key-reused" (kConflict) if it
    /// asks for something else.
    base::Result<void> start(base::ActorId const& by, std::optional<record::SignedNote> note,
                             std::optional<record::RequestDigests> const& digests);
    /// Asks the run to end soon; without effect if there is none.
    void cancel() { stopping_ = true; }
    /// Empty before the first.
    std::optional<VerificationRun> last() const;

  private:
    void work(std::optional<record::SignedNote> note);

    std::filesystem::path data_;
    base::Clock const& clock_;
    std::mutex mutable mutex_;
    std::optional<VerificationRun> run_;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

/// Begins a run for whoever may: "wrong-function"; "invalid-note" (kInvalid) if `note` is not empty and no
/// signed checkpoint; "verification-running".
base::Result<void> start_verification(Application& app, Caller const& caller, std::string_view note,
                                      std::optional<record::RequestDigests> const& digests);
/// Breaks off the run under way, if there is one.
base::Result<void> cancel_verification(Application& app, Caller const& caller);

}  // namespace fassung::app
