#include "core/record/writer.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/base/digest.hpp"
#include "core/git/refs.hpp"
#include "core/record/codec.hpp"

namespace fassung::record {

namespace {

/// The rules version under which new events are written.
constexpr int kRules = 1;

base::Error unavailable(std::string code, std::string message) {
    return {base::Errc::kUnavailable, std::move(code), std::move(message)};
}

base::Error storage_error() {
    return unavailable(
        "storage",
        "Die Akte kann im Augenblick nicht geschrieben werden (Datenträger voll, schreibgeschützt oder "
        "gestört). Es wurde nichts verändert; Lesen ist weiter möglich. Bitte den Betrieb verständigen.");
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
      key_(std::move(key)),
      clock_(clock),
      options_(options),
      hooks_(std::move(hooks)),
      handles_(repository_),
      consolidator_(repository_),
      references_(git::read_references(repository_)),
      assembler_(start.position, start.journal_tree, start.main_tree, reader(handles_)),
      believed_(start.state.last_time),
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

void Writer::exclusively(std::function<void()> const& work) {
    std::lock_guard const lock{work_mutex_};
    work();
    handles_.retire();
}

void Writer::stop() {
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Writer::run() {
    for (;;) {
        std::vector<Waiting> waiting;
        {
            std::unique_lock lock{mutex_};
            wake_.wait_for(lock, options_.tick, [this] { return stopping_ || !queue_.empty(); });
            if (queue_.empty() && stopping_) return;
            while (!queue_.empty() && waiting.size() < options_.batch) {
                waiting.push_back(std::move(queue_.front()));
                queue_.pop_front();
            }
        }
        std::lock_guard const lock{work_mutex_};
        work_on(waiting);
    }
}

void Writer::work_on(std::vector<Waiting>& waiting) {
    Batch batch;
    batch.outcomes.resize(waiting.size());
    std::optional<base::Error> failure;
    if (broken_) failure = storage_error();
    try {
        if (!failure) {
            batch.state = snapshot()->state;
            auto const now = look_at_clock();
            for (std::size_t slot = 0; slot < waiting.size(); ++slot)
                take(batch, waiting[slot].act, now, slot);
            // Deadlines pass also when nobody asks for anything.
            if (waiting.empty() && !clock_trouble(batch.state, now, {}))
                append_system_acts(batch, std::max(now, batch.state.last_time));
            if (!batch.committed.empty()) make_durable(batch);
        }
    } catch (std::exception const& error) {
        if (hooks_.log)
            hooks_.log(fmt::format("a batch of {} acts failed: {}", waiting.size(), error.what()));
        failure = storage_error();
        recover();
    }

    auto const current = snapshot();
    std::vector<std::shared_ptr<Committed const>> shared;
    if (!failure)
        for (auto& committed : batch.committed)
            shared.push_back(std::make_shared<Committed const>(std::move(committed)));
    for (std::size_t slot = 0; slot < waiting.size(); ++slot) {
        auto& outcome = batch.outcomes[slot];
        auto& promise = waiting[slot].promise;
        if (failure) {
            promise.set_value(*failure);
        } else if (outcome.refusal) {
            promise.set_value(std::move(*outcome.refusal));
        } else {
            promise.set_value(Answer{outcome.seq, outcome.repeated,
                                     outcome.index ? shared[*outcome.index] : nullptr, current});
        }
    }
}

/// Decides one act on the state that the ones before it have left.
void Writer::take(Batch& batch, Act& act, base::Instant now, std::size_t slot) {
    auto& outcome = batch.outcomes[slot];
    if (act.digests) {
        auto const& [key, body] = *act.digests;
        base::Digest known_body;
        if (auto const here = batch.requests.find(key); here != batch.requests.end()) {
            outcome.index = here->second.first;
            outcome.seq = batch.committed[here->second.first].event.seq;
            known_body = here->second.second;
        } else if (auto const known = hooks_.find_request ? hooks_.find_request(key) : std::nullopt) {
            outcome.seq = known->seq;
            known_body = known->body;
        }
        if (outcome.seq != 0) {
            outcome.repeated = true;
            if (known_body != body)
                outcome.refusal =
                    base::Error{base::Errc::kConflict, "request-key-reused",
                                "Dieser Idempotency-Key wurde bereits für eine andere Anfrage verwendet."};
            return;
        }
    }
    if ((outcome.refusal = clock_trouble(batch.state, now, act))) return;
    auto const time = std::max(now, batch.state.last_time);
    // What is due by the rules comes before what somebody asks for, and what a release brings about comes
    // right after it.
    if (!batch.state.clock_confirmation) append_system_acts(batch, time);
    auto decision = workflow::decide(batch.state, act.request, time);
    if (!decision) {
        outcome.refusal = std::move(decision.error());
        return;
    }
    outcome.index = append(batch, std::move(*decision), act.digests, std::move(act.files), time);
    outcome.seq = batch.committed[*outcome.index].event.seq;
    if (act.digests) batch.requests.emplace(act.digests->key, std::pair{*outcome.index, act.digests->body});
    if (!batch.state.clock_confirmation) append_system_acts(batch, time);
}

void Writer::append_system_acts(Batch& batch, base::Instant now) {
    if (!batch.state.adopted) return;
    while (auto decision = workflow::next_system_act(batch.state, now))
        append(batch, std::move(*decision), std::nullopt, {}, now);
}

std::size_t Writer::append(Batch& batch, workflow::Decision decision,
                           std::optional<RequestDigests> const& digests, Files files, base::Instant now) {
    model::Event event;
    event.seq = batch.state.seq + 1;
    event.rules = kRules;
    event.by = std::move(decision.by);
    event.time = now;
    if (digests) {
        event.request_key = digests->key;
        event.request_body = digests->body;
    }
    event.proposal = std::move(decision.proposal);
    if (event.proposal) {
        auto const* the_case = batch.state.find(*event.proposal);
        event.number = the_case == nullptr ? 1 : the_case->events + 1;
    }
    event.payload = std::move(decision.payload);

    Assembler::Parts parts{.texts = std::move(decision.texts),
                           .texts_file = {},
                           .documents = std::move(decision.documents),
                           .files = std::move(files)};
    if (!parts.texts.empty()) parts.texts_file = write_texts(base::random_bytes(32), parts.texts);

    auto before = batch.state;
    auto the_case = step(batch.state, event, parts.texts, parts.documents);
    auto committed = assembler_.append(
        before, batch.state, std::move(event), std::move(parts),
        [&](git::ObjectType type, std::string_view bytes) { return batch.pack.add(type, bytes); },
        [&](std::string_view bytes) { return key_.sign(bytes); });
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
    references_ = std::move(next);

    // From here on the batch is official, whatever happens.
    journal_tree_ = assembler_.journal_tree();
    main_tree_ = assembler_.main_tree();
    believed_ = std::max(believed_, batch.state.last_time);
    auto snapshot = std::make_shared<Snapshot const>(Snapshot{std::move(batch.state), position});
    try {
        if (hooks_.committed) hooks_.committed(batch.committed, snapshot);
        if (consolidator_.run([this] {
                handles_.retire();
                if (hooks_.packs_changed) hooks_.packs_changed();
            }))
            handles_.retire();
        assembler_.forget_folders();
    } catch (std::exception const& error) {
        if (hooks_.log) hooks_.log(fmt::format("after event {}: {}", position.seq, error.what()));
    }
    std::lock_guard const lock{snapshot_mutex_};
    snapshot_ = std::move(snapshot);
}

/// After a failed batch: back to what is on disk. If the references moved although an error was reported,
/// nobody knows what the disk holds; writing then ends until a restart.
void Writer::recover() {
    auto const current = snapshot();
    assembler_ = Assembler{current->position, journal_tree_, main_tree_, reader(handles_)};
    try {
        broken_ = git::read_references(repository_) != references_;
    } catch (std::exception const&) {
        broken_ = true;
    }
    if (broken_ && hooks_.log)
        hooks_.log("the references are not where they should be; writing stops until a restart");
}

base::Instant Writer::look_at_clock() {
    auto const now = clock_.now();
    if (now > believed_ && now - believed_ <= options_.max_ahead) believed_ = now;
    return now;
}

std::optional<base::Error> Writer::clock_trouble(workflow::State const& state, base::Instant now,
                                                 Act const& act) const {
    if (!state.adopted) return std::nullopt;
    if (now < state.last_time && state.last_time - now > options_.max_behind)
        return unavailable(
            "clock",
            fmt::format("Die Uhr des Servers ({}) liegt hinter dem letzten Ereignis der Akte ({}). Bis "
                        "sie stimmt, kann nichts geschrieben werden.",
                        base::to_german(now), base::to_german(state.last_time)));
    auto const* record_command = std::get_if<workflow::RecordCommand>(&act.request.command);
    if (record_command != nullptr && std::holds_alternative<workflow::ConfirmClock>(*record_command))
        return std::nullopt;
    if (state.clock_confirmation || (now > believed_ && now - believed_ > options_.max_ahead))
        return unavailable(
            "clock-ahead",
            fmt::format(
                "Die Uhr des Servers ({}) liegt weit nach dem letzten Ereignis der Akte ({}). Bis zwei "
                "Personen des Betriebs die Uhrzeit bestätigt haben, kann nur gelesen werden.",
                base::to_german(now), base::to_german(state.last_time)));
    return std::nullopt;
}

}  // namespace fassung::record
