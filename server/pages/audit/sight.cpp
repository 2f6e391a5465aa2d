#include "server/pages/audit/sight.hpp"

namespace fassung::pages::audit {

bool Sight::may_see(base::ProposalId const& id) {
    auto const known = known_.find(id);
    if (known != known_.end()) return known->second;
    auto const& open = *context_.snapshot->state.open;
    auto const found = open.find(id);
    bool const may = found != open.end()
                         ? context_.allowed(workflow::Action::kReadProposal, found->second.get())
                         : app::find_case(context_.app, context_.caller, id).has_value();
    return known_.emplace(id, may).first->second;
}

}  // namespace fassung::pages::audit
