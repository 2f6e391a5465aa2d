#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/record/replay.hpp"

/// What of a state cannot be read from the trees at its position: names and numbers, no text. With it a state
/// is there without going through the journal.
namespace fassung::record {

struct Inventory {
    struct Head {
        model::DocumentId document;
        int revision = 0;
        std::uint64_t seq = 0;             ///< of its release
        std::vector<std::string> retired;  ///< addresses never used again, sorted
        bool operator==(Head const&) const = default;
    };
    /// A released text that the last version of an open case starts from.
    struct Base {
        model::ProposalId proposal;
        model::DocumentId document;
        int revision = 0;
        /// Commit that holds it, on `main`, of the policy on `journal`; empty where it is still the head.
        std::optional<git::Oid> main;
        bool operator==(Base const&) const = default;
    };
    struct Due {
        model::Instant at;
        model::ProposalId proposal;
        std::string requirement;
        auto operator<=>(Due const&) const = default;
    };
    struct Checkpoint {
        std::uint64_t at = 0;  ///< seq that its note names
        model::Date date;
        std::vector<std::string> signers;  ///< public keys of the countersignatures, in order
        bool operator==(Checkpoint const&) const = default;
    };

    Position position;
    bool adopted = false;
    bool demo = false;
    std::vector<Head> heads;              ///< by document
    std::vector<model::ProposalId> open;  ///< cases that are not closed, sorted
    std::vector<Base> bases;              ///< by case and document
    std::vector<Due> dues;                ///< sorted
    std::vector<std::pair<std::uint64_t, model::ProposalId>> to_carry_on;  ///< sorted
    std::vector<std::uint64_t> grant_requests;                             ///< unconfirmed, by seq
    std::optional<model::ActingAs> clock_confirmation;
    std::map<int, int> last_proposal;  ///< year → last number given
    int last_measure = 0;
    std::vector<Checkpoint> checkpoints;  ///< in order
    model::Date checkpoint_day{};         ///< of the last one; before the first, of the founding
};

/// Gives the commit on `main` that made a revision; of the policy the one on `journal`.
using FindRevision = std::function<git::Oid(model::DocumentId const& document, int revision)>;
/// `find` is asked only for bases that are no longer the head.
Inventory inventory_of(workflow::State const& state, Position const& position, FindRevision const& find);

/// The state that replaying the journal up to the inventory's position gives. Checks that the commits there
/// carry the inventory's sequence number, chain value and commit on `main`, that the trees hold exactly the
/// documents and open cases that it lists, and the digests of every file that it reads; throws BrokenRecord.
/// What came before is not looked at: that is for verify. One thread.
Replayed resume(git::Handle const& handle, Inventory const& inventory);

/// Text "fassung-state-1": one line per entry, the last one with the SHA-256 of those before it. Equal
/// inventories have equal texts.
std::string format_inventory(Inventory const& inventory);
/// Accepts exactly what format_inventory writes. Refused: kInvalid "invalid-state", with the line.
base::Result<Inventory> parse_inventory(std::string_view text);

}  // namespace fassung::record
