#include "core/verify/against.hpp"

#include <fmt/format.h>

#include "core/git/signature.hpp"
#include "core/verify/chain_walk.hpp"
#include "core/verify/findings.hpp"

namespace fassung::verify {

void Against::passed(record::Position const& position) {
    if (options_.against && position.seq == options_.against->checkpoint.seq)
        stood_ = record::checkpoint_of(position);
}

void Against::find(std::string code, std::string message) {
    auto const& note = options_.against->checkpoint;
    found_.push_back({note.seq, note.journal, std::nullopt, std::move(code), std::move(message)});
}

std::vector<Violation> Against::finish(git::Handle const& handle, record::Position const& end,
                                       model::Keys const* keys, record::Position const& began_after) {
    if (!options_.against) return {};
    check_contained(handle, end, began_after);
    if (keys) check_signatures(*keys);
    if (found_.empty()) report_.trust = Trust::kCheckpoint;
    return std::move(found_);
}

void Against::check_contained(git::Handle const& handle, record::Position const& end,
                              record::Position const& began_after) {
    auto const& note = options_.against->checkpoint;
    if (note.record_id != end.record_id)
        return find("wrong-record", fmt::format("Der vorgelegte Prüfpunkt gehört zu einer anderen Akte ({}).",
                                                note.record_id.hex()));
    if (note.seq > end.seq)
        return find(
            "not-extending",
            fmt::format("Die Akte endet mit Ereignis {}; der vorgelegte Prüfpunkt nennt schon Ereignis "
                        "{}. Was danach folgte, fehlt.",
                        end.seq, note.seq));
    if (note.seq <= began_after.seq && !stood_) {
        // Not gone through in this run: it must lie on the line that leads to where the run began.
        auto const walk = walk_back(handle, began_after.journal, note.journal);
        auto const distance = began_after.seq - note.seq;
        bool found = walk.complete && walk.links.size() == distance + 1;
        try {
            auto const message = found ? handle.commit(note.journal).message : std::string{};
            found = found && trailer(message, "\nChain-SHA256: ") == note.chain.hex();
        } catch (git::GitError const&) {
            found = false;
        }
        if (!found)
            find("not-extending",
                 fmt::format("Die Akte enthält den vorgelegten Prüfpunkt über Ereignis {} nicht.", note.seq));
        return;
    }
    if (stood_ != note)
        find("not-extending",
             fmt::format(
                 "Die Akte enthält den vorgelegten Prüfpunkt nicht: Bei Ereignis {} steht sie anders. Die "
                 "Geschichte bis dahin ist verändert worden.",
                 note.seq));
}

void Against::check_signatures(model::Keys const& keys) {
    auto const& note = *options_.against;
    auto const text = record::format_checkpoint(note.checkpoint);
    bool by_server = false;
    for (auto const& armour : note.signatures) {
        auto const key = git::signer_of(armour);
        if (!key || !git::verify(text, armour, *key, record::kCheckpointNamespace)) {
            find("wrong-countersignature", "Eine Unterschrift unter dem vorgelegten Prüfpunkt gilt nicht.");
            continue;
        }
        auto const is_valid = [&](std::uint64_t seq) {
            auto const* valid = keys.valid_at(seq);
            return valid != nullptr && valid->public_key == *key;
        };
        // A note made right after a change of keys bears the new one.
        if (is_valid(note.checkpoint.seq) || is_valid(note.checkpoint.seq + 1)) {
            by_server = true;
            continue;
        }
        auto const fingerprint = fingerprint_of(*key);
        bool known = false;
        for (auto const& signer : report_.countersigners) known = known || signer.fingerprint == fingerprint;
        if (!known) report_.countersigners.push_back({fingerprint, {}});
    }
    if (!by_server)
        find("wrong-checkpoint",
             "Der vorgelegte Prüfpunkt ist mit keinem Schlüssel unterschrieben, der damals galt.");
}

}  // namespace fassung::verify
