#pragma once

#include <vector>

#include "core/workflow/concern.hpp"
#include "core/workflow/requirements.hpp"

/// Why a case waits, and for whom.
namespace fassung::workflow {

enum class Duty {
    kSubmit,   ///< a draft of one's unit
    kRevise,   ///< returned to one's unit
    kResolve,  ///< another release touched the same places; one's unit decides
    kReview,   ///< the word that a requirement asks for
    kCosign,
    kApprove,
    kAnswerCondition,  ///< a unit has set a condition; the proposer answers with the next version
    kAnswerDissent,
    kOverdue  ///< a deadline passed in silence; an approver extends it or asks for a waiver
};

/// What a case asks for, worked out once for whoever is asked about. `items` are what `requirements` were
/// made of, in the same order; they point into the state's policy.
struct Needs {
    std::vector<Requirement> requirements;
    std::vector<Asked> items;

    /// Whether only approvals are missing.
    bool ripe() const;
};
Needs needs_of(State const& state, Case const& c);

struct Turn {
    Duty duty = Duty::kSubmit;
    Requirement const* requirement = nullptr;  ///< into `needs`; null of a draft or a returned case
};
/// For what the case waits on `actor`; empty if it is not their turn. In order of the requirements.
std::vector<Turn> turns_of(State const& state, Case const& c, Needs const& needs, model::ActorId const& actor,
                           model::Date day);

}  // namespace fassung::workflow
