#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/cases.hpp"
#include "core/workflow/command.hpp"
#include "core/workflow/requirements.hpp"

/// What an act would do, said by the rules that will judge it: decide() on the case as it stands, and
/// evolve() on a copy. Nothing is written.
namespace fassung::app {

/// A changed place of a case's present version.
struct ChangedPlace {
    model::DocumentId document;
    std::string address;
    std::string label;                   ///< German: "Beschreibung, Absatz 2"
    std::optional<std::string> wording;  ///< the proposed text, where another wording can be asked for
    bool asked = false;  ///< of a vote: a requirement for which it counts did not have the place covered yet
};
/// In the order of the version's changes.
std::vector<ChangedPlace> changed_places(Application& app, SeenCase const& seen);

struct ActPreview {
    model::ActingAs by;                              ///< in whose name, as what, for which unit
    std::vector<ChangedPlace> places;                ///< to which a review, co-signature or approval is bound
    std::vector<workflow::Requirement> met;          ///< not met before, met by this act
    std::vector<workflow::Requirement> open;         ///< still not met after it; empty if the case ends
    std::vector<model::ReleasedRevision> revisions;  ///< of the completing approval: what it releases
    std::vector<model::UnitId> despite;              ///< whose dissent the revisions would carry
    bool completes_waiver = false;                   ///< the second of the two acts of a waiver
    std::optional<model::Date> due;                  ///< that an involvement or extension would set

    bool releases() const { return !revisions.empty(); }
};

/// As if done now. Refusals: those of decide().
base::Result<ActPreview> preview_act(Application& app, Caller const& caller, SeenCase const& seen,
                                     workflow::CaseCommand const& command);

/// Whether the act that this form asks for is in the record already: sent twice, it gets its first answer.
bool was_done(Application& app, std::optional<record::RequestDigests> const& digests);

/// What one could choose in the form of a step, because the rules would take it now.
struct ActOpening {
    std::optional<base::Error>
        refusal;                      ///< why the step is not open to the caller, as case_actions() says it
    std::vector<base::UnitId> units;  ///< of "cosign" (as whose word) and "involve" (whom)
    std::vector<workflow::Requirement> requirements;  ///< of "extend" and "waive"
    bool needs_despite = false;                       ///< of "approve": only with a reason against a dissent
    model::ActingAs by;  ///< unless refused; of "cosign": for the first of `units`
};

/// `step`: "review", "request-changes", "cosign", "approve", "reject", "withdraw", "involve", "extend" or
/// "waive"; of any other the refusal is "unknown-step" (kNotFound).
ActOpening opening_of(Application& app, Caller const& caller, SeenCase const& seen, std::string_view step);

}  // namespace fassung::app
