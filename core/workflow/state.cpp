#include "core/workflow/state.hpp"

namespace fassung::workflow {

model::Actor const* State::actor(model::ActorId const& id) const {
    auto const found = actors->find(id);
    return found == actors->end() ? nullptr : found->second.get();
}

Head const* State::head(model::DocumentId const& id) const {
    auto const found = heads->find(id);
    return found == heads->end() ? nullptr : &found->second;
}

Case const* State::find(model::ProposalId const& id) const {
    auto const found = open->find(id);
    return found == open->end() ? nullptr : found->second.get();
}

bool State::was_opened(model::ProposalId const& id) const {
    if (id.empty()) return false;
    auto const [year, number] = base::parts_of(id);
    auto const last = last_proposal.find(year);
    return last != last_proposal.end() && number >= 1 && number <= last->second;
}

}  // namespace fassung::workflow
