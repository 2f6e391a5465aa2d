#pragma once

#include <vector>

#include "core/app/proposals.hpp"

/// Several cases, one decision each, confirmed together.
namespace fassung::app {

struct PlannedStep {
    base::ProposalId id;
    workflow::CaseCommand command;  ///< a review, co-signature or approval
};

/// Acts one event per case, in the given order; a refusal of one does not keep the others. With `digests`
/// each step has request digests of its own, made of them, the case and what is asked of it: the same
/// confirmation, sent twice, is one act per case. Same length as `steps`.
std::vector<base::Result<StepTaken>> take_steps(Application& app, Caller const& caller,
                                                std::vector<PlannedStep> const& steps,
                                                std::optional<record::RequestDigests> const& digests);

}  // namespace fassung::app
