#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/application.hpp"
#include "core/app/caller.hpp"
#include "core/record/checkpoint.hpp"

/// Checkpoints for people outside: the one of now, and those of each day that the record itself keeps, with
/// the signatures of other offices.
namespace fassung::app {

/// Where the record stands now, signed by the server; kept beside the record too, so that a journal that was
/// set back behind it does not start. "storage" (kUnavailable) if it cannot be kept.
base::Result<record::SignedNote> checkpoint(Application& app, Caller const& caller);

struct DailyCheckpoint {
    std::uint64_t seq = 0;  ///< that the note names
    base::Date date;
    std::vector<std::string> signers;  ///< public keys of the countersignatures, in order
};
/// Oldest first.
base::Result<std::vector<DailyCheckpoint>> daily_checkpoints(Application& app, Caller const& caller);

/// The note that names `seq`, with its countersignatures behind the server's signature. "not-found".
base::Result<record::SignedNote> daily_checkpoint(Application& app, Caller const& caller, std::uint64_t seq);
/// Of the last day that has one; from any record, without asking who asks. Empty if there is none yet.
std::optional<record::SignedNote> last_daily_checkpoint(Reader& reader);

struct Countersigned {
    std::uint64_t seq = 0;  ///< of the event
    int number = 0;         ///< of the countersignature, from 1
    std::string signer;
};
/// Takes an office's signature over a day's note: `armour` as `ssh-keygen -Y sign` writes it.
/// "invalid-signature" (kInvalid) if it is none, or none of this note's text; "already-countersigned"
/// (kConflict) for a second one by the same key; "own-key" (kInvalid) for a key of the record itself.
base::Result<Countersigned> countersign(Application& app, Caller const& caller, std::uint64_t seq,
                                        std::string_view armour,
                                        std::optional<record::RequestDigests> const& digests);

}  // namespace fassung::app
