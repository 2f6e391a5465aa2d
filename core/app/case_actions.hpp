#pragma once

#include <string>
#include <vector>

#include "core/workflow/requirements.hpp"

/// What somebody may do with a case now, and why the rest is not open to them. It asks decide() itself, so it
/// says neither more nor less than the step would. Pure; any thread.
namespace fassung::app {

struct OpenAction {
    std::string name;  ///< of the command: "review"; as workflow::name_of
    /// What the step would be about; of a review, co-signature or approval those that wait for this person,
    /// of a new version the conditions and dissents that it could settle.
    std::vector<workflow::Requirement> requirements;
    /// Whether the case waits for this person to do it.
    bool awaited = false;
};
struct ClosedAction {
    std::string name;
    std::string reason;  ///< a German sentence
};
struct CaseActions {
    std::vector<OpenAction> open;
    std::vector<ClosedAction> closed;

    OpenAction const* find(std::string_view name) const;  ///< among the open ones; null if it is none
};

/// Of a submitted or returned case, in the order in which a page shows them; both lists are empty for any
/// other.
CaseActions case_actions(workflow::State const& state, base::ProposalId const& id, base::ActorId const& actor,
                         base::Instant now);

}  // namespace fassung::app
