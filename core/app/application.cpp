#include "core/app/application.hpp"

#include <fmt/format.h>

#include "core/app/catch_up.hpp"
#include "core/app/open_needs.hpp"
#include "core/app/verification.hpp"
#include "core/git/refs.hpp"
#include "core/git/signature.hpp"
#include "core/record/checkpoint.hpp"
#include "core/record/founding.hpp"
#include "core/record/server_key.hpp"
#include "core/sqlite/error.hpp"

namespace fassung::app {

namespace {

base::Error refused(std::string code, std::string message) {
    return {base::Errc::kUnavailable, std::move(code), std::move(message)};
}

}  // namespace

Application::Application(Options options, base::Clock const& clock, record::ProcessLock lock)
    : options_(std::move(options)),
      clock_(clock),
      lock_(std::move(lock)),
      schemas_(xml::Schemas::from_folder(options_.schemas)),
      handles_(options_.data.record()),
      open_needs_(std::make_unique<OpenNeeds>()) {}

base::Result<std::unique_ptr<Application>> Application::open(Options options, base::Clock const& clock) {
    auto const& data = options.data;
    if (!std::filesystem::exists(data.record() / "HEAD"))
        return base::Error{
            base::Errc::kNotFound, "no-record",
            "In " + data.root.string() + " gibt es keine Akte. Legen Sie sie mit „fassung init“ an."};
    auto lock = record::ProcessLock::take(data.lock());
    if (!lock) return lock.error();
    std::unique_ptr<Application> app{new Application{std::move(options), clock, std::move(*lock)}};
    if (auto const started = app->start(); !started) return started.error();
    return app;
}

base::Result<void> Application::start() {
    auto const& data = options_.data;
    for (auto const& removed : git::remove_stale_files(data.record()))
        options_.log("removed a file that a dead process left: " + removed);
    git::References references;
    try {
        references = git::read_references(data.record());
    } catch (git::GitError const& error) {
        throw record::BrokenRecord(std::string{"Die Referenzen der Akte sind nicht lesbar: "} + error.what());
    }
    if (auto const sound = check_references(references); !sound) return sound.error();

    registry_ = std::make_unique<reg::Register>(data.registry(), options_.registry);
    auto replayed = open_index(references);
    if (auto const sound = check_start(replayed); !sound) return sound.error();

    record::write_allowed_signers(data, *replayed.state.keys);
    auto key = load_key(replayed);
    if (!key) return key.error();
    keep_checkpoint(record::checkpoint_of(replayed.position));

    record::WriterHooks hooks;
    hooks.find_request = [this](base::Digest const& digest) -> std::optional<record::KnownRequest> {
        auto const row = index_->request(digest);
        return row ? std::optional{record::KnownRequest{row->seq, row->body.value_or(base::Digest{})}}
                   : std::nullopt;
    };
    hooks.committed = [this](std::span<record::Committed const> events, record::SnapshotPtr const&) {
        index_->apply(events);
    };
    hooks.packs_changed = [this] { handles_.retire(); };
    hooks.log = options_.log;
    writer_ = std::make_unique<record::Writer>(data.record(), std::move(*key), clock_, std::move(replayed),
                                               options_.writer, std::move(hooks));
    verification_ = std::make_unique<Verification>(data.root, clock_);
    return {};
}

/// Opens the index and brings it to where the journal stands.
record::Replayed Application::open_index(git::References const& references) {
    auto const file = options_.data.index();
    auto const open = [&] {
        index_ = std::make_unique<index::Index>(file, options_.registry.readers);
        return catch_up(*index_, *handles_.lease(), references, options_.log, options_.from_the_start);
    };
    try {
        return open();
    } catch (sqlite::SqliteError const& error) {
        if (error.cause() != sqlite::Cause::kCorrupt) throw;
        options_.log(std::string{"the index is damaged and is built anew: "} + error.what());
    }
    index_.reset();
    index::remove_files(file);
    return open();
}

/// The key that signs now by keys.xml.
base::Result<git::SigningKey> Application::load_key(record::Replayed const& replayed) const {
    auto const* valid = replayed.state.keys->valid_at(replayed.position.seq + 1);
    if (valid == nullptr)
        return refused("no-key", "Nach keys.xml gilt jetzt kein Schlüssel. Die Akte wird nicht geöffnet.");
    try {
        return record::load_server_key(options_.data, valid->public_key);
    } catch (std::runtime_error const& error) {
        return refused(
            "no-key",
            "Der Schlüssel des Servers, der nach keys.xml jetzt gilt, ist nicht da oder nicht lesbar: " +
                std::string{error.what()} +
                ". Die Akte wird nicht geöffnet. Ist er verloren, hilft „fassung key recover“.");
    }
}

base::Result<void> Application::check_references(git::References const& references) const {
    auto foreign = git::loose_references(options_.data.record());
    for (auto const& [name, oid] : references)
        if (name != record::kJournalRef && name != record::kMainRef && !name.starts_with("refs/tags/"))
            foreign.push_back(name);
    if (foreign.empty()) return {};
    auto error =
        refused("foreign-reference",
                "Die Akte enthält eine Referenz, die nicht vom Programm stammt: " + foreign.front() +
                    ". Jemand hat von außen in das Verzeichnis geschrieben. Die Akte wird nicht geöffnet.");
    error.items = std::move(foreign);
    return error;
}

base::Result<void> Application::check_start(record::Replayed const& replayed) {
    auto const& data = options_.data;
    auto const& position = replayed.position;
    if (!replayed.state.adopted)
        return refused("unfinished-record",
                       "Die Akte in " + data.root.string() + " wurde nie fertig angelegt.");
    if (auto const checkpoint = record::read_checkpoint(data.checkpoint())) {
        auto const there = index_->event(checkpoint->seq);
        if (checkpoint->record_id != position.record_id || !there || there->chain != checkpoint->chain)
            return refused(
                "behind-checkpoint",
                fmt::format(
                    "Das Journal (Ereignis {}) setzt den letzten ausgegebenen Prüfpunkt (Ereignis {}) nicht "
                    "fort. Es fehlt etwas oder wurde ersetzt. Die Akte wird nicht geöffnet.",
                    position.seq, checkpoint->seq));
    }
    auto const now = clock_.now();
    if (now < position.time && position.time - now > options_.writer.max_behind)
        return refused(
            "clock",
            fmt::format("Die Uhr dieses Rechners ({}) liegt hinter dem letzten Ereignis der Akte ({}). "
                        "Bitte zuerst die Uhr stellen.",
                        base::to_german(now), base::to_german(position.time)));
    if (now > position.time && now - position.time > options_.writer.max_ahead)
        options_.log(fmt::format(
            "clock: {} is far after the last event ({}); reading only, until two operators confirm",
            base::to_rfc3339(now), base::to_rfc3339(position.time)));
    return {};
}

void Application::keep_checkpoint(record::Checkpoint const& checkpoint) {
    if (checkpoint.seq <= checkpoint_seq_) return;
    record::write_checkpoint(options_.data.checkpoint(), checkpoint);
    checkpoint_seq_ = checkpoint.seq;
}

record::SignedNote Application::give_checkpoint() {
    std::lock_guard const lock{beside_};
    auto note = writer_->note();
    keep_checkpoint(note.checkpoint);
    return note;
}

void Application::settle_keys() {
    std::lock_guard const lock{beside_};
    auto const now = snapshot();
    auto const* valid = now->state.keys->valid_at(now->position.seq + 1);
    if (valid == nullptr) throw std::logic_error("no key is valid");
    record::place_server_key(options_.data, valid->public_key);
    record::write_allowed_signers(options_.data, *now->state.keys);
}

Application::~Application() {
    verification_.reset();
    if (!writer_) return;
    writer_->stop();
    try {
        keep_checkpoint(record::checkpoint_of(writer_->snapshot()->position));
    } catch (std::exception const& error) {
        options_.log(std::string{"the checkpoint could not be written: "} + error.what());
    }
}

}  // namespace fassung::app
