#include <fmt/format.h>

#include "core/document/registries.hpp"
#include "core/git/signature.hpp"
#include "core/record/checkpoint.hpp"
#include "core/record/key_change.hpp"
#include "core/verify/judge.hpp"

namespace fassung::verify {

void Judge::check_founding(Delivery const& delivery, model::Founded const& what) {
    report_.title = what.title;
    report_.demo = what.demo;
    if (delivery.event->seq != 1)
        return find("unlawful", "Eine Akte wird nur mit ihrem ersten Ereignis angelegt.");
    report_.first_commit = delivery.link.commit;
    auto const found = delivery.documents.find(model::DocumentId::single(model::DocumentKind::kKeys));
    auto const keys = found == delivery.documents.end() ? base::Result<model::Keys>{base::Error{}}
                                                        : document::to_keys(*found->second);
    if (!keys || keys->root != what.root_key || keys->keys.size() != 1 ||
        keys->keys[0].public_key != what.server_key || keys->keys[0].from_seq != 1 || keys->keys[0].until_seq)
        find("wrong-key", "keys.xml nennt andere Schlüssel als das erste Ereignis.");
    // Also where the founding itself does not stand, the signatures behind it can still be judged.
    if (keys) keys_ = std::make_shared<model::Keys const>(*keys);
    for (auto const& file : delivery.files) {
        static constexpr std::string_view kFolder = "schemas/";
        if (!file.path.starts_with(kFolder) || !file.path.ends_with(".xsd")) continue;
        auto const name = file.path.substr(kFolder.size(), file.path.size() - kFolder.size() - 4);
        if (documents_.is_own(name, file.bytes)) continue;
        report_.notices.push_back(fmt::format(
            "Das Schema {} in der Akte ist nicht wortgleich das dieses Programms (SHA-256 {}). Geprüft wurde "
            "nach dem Schema des Programms.",
            in_quotes(file.path), file.digest.hex()));
    }
}

void Judge::check_note(Delivery const& delivery, std::string const& bytes) {
    auto const wrong = [&](std::string_view why) {
        find("wrong-checkpoint", fmt::format("Der Prüfpunkt in der Akte stimmt nicht: {}", why));
    };
    auto const note = record::parse_note(bytes);
    if (!note) return wrong("Die Datei ist nicht lesbar.");
    if (note->checkpoint != record::checkpoint_of(position_))
        return wrong("Er nennt nicht den Stand vor diesem Ereignis.");
    auto const key = record::signer_key(keys_.get(), *delivery.event);
    if (note->signatures.size() != 1 || !key ||
        !git::verify(record::format_checkpoint(note->checkpoint), note->signatures.front(), *key,
                     record::kCheckpointNamespace))
        wrong("Die Unterschrift des Servers gilt nicht.");
}

void Judge::check_countersignature(Delivery const& delivery, model::Countersigned const& what,
                                   std::string const& bytes) {
    auto const wrong = [&](std::string_view why) {
        find("wrong-countersignature", fmt::format("Die Gegenzeichnung stimmt nicht: {}", why));
    };
    std::optional<std::string> text;
    try {
        text = repository_.read_path(delivery.link.commit, record::note_path(what.date));
    } catch (git::GitError const&) {
        return wrong("Der Prüfpunkt dieses Tages ist nicht lesbar.");
    }
    auto const note = text ? record::parse_note(*text) : std::nullopt;
    if (!note || note->checkpoint.seq != what.at) return wrong("Den Prüfpunkt dieses Tages gibt es nicht.");
    std::string_view armour = bytes;
    if (!armour.ends_with('\n')) return wrong("Die Datei endet nicht mit einem Zeilenende.");
    armour.remove_suffix(1);
    if (git::signer_of(armour) != what.signer ||
        !git::verify(record::format_checkpoint(note->checkpoint), armour, what.signer,
                     record::kCheckpointNamespace))
        wrong("Die Unterschrift gilt nicht für diesen Prüfpunkt.");
}

void Judge::check_key_change(model::KeyChanged const& what) {
    if (!keys_) return find("wrong-key", "Der Schlüssel wird gewechselt, bevor die Akte einen hat.");
    auto const proofs = record::check_proofs(what, *keys_, position_.record_id);
    if (!proofs) find("wrong-key", proofs.error().message);
}

}  // namespace fassung::verify
