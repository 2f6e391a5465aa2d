#pragma once

#include <set>
#include <vector>

#include "core/base/result.hpp"
#include "core/register/draft.hpp"
#include "core/register/store.hpp"

namespace fassung::reg {

/// Which units may read a draft besides its own. A share goes with its draft. Thread-safe; each call is one
/// transaction.
class DraftShares {
  public:
    static constexpr int kMost = 50;  ///< units that may read one draft

    explicit DraftShares(Store& store) : store_(store) {}

    /// Sharing again leaves the first one as it is. "not-found": no such draft; "too-many-shares"
    /// (kTooLarge).
    base::Result<void> share(base::ProposalId const& proposal, base::UnitId const& unit,
                             base::ActorId const& by, base::Instant now);
    /// False if it was not shared with that unit.
    bool revoke(base::ProposalId const& proposal, base::UnitId const& unit);
    void revoke_all(base::ProposalId const& proposal);
    /// In order of time.
    std::vector<DraftShare> of(base::ProposalId const& proposal) const;
    bool is_shared(base::ProposalId const& proposal, std::set<base::UnitId> const& units) const;
    /// What others show to that unit, newest first.
    std::vector<DraftShare> with(base::UnitId const& unit) const;

  private:
    Store& store_;
};

}  // namespace fassung::reg
