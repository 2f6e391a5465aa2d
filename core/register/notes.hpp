#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/base/result.hpp"
#include "core/register/store.hpp"

namespace fassung::reg {

/// What people of one unit tell each other about a case. Never in the record, never for anybody else.
struct Note {
    std::int64_t id = 0;
    base::ProposalId proposal;
    base::UnitId unit;  ///< whose note it is
    base::ActorId actor;
    base::Instant time;
    std::string text;
    bool operator==(Note const&) const = default;
};

/// Thread-safe; each call is one transaction.
class Notes {
  public:
    static constexpr std::size_t kLongest = 4'000;  ///< bytes
    static constexpr int kMost = 200;               ///< of one unit on one case

    explicit Notes(Store& store) : store_(store) {}

    /// "empty-note" (kInvalid), "note-too-long", "too-many-notes" (kTooLarge). `request`: the digest of the
    /// request that this is; the second time the note is the one that is there, or "request-key-reused"
    /// (kConflict) if it says something else.
    base::Result<Note> add(base::ProposalId const& proposal, base::UnitId const& unit,
                           base::ActorId const& actor, std::string_view text, base::Instant now,
                           std::optional<base::Digest> const& request = {});
    /// Oldest first.
    std::vector<Note> list(base::ProposalId const& proposal, base::UnitId const& unit) const;
    /// False if that unit has no such note on that case.
    bool remove(base::ProposalId const& proposal, base::UnitId const& unit, std::int64_t id);

  private:
    Store& store_;
};

}  // namespace fassung::reg
