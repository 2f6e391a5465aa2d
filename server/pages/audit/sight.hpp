#pragma once

#include <map>

#include "server/pages/frame/context.hpp"

namespace fassung::pages::audit {

/// Which cases the reader may look into: the journal names them all, drafts are their unit's alone. Whoever
/// may clone the record sees everything in it.
class Sight {
  public:
    explicit Sight(Context const& context) : context_(context) {}
    bool may_see(base::ProposalId const& id);

  private:
    Context const& context_;
    std::map<base::ProposalId, bool> known_;
};

}  // namespace fassung::pages::audit
