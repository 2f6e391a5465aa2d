#include "core/verify/against.hpp"

#include <utility>

#include <fmt/format.h>

#include "core/git/signature.hpp"
#include "core/verify/chain_walk.hpp"
#include "core/verify/findings.hpp"

namespace fassung::verify {

void Against::passed(record::Position const& position) {
    if (position.seq == checkpoint_.seq) stood_ = record::checkpoint_of(position);
}

void Against::find(std::string code, std::string const& message) {
    found_.push_back({checkpoint_.seq, checkpoint_.journal, std::nullopt, std::move(code),
                      fmt::format("{}: {}", told_, message)});
}

std::vector<Violation> Against::finish(git::Handle const& handle, record::Position const& end,
                                       record::Position const& began_after) {
    check_contained(handle, end, began_after);
    return std::exchange(found_, {});
}

void Against::check_contained(git::Handle const& handle, record::Position const& end,
                              record::Position const& began_after) {
    if (checkpoint_.record_id != end.record_id)
        return find("wrong-record",
                    fmt::format("Er gehört zu einer anderen Akte ({}).", checkpoint_.record_id.hex()));
    if (checkpoint_.seq > end.seq)
        return find("not-extending",
                    fmt::format("Die Akte endet mit Ereignis {}, er nennt schon Ereignis {}. Was danach "
                                "folgte, fehlt.",
                                end.seq, checkpoint_.seq));
    if (checkpoint_.seq <= began_after.seq) {
        if (!leads_to(handle, began_after))
            find("not-extending", fmt::format("Die Akte enthält ihn nicht (Ereignis {}).", checkpoint_.seq));
        return;
    }
    if (stood_ != checkpoint_)
        find("not-extending",
             fmt::format("Bei Ereignis {} steht die Akte anders als damals. Die Geschichte bis dahin ist "
                         "verändert worden.",
                         checkpoint_.seq));
}

/// Not gone through in this run: it must lie on the line that leads to where the run began.
bool Against::leads_to(git::Handle const& handle, record::Position const& position) const {
    auto const walk = walk_back(handle, position.journal, checkpoint_.journal);
    if (!walk.complete || walk.links.size() != position.seq - checkpoint_.seq + 1) return false;
    try {
        auto const message = handle.commit(checkpoint_.journal).message;
        return trailer(message, "\nChain-SHA256: ") == checkpoint_.chain.hex();
    } catch (git::GitError const&) {
        return false;
    }
}

std::vector<Violation> Against::check_signatures(std::vector<std::string> const& armours,
                                                 model::Keys const& keys) {
    auto const text = record::format_checkpoint(checkpoint_);
    bool by_server = false;
    for (auto const& armour : armours) {
        auto const key = git::signer_of(armour);
        if (!key || !git::verify(text, armour, *key, record::kCheckpointNamespace)) {
            find("wrong-countersignature", "Eine Unterschrift darunter gilt nicht.");
            continue;
        }
        auto const is_valid = [&](std::uint64_t seq) {
            auto const* valid = keys.valid_at(seq);
            return valid != nullptr && valid->public_key == *key;
        };
        // A note made right after a change of keys bears the new one.
        if (is_valid(checkpoint_.seq) || is_valid(checkpoint_.seq + 1)) {
            by_server = true;
            continue;
        }
        auto const fingerprint = fingerprint_of(*key);
        bool known = false;
        for (auto const& signer : report_.countersigners) known = known || signer.fingerprint == fingerprint;
        if (!known) report_.countersigners.push_back({fingerprint, {}});
    }
    if (!by_server) find("wrong-checkpoint", "Er ist mit keinem Schlüssel unterschrieben, der damals galt.");
    return std::exchange(found_, {});
}

}  // namespace fassung::verify
