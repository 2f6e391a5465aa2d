#include "core/app/server_keys.hpp"

#include <fmt/format.h>

#include "core/app/cases.hpp"
#include "core/git/refs.hpp"
#include "core/record/founding.hpp"
#include "core/record/server_key.hpp"

namespace fassung::app {

namespace {

constexpr char const* kComment = "fassung server key";

/// A new key, durably beside the present one.
std::shared_ptr<git::SigningKey const> make_key(record::DataDirectory const& data) {
    auto key = std::make_shared<git::SigningKey const>(git::SigningKey::generate());
    key->save(record::next_key_file(data, key->public_key()), kComment);
    return key;
}

record::Act act_of(base::ActorId const& actor, std::shared_ptr<git::SigningKey const> key) {
    return {.request = {.actor = actor,
                        .acting_for = {},
                        .proposal = {},
                        .command = workflow::RecordCommand{workflow::ChangeKey{}}},
            .digests = {},
            .files = {},
            .brought = {},
            .next_key = std::move(key),
            .root_key = {}};
}

KeyChange key_change(model::Event const& event) {
    auto const& what = std::get<model::KeyChanged>(event.payload);
    return {event.seq, what.id, what.public_key};
}

base::Error not_root(std::string message) {
    return {base::Errc::kInvalid, "invalid-root-key", std::move(message)};
}

/// The journal from its first event on; refused if it was set back behind what was told outside.
base::Result<record::Replayed> replay_all(record::DataDirectory const& data) {
    auto const checkpoint = record::read_checkpoint(data.checkpoint());
    bool contains = !checkpoint;
    git::HandlePool handles{data.record()};
    auto replayed = record::replay(*handles.lease(), git::read_references(data.record()),
                                   [&](record::Committed const& committed) {
                                       if (checkpoint && committed.event.seq == checkpoint->seq)
                                           contains = committed.chain == checkpoint->chain;
                                   });
    if (!contains)
        return base::Error{base::Errc::kUnavailable, "behind-checkpoint",
                           fmt::format("Das Journal (Ereignis {}) setzt den letzten ausgegebenen Prüfpunkt "
                                       "(Ereignis {}) nicht fort. Es fehlt etwas oder wurde ersetzt.",
                                       replayed.position.seq, checkpoint->seq)};
    return replayed;
}

}  // namespace

base::Result<KeyChange> change_key(Application& app, Caller const& caller,
                                   std::optional<record::RequestDigests> const& digests) {
    if (!caller.may_write) return read_only_token();
    if (auto const may = allowed(app, caller, workflow::Action::kChangeKey); !may) return may.error();
    auto const& data = app.options().data;
    auto const key = make_key(data);
    auto act = act_of(caller.actor, key);
    act.digests = digests;
    // After an exception nobody knows whether the event stands: the file stays, and a start finds it.
    auto const answer = app.act(std::move(act));
    if (!answer || answer->repeated) record::drop_next_key(data, key->public_key());
    if (!answer) return answer.error();
    app.settle_keys();
    if (!answer->committed)
        return key_change(
            record::read_committed(*app.repository(), app.index().event(answer->seq)->journal).event);
    return key_change(answer->committed->event);
}

base::Result<KeyChange> recover_key(record::DataDirectory const& data, std::filesystem::path const& root_key,
                                    base::Clock const& clock) {
    if (!std::filesystem::exists(data.record() / "HEAD"))
        return base::Error{base::Errc::kNotFound, "no-record",
                           "In " + data.root.string() + " gibt es keine Akte."};
    auto const lock = record::ProcessLock::take(data.lock());
    if (!lock) return lock.error();
    std::shared_ptr<git::SigningKey const> root;
    try {
        root = std::make_shared<git::SigningKey const>(git::SigningKey::load(root_key));
    } catch (std::runtime_error const& error) {
        return not_root(std::string{"Der Hauptschlüssel ist nicht lesbar: "} + error.what() + ".");
    }
    git::remove_stale_files(data.record());
    auto replayed = replay_all(data);
    if (!replayed) return replayed.error();
    if (!replayed->state.keys || root->public_key() != replayed->state.keys->root)
        return not_root("Der Schlüssel in " + root_key.string() +
                        " ist nicht der Hauptschlüssel dieser Akte.");

    auto const key = make_key(data);
    auto const next_file = record::next_key_file(data, key->public_key());
    // Nothing else may be written here: until this event stands, no key is there to sign it.
    record::WriterOptions options;
    options.tick = std::chrono::hours{24};
    record::Writer writer{
        data.record(), git::SigningKey::load(next_file), clock, std::move(*replayed), options, {}};
    auto act = act_of(base::system_actor(), key);
    act.root_key = root;
    auto const answer = writer.submit(std::move(act));
    writer.stop();
    if (!answer) {
        record::drop_next_key(data, key->public_key());
        return answer.error();
    }
    record::place_server_key(data, key->public_key());
    auto const snapshot = writer.snapshot();
    record::write_allowed_signers(data, *snapshot->state.keys);
    record::write_checkpoint(data.checkpoint(), record::checkpoint_of(snapshot->position));
    return key_change(answer->committed->event);
}

}  // namespace fassung::app
