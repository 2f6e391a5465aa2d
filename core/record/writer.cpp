#include "core/record/writer.hpp"

#include <algorithm>
#include <map>
#include <new>
#include <system_error>

#include <fmt/format.h>

#include "core/base/digest.hpp"
#include "core/git/refs.hpp"
#include "core/record/codec.hpp"
#include "core/record/key_change.hpp"
#include "core/record/layout.hpp"
#include "core/record/next_event.hpp"

namespace fassung::record {

namespace {

base::Error unavailable(std::string code, std::string message) {
    return {base::Errc::kUnavailable, std::move(code), std::move(message)};
}

base::Error storage_error() {
    return unavailable(
        "storage",
        "Die Akte kann im Augenblick nicht geschrieben werden (Datenträger voll, schreibgeschützt oder "
        "gestört). Es wurde nichts verändert; Lesen ist weiter möglich. Bitte den Betrieb verständigen.");
}

base::Error uncertain_error() {
    return unavailable(
        "storage",
        "Der Datenträger hat beim Schreiben einen Fehler gemeldet. Ob der letzte Vorgang gespeichert ist, "
        "steht "
        "erst nach einem Neustart des Dienstes fest; bis dahin kann nur gelesen werden. Bitte den Betrieb "
        "verständigen.");
}

/// What the disk or the system refuses, as opposed to a bug.
bool is_storage_trouble(std::exception const& error) {
    return dynamic_cast<git::GitError const*>(&error) != nullptr ||
           dynamic_cast<std::system_error const*>(&error) != nullptr ||
           dynamic_cast<std::bad_alloc const*>(&error) != nullptr;
}

/// The wish to sign with another key, if the act is one.
workflow::ChangeKey* key_change(Act& act) {
    auto* command = std::get_if<workflow::RecordCommand>(&act.request.command);
    return command == nullptr ? nullptr : std::get_if<workflow::ChangeKey>(command);
}

SignedNote sign(Position const& position, git::SigningKey const& key) {
    auto const checkpoint = checkpoint_of(position);
    return {checkpoint, {key.sign(format_checkpoint(checkpoint), kCheckpointNamespace)}};
}

bool confirms_clock(workflow::Request const& request) {
    auto const* command = std::get_if<workflow::RecordCommand>(&request.command);
    return command != nullptr && std::holds_alternative<workflow::ConfirmClock>(*command);
}

git::TreeEditor::Read reader(git::HandlePool& handles) {
    return [&handles](git::Oid const& oid) {
        auto object = handles.lease()->read(oid);
        if (!object || object->type != git::ObjectType::kTree)
            throw BrokenRecord("Der Baum " + oid.hex() + " fehlt.");
        return std::move(object->bytes);
    };
}

}  // namespace

/// What is being done with one set of waiting acts.
struct Writer::Batch {
    workflow::State state;
    std::shared_ptr<git::SigningKey const> key;
    git::PackWriter pack;
    std::vector<Committed> committed;
    /// By waiting act: the refusal, or which event answers it.
    struct Outcome {
        std::optional<base::Error> refusal;
        std::uint64_t seq = 0;
        bool repeated = false;
        std::optional<std::size_t> index;  ///< in `committed`
    };
    std::vector<Outcome> outcomes;
    std::map<base::Digest, std::pair<std::size_t, base::Digest>>
        requests;  ///< key → event in this batch, body
};

Writer::Writer(std::filesystem::path repository, git::SigningKey key, base::Clock const& clock,
               Replayed start, WriterOptions options, WriterHooks hooks)
    : repository_(std::move(repository)),
      key_(std::make_shared<git::SigningKey const>(std::move(key))),
      clock_(clock, start.state.last_time, options.max_behind, options.max_ahead),
      options_(options),
      hooks_(std::move(hooks)),
      handles_(repository_),
      consolidator_(repository_),
      references_(git::read_references(repository_)),
      assembler_(start.position, start.journal_tree, start.main_tree, reader(handles_)),
      snapshot_(std::make_shared<Snapshot const>(Snapshot{std::move(start.state), start.position})),
      journal_tree_(start.journal_tree),
      main_tree_(start.main_tree),
      thread_([this] { run(); }) {}

Writer::~Writer() {
    stop();
}

base::Result<Answer> Writer::submit(Act act) {
    std::future<base::Result<Answer>> answer;
    {
        std::lock_guard const lock{mutex_};
        if (stopping_)
            return unavailable("stopping", "Der Dienst wird gerade beendet. Bitte später erneut versuchen.");
        if (queue_.size() >= options_.queue)
            return base::Error{
                base::Errc::kBusy, "queue-full",
                "Es warten zu viele Vorgänge gleichzeitig. Bitte in einigen Sekunden erneut versuchen."};
        answer = queue_.emplace_back(Waiting{std::move(act), {}}).promise.get_future();
    }
    wake_.notify_one();
    return answer.get();
}

SnapshotPtr Writer::snapshot() const {
    std::lock_guard const lock{snapshot_mutex_};
    return snapshot_;
}

SignedNote Writer::note() const {
    std::unique_lock lock{snapshot_mutex_};
    auto const snapshot = snapshot_;
    auto const key = key_;
    lock.unlock();
    return sign(snapshot->position, *key);
}

std::size_t Writer::waiting() const {
    std::lock_guard const lock{mutex_};
    return queue_.size();
}

void Writer::exclusively(std::function<void()> const& work) {
    std::future<void> done;
    {
        std::lock_guard const lock{mutex_};
        if (stopping_) throw std::runtime_error("the writer is stopping");
        done = jobs_.emplace_back(Job{&work, {}}).done.get_future();
    }
    wake_.notify_one();
    done.get();
}

void Writer::stop() {
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Writer::log(std::string const& text) const {
    if (hooks_.log) hooks_.log(text);
}

void Writer::run() {
    for (;;) {
        std::vector<Waiting> waiting;
        std::deque<Job> jobs;
        {
            std::unique_lock lock{mutex_};
            wake_.wait_for(lock, options_.tick,
                           [this] { return stopping_ || !queue_.empty() || !jobs_.empty(); });
            if (queue_.empty() && jobs_.empty() && stopping_) return;
            jobs.swap(jobs_);
            while (!queue_.empty() && waiting.size() < options_.batch) {
                waiting.push_back(std::move(queue_.front()));
                queue_.pop_front();
            }
        }
        work_on(waiting);
        for (auto& [work, done] : jobs) try {
                (*work)();
                handles_.retire();
                done.set_value();
            } catch (...) {
                done.set_exception(std::current_exception());
            }
    }
}

void Writer::work_on(std::span<Waiting> waiting) {
    auto const refuse_all = [&](base::Error const& error) {
        for (auto& [act, promise] : waiting) promise.set_value(error);
    };
    if (auto const trouble = not_ready()) return refuse_all(*trouble);

    Batch batch;
    try {
        decide_all(batch, waiting);
    } catch (std::exception const& error) {
        spoiled_ = true;
        if (waiting.size() > 1) {
            // Whoever spoils it shall not spoil it for the others.
            for (auto& one : waiting) work_on({&one, 1});
            return;
        }
        log(fmt::format("an act failed: {}", error.what()));
        if (is_storage_trouble(error)) return refuse_all(storage_error());
        for (auto& [act, promise] : waiting) promise.set_exception(std::current_exception());
        return;
    }
    if (!batch.committed.empty()) try {
            make_durable(batch);
        } catch (std::exception const& error) {
            log(fmt::format("a batch of {} events failed: {}", batch.committed.size(), error.what()));
            spoiled_ = true;
            broken_ = dynamic_cast<git::Uncertain const*>(&error) != nullptr;
            recover();
            return refuse_all(broken_ ? uncertain_error() : storage_error());
        }

    auto const current = snapshot();
    std::vector<std::shared_ptr<Committed const>> shared;
    for (auto& committed : batch.committed)
        shared.push_back(std::make_shared<Committed const>(std::move(committed)));
    for (std::size_t slot = 0; slot < waiting.size(); ++slot) {
        auto& outcome = batch.outcomes[slot];
        auto& promise = waiting[slot].promise;
        if (outcome.refusal)
            promise.set_value(std::move(*outcome.refusal));
        else
            promise.set_value(Answer{outcome.seq, outcome.repeated,
                                     outcome.index ? shared[*outcome.index] : nullptr, current});
    }
    if (!shared.empty()) tidy_up();
}

/// Makes good what an earlier batch left undone; says why nothing can be written as long as that fails.
std::optional<base::Error> Writer::not_ready() {
    if (broken_) return uncertain_error();
    if (spoiled_ && !recover()) return broken_ ? uncertain_error() : storage_error();
    if (!untold_.empty()) {
        if (!tell(untold_, snapshot())) return storage_error();
        untold_.clear();
    }
    return std::nullopt;
}

void Writer::decide_all(Batch& batch, std::span<Waiting> waiting) {
    batch.outcomes.resize(waiting.size());
    batch.state = snapshot()->state;
    batch.key = key_;
    auto const now = clock_.look();
    for (std::size_t slot = 0; slot < waiting.size(); ++slot) take(batch, waiting[slot].act, now, slot);
    if (clock_.trouble(batch.state, now, false)) return;
    // Deadlines and days pass also when nobody asks for anything.
    auto const time = std::max(now, batch.state.last_time);
    if (waiting.empty()) append_system_acts(batch, time);
    if (options_.daily_checkpoint) append_checkpoint(batch, time);
}

/// Whether the act was done before; its outcome then says so.
bool Writer::seen_before(Batch& batch, RequestDigests const& digests, std::size_t slot) const {
    auto& outcome = batch.outcomes[slot];
    base::Digest known_body;
    if (auto const here = batch.requests.find(digests.key); here != batch.requests.end()) {
        outcome.index = here->second.first;
        outcome.seq = batch.committed[here->second.first].event.seq;
        known_body = here->second.second;
    } else if (auto const known = hooks_.find_request ? hooks_.find_request(digests.key) : std::nullopt) {
        outcome.seq = known->seq;
        known_body = known->body;
    } else {
        return false;
    }
    outcome.repeated = true;
    if (known_body != digests.body)
        outcome.refusal =
            base::Error{base::Errc::kConflict, "request-key-reused",
                        "Dieser Idempotency-Key wurde bereits für eine andere Anfrage verwendet."};
    return true;
}

/// Decides one act on the state that the ones before it have left.
void Writer::take(Batch& batch, Act& act, base::Instant now, std::size_t slot) {
    auto& outcome = batch.outcomes[slot];
    if (act.digests && seen_before(batch, *act.digests, slot)) return;
    bool const in_doubt = clock_.in_doubt(batch.state, now);
    // Without a valid key nobody can confirm the clock, so that a lost key is replaced first.
    bool const key_is_lost = act.root_key != nullptr;
    if (!(in_doubt && key_is_lost) &&
        (outcome.refusal = clock_.trouble(batch.state, now, confirms_clock(act.request))))
        return;
    // Neither the first of two confirmations nor the root key makes a clock right, so they do not move the
    // record's time. Nothing is due then that would have to come before a lost key's replacement.
    bool const timeless = key_is_lost || (in_doubt && !batch.state.clock_confirmation);
    auto const time = timeless ? batch.state.last_time : std::max(now, batch.state.last_time);
    // What is due by the rules comes before what somebody asks for, and what a release brings about comes
    // right after it. A lost key is replaced before anything else, since nothing could be signed.
    if (!in_doubt && !key_is_lost) append_system_acts(batch, time);
    if ((outcome.refusal = prove_key(batch, act))) return;
    auto decision = workflow::decide(batch.state, act.request, time);
    if (!decision) {
        outcome.refusal = std::move(decision.error());
        return;
    }
    auto event = next_event(batch.state, *decision, time);
    if (act.digests) {
        event.request_key = act.digests->key;
        event.request_body = act.digests->body;
    }
    if ((outcome.refusal = unreadable(event, *decision))) return;
    if (key_is_lost) batch.key = act.next_key;
    if (auto const path = brought_path(event)) act.files = {{*path, act.brought}};
    outcome.index = append(batch, std::move(event), std::move(*decision), std::move(act.files));
    outcome.seq = batch.committed[*outcome.index].event.seq;
    if (act.digests) batch.requests.emplace(act.digests->key, std::pair{*outcome.index, act.digests->body});
    if (act.next_key) batch.key = act.next_key;
    if (!timeless) append_system_acts(batch, time);
}

/// Completes the wish for another key with the proofs for the event that it becomes.
std::optional<base::Error> Writer::prove_key(Batch const& batch, Act& act) const {
    auto* change = key_change(act);
    if ((change != nullptr) != (act.next_key != nullptr) || (act.root_key && !act.next_key))
        throw std::logic_error("a change of keys comes with the key");
    if (change == nullptr || !batch.state.record_id) return std::nullopt;
    change->from_seq = batch.state.seq + 2;
    change->public_key = act.next_key->public_key();
    auto const statement = key_statement(*batch.state.record_id, change->from_seq, change->public_key);
    change->proof = one_line(act.next_key->sign(statement, kKeyNamespace));
    if (!act.root_key) return std::nullopt;
    if (act.root_key->public_key() != batch.state.keys->root)
        return base::Error{base::Errc::kInvalid, "invalid-proof",
                           "Das ist nicht der Hauptschlüssel dieser Akte."};
    change->root_proof = one_line(act.root_key->sign(statement, kKeyNamespace));
    return std::nullopt;
}

void Writer::append_checkpoint(Batch& batch, base::Instant now) {
    if (!batch.state.adopted || base::berlin_date(now) <= batch.state.checkpoint_day) return;
    append_system_acts(batch, now);
    auto decision = workflow::decide(batch.state,
                                     {.actor = base::system_actor(),
                                      .acting_for = {},
                                      .proposal = {},
                                      .command = workflow::RecordCommand{workflow::Checkpoint{}}},
                                     now);
    if (!decision) throw std::logic_error("no checkpoint: " + decision.error().message);
    auto event = next_event(batch.state, *decision, now);
    Files files{{*brought_path(event), format_note(sign(assembler_.position(), *batch.key))}};
    append(batch, std::move(event), std::move(*decision), std::move(files));
}

void Writer::append_system_acts(Batch& batch, base::Instant now) {
    if (!batch.state.adopted) return;
    while (auto decision = workflow::next_system_act(batch.state, now)) {
        auto event = next_event(batch.state, *decision, now);
        if (unreadable(event, *decision))
            throw std::logic_error("a system act would not be read back as it is");
        append(batch, std::move(event), std::move(*decision), {});
    }
}

std::size_t Writer::append(Batch& batch, model::Event event, workflow::Decision decision, Files files) {
    Assembler::Parts parts{.texts = std::move(decision.texts),
                           .texts_file = {},
                           .documents = std::move(decision.documents),
                           .files = std::move(files),
                           .granted = granted_by(batch.state, event)};
    if (!parts.texts.empty()) parts.texts_file = write_texts(base::random_bytes(32), parts.texts);

    auto the_case = step(batch.state, event, parts.texts, parts.documents);
    auto committed = assembler_.append(
        batch.state, std::move(event), std::move(parts),
        [&](git::ObjectType type, std::string_view bytes) { return batch.pack.add(type, bytes); },
        [&](std::string_view bytes) { return batch.key->sign(bytes); });
    committed.queued_dues = queued_dues(batch.state, the_case.get());
    committed.the_case = std::move(the_case);
    if (!batch.state.record_id) batch.state.record_id = committed.content;
    batch.committed.push_back(std::move(committed));
    return batch.committed.size() - 1;
}

void Writer::make_durable(Batch& batch) {
    auto const oids = batch.pack.oids();
    batch.pack.write(repository_);
    {
        auto prover = handles_.lease();
        prover->refresh();
        for (auto const& oid : oids)
            if (!prover->read(oid))
                throw git::GitError("object " + oid.hex() + " was written but cannot be read");
    }
    auto const& position = assembler_.position();
    auto next = references_;
    next[kJournalRef] = position.journal;
    if (!position.main.is_zero()) next[kMainRef] = position.main;
    git::move_references(repository_, references_, next);
    // From here on the batch is official, whatever happens.
    publish(batch);
    references_ = std::move(next);
}

void Writer::publish(Batch& batch) {
    journal_tree_ = assembler_.journal_tree();
    main_tree_ = assembler_.main_tree();
    clock_.believe(batch.state.last_time);
    auto snapshot = std::make_shared<Snapshot const>(Snapshot{std::move(batch.state), assembler_.position()});
    if (!tell(batch.committed, snapshot)) untold_ = batch.committed;
    std::lock_guard const lock{snapshot_mutex_};
    snapshot_ = std::move(snapshot);
    key_ = std::move(batch.key);
}

bool Writer::tell(std::span<Committed const> events, SnapshotPtr const& snapshot) try {
    if (hooks_.committed) hooks_.committed(events, snapshot);
    return true;
} catch (std::exception const& error) {
    log(fmt::format("events up to {} are in the journal but not in the index: {}", snapshot->position.seq,
                    error.what()));
    return false;
}

/// Nobody waits for this.
void Writer::tidy_up() try {
    if (consolidator_.run([this] {
            handles_.retire();
            if (hooks_.packs_changed) hooks_.packs_changed();
        }))
        handles_.retire();
    assembler_.forget_folders();
} catch (std::exception const& error) {
    log(fmt::format("small packs could not be merged: {}", error.what()));
}

/// After a batch was given up: back to what is on disk. If something else stands there than we last wrote,
/// nobody knows what happened; writing then ends until a restart.
bool Writer::recover() try {
    if (git::read_references(repository_) != references_) {
        broken_ = true;
        log("the references are not where they should be; writing stops until a restart");
        return false;
    }
    assembler_ = Assembler{snapshot()->position, journal_tree_, main_tree_, reader(handles_)};
    spoiled_ = false;
    return true;
} catch (std::exception const& error) {
    log(fmt::format("the record cannot be read: {}", error.what()));
    return false;
}

}  // namespace fassung::record
