#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "core/record/snapshot.hpp"
#include "core/workflow/turn.hpp"

namespace fassung::app {

/// What each submitted case asks for: a function of the record alone, so it is worked out once per state of
/// the record for everybody who comes. Holds that of one state, the newest asked about. Any thread.
class OpenNeeds {
  public:
    struct Table {
        record::SnapshotPtr of;  ///< holds what `needs` point into
        std::map<base::ProposalId, workflow::Needs> needs;

        /// Of a case of that snapshot; without requirements where it asks for none.
        workflow::Needs const& at(base::ProposalId const& id) const;
    };
    using TablePtr = std::shared_ptr<Table const>;

    TablePtr at(record::SnapshotPtr const& snapshot);

  private:
    std::mutex mutex_;
    TablePtr newest_;
};

}  // namespace fassung::app
