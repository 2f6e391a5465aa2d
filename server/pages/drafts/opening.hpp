#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/rows.hpp"
#include "core/model/names.hpp"

/// What somebody can set out to do, as the guided opening asks for it.
namespace fassung::pages::drafts {

struct Aim {
    std::string_view name;  ///< in addresses: "amend"; texts are drafts.aim-<name> and drafts.aim-<name>-what
    model::ProposalKind kind;
    bool several;                                ///< more than one document may be chosen
    bool field;                                  ///< asks for a field
    std::optional<index::MeasureStatus> status;  ///< of the measures that come into question
    std::string_view document = {};              ///< the only one that it can be about
};

inline constexpr std::array kAims{
    Aim{"amend", model::ProposalKind::kAmend, true, false, std::nullopt},
    Aim{"create", model::ProposalKind::kCreate, false, true, std::nullopt},
    Aim{"discontinue", model::ProposalKind::kDiscontinue, false, false, index::MeasureStatus::kOngoing},
    Aim{"reinstate", model::ProposalKind::kReinstate, false, false, index::MeasureStatus::kDiscontinued},
    Aim{"move", model::ProposalKind::kMove, false, true, std::nullopt},
    Aim{"revert", model::ProposalKind::kAmend, false, false, std::nullopt},
    Aim{"policy", model::ProposalKind::kAmend, false, false, std::nullopt, "policy"},
};

/// Null: there is no such aim.
Aim const* find_aim(std::string_view name);

/// What has been chosen so far, from an address or a form.
struct Opening {
    Aim const* aim = nullptr;
    std::vector<std::string> documents;  ///< by name, as sent, each once
    std::string field, revision, unit, reason;
};

}  // namespace fassung::pages::drafts
