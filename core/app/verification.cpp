#include "core/app/verification.hpp"

#include <exception>

#include "core/app/cases.hpp"
#include "core/verify/findings.hpp"

namespace fassung::app {

namespace {

/// The server goes on beside it.
unsigned threads() {
    return std::max(1U, std::thread::hardware_concurrency() / 2);
}

base::Error cancelled() {
    return {base::Errc::kUnavailable, "cancelled", "Die Prüfung wurde abgebrochen."};
}

base::Result<verify::Report> run(std::filesystem::path const& data, verify::Options const& options) try {
    return verify::verify(data, options);
} catch (std::exception const& error) {
    return base::Error{base::Errc::kUnavailable, "storage",
                       std::string{"Es konnte nicht geprüft werden: "} + error.what()};
}

}  // namespace

Verification::~Verification() {
    cancel();
    if (thread_.joinable()) thread_.join();
}

base::Result<void> Verification::start(base::ActorId const& by, std::optional<record::SignedNote> note,
                                       std::optional<record::RequestDigests> const& digests) {
    std::lock_guard const lock{mutex_};
    if (digests && run_ && run_->request && run_->request->key == digests->key) {
        if (run_->request->body == digests->body) return {};
        return base::Error{base::Errc::kConflict, "request-key-reused",
                           "Mit diesem „Idempotency-Key“ wurde schon eine andere Prüfung begonnen."};
    }
    if (run_ && run_->phase == VerificationRun::Phase::kRunning)
        return base::Error{base::Errc::kConflict, "verification-running",
                           "Es läuft schon eine Prüfung. Bitte warten Sie ihr Ergebnis ab."};
    // The last thread has ended, or is about to: it says that it is done as its last act.
    if (thread_.joinable()) thread_.join();
    stopping_ = false;
    VerificationRun next;
    next.number = run_ ? run_->number + 1 : 1;
    next.by = by;
    next.request = digests;
    next.started = clock_.now();
    run_ = std::move(next);
    thread_ = std::thread{[this, note = std::move(note)]() mutable { work(std::move(note)); }};
    return {};
}

void Verification::work(std::optional<record::SignedNote> note) {
    verify::Options options;
    options.against = std::move(note);
    options.registry = record::DataDirectory{data_}.registry();
    options.threads = threads();
    options.progress = [this](verify::Progress const& progress) {
        if (stopping_) throw verify::CannotCheck{cancelled()};
        std::lock_guard const lock{mutex_};
        run_->progress = progress;
    };
    auto result = run(data_, options);
    std::lock_guard const lock{mutex_};
    run_->ended = clock_.now();
    if (result) {
        run_->report = std::move(*result);
        run_->phase = VerificationRun::Phase::kDone;
    } else {
        run_->error = result.error();
        run_->phase = VerificationRun::Phase::kFailed;
    }
}

std::optional<VerificationRun> Verification::last() const {
    std::lock_guard const lock{mutex_};
    return run_;
}

base::Result<void> start_verification(Application& app, Caller const& caller, std::string_view note,
                                      std::optional<record::RequestDigests> const& digests) {
    if (!caller.may_write) return read_only_token();
    if (auto const may = allowed(app, caller, workflow::Action::kVerify); !may) return may.error();
    std::optional<record::SignedNote> against;
    if (!note.empty()) {
        against = record::parse_note(note);
        if (!against)
            return base::Error{base::Errc::kInvalid, "invalid-note",
                               "Das ist kein unterschriebener Prüfpunkt, wie diese Seiten und "
                               "/api/v1/checkpoint ihn ausgeben. Bitte fügen Sie den ganzen Text ein, von "
                               "„fassung-checkpoint-1“ bis zur letzten Zeile der Unterschrift."};
    }
    return app.verification().start(caller.actor, std::move(against), digests);
}

base::Result<void> cancel_verification(Application& app, Caller const& caller) {
    if (!caller.may_write) return read_only_token();
    if (auto const may = allowed(app, caller, workflow::Action::kVerify); !may) return may.error();
    app.verification().cancel();
    return {};
}

}  // namespace fassung::app
