#include "core/app/checkpoints.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/app/cases.hpp"
#include "core/git/file.hpp"
#include "core/git/signature.hpp"

namespace fassung::app {

namespace {

base::Error no_checkpoint(std::uint64_t seq) {
    return not_found(fmt::format("Einen Prüfpunkt der Akte über den Stand nach Ereignis {}", seq));
}

base::Error invalid_signature(std::string message) {
    return {base::Errc::kInvalid, "invalid-signature", std::move(message)};
}

/// From the journal: a note and everything signed over it, once written, stays as it is.
record::SignedNote read_note(Reader& reader, record::Snapshot const& snapshot,
                             workflow::DailyCheckpoint const& daily) {
    auto const handle = reader.repository();
    auto const read = [&](std::string const& path) {
        auto bytes = handle->read_path(snapshot.position.journal, path);
        if (!bytes) throw record::BrokenRecord("Die Datei " + path + " fehlt.");
        return std::move(*bytes);
    };
    auto text = read(record::note_path(daily.date));
    for (std::size_t i = 1; i <= daily.signers.size(); ++i)
        text += read(record::countersignature_path(daily.date, static_cast<int>(i)));
    auto note = record::parse_note(text);
    if (!note)
        throw record::BrokenRecord("Der Prüfpunkt " + record::note_path(daily.date) + " ist nicht lesbar.");
    return std::move(*note);
}

/// As the journal holds it: without what stands around it, and with plain line ends.
std::string tidied(std::string_view armour) {
    std::string out{armour};
    std::erase(out, '\r');
    out.erase(0, std::min(out.size(), out.find_first_not_of(" \t\n")));
    out.erase(out.find_last_not_of(" \t\n") + 1);
    return out;
}

}  // namespace

base::Result<record::SignedNote> checkpoint(Application& app, Caller const& caller) {
    if (auto const may = allowed(app, caller, workflow::Action::kReadConcept); !may) return may.error();
    try {
        return app.give_checkpoint();
    } catch (std::runtime_error const& error) {  // of the disk
        app.options().log(std::string{"the checkpoint could not be kept: "} + error.what());
        return base::Error{base::Errc::kUnavailable, "storage",
                           "Ein Prüfpunkt kann im Augenblick nicht ausgegeben werden, weil er sich nicht "
                           "aufbewahren lässt (Datenträger voll, schreibgeschützt oder gestört). Bitte den "
                           "Betrieb verständigen."};
    }
}

base::Result<std::vector<DailyCheckpoint>> daily_checkpoints(Application& app, Caller const& caller) {
    if (auto const may = allowed(app, caller, workflow::Action::kReadConcept); !may) return may.error();
    std::vector<DailyCheckpoint> out;
    auto const snapshot = app.snapshot();
    for (auto const& [seq, daily] : *snapshot->state.checkpoints)
        out.push_back({seq, daily.date, daily.signers});
    return out;
}

base::Result<record::SignedNote> daily_checkpoint(Application& app, Caller const& caller, std::uint64_t seq) {
    if (auto const may = allowed(app, caller, workflow::Action::kReadConcept); !may) return may.error();
    auto const snapshot = app.snapshot();
    auto const found = snapshot->state.checkpoints->find(seq);
    if (found == snapshot->state.checkpoints->end()) return no_checkpoint(seq);
    return read_note(app, *snapshot, found->second);
}

std::optional<record::SignedNote> last_daily_checkpoint(Reader& reader) {
    auto const snapshot = reader.snapshot();
    auto const& all = *snapshot->state.checkpoints;
    if (all.empty()) return std::nullopt;
    return read_note(reader, *snapshot, all.rbegin()->second);
}

base::Result<Countersigned> countersign(Application& app, Caller const& caller, std::uint64_t seq,
                                        std::string_view armour,
                                        std::optional<record::RequestDigests> const& digests) {
    if (!caller.may_write) return read_only_token();
    if (auto const may = allowed(app, caller, workflow::Action::kCountersign); !may) return may.error();
    auto const snapshot = app.snapshot();
    auto const found = snapshot->state.checkpoints->find(seq);
    if (found == snapshot->state.checkpoints->end()) return no_checkpoint(seq);
    auto const text = tidied(armour);
    auto const signer = git::signer_of(text);
    if (!signer)
        return invalid_signature(
            "Das ist keine Unterschrift, wie „ssh-keygen -Y sign“ sie mit einem Schlüssel der Art "
            "ssh-ed25519 schreibt. Andere Arten von Schlüsseln werden nicht angenommen.");
    auto const note = record::format_checkpoint(read_note(app, *snapshot, found->second).checkpoint);
    if (!git::verify(note, text, *signer, record::kCheckpointNamespace))
        return invalid_signature(
            fmt::format("Die Unterschrift gehört nicht zum Prüfpunkt vom {}. Unterschrieben wird sein Text "
                        "allein (…/checkpoints/{}?part=note), mit „ssh-keygen -Y sign -n {}“.",
                        base::to_german(found->second.date), seq, record::kCheckpointNamespace));
    record::Act act{.request = {.actor = caller.actor,
                                .acting_for = {},
                                .proposal = {},
                                .command = workflow::RecordCommand{workflow::Countersign{seq, *signer}}},
                    .digests = digests,
                    .files = {},
                    .brought = text + '\n'};
    auto const answer = app.act(std::move(act));
    if (!answer) return answer.error();
    auto const committed =
        answer->committed
            ? *answer->committed
            : record::read_committed(*app.repository(), app.index().event(answer->seq)->journal);
    auto const& what = std::get<model::Countersigned>(committed.event.payload);
    return Countersigned{answer->seq, what.number, what.signer};
}

}  // namespace fassung::app
