#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/workflow/state.hpp"

/// Who and what a version concerns, on base ∪ proposal: a proposal that removes a participant still concerns
/// it.
namespace fassung::workflow {

struct Concern {
    std::map<model::UnitId, std::set<model::DocumentId>> leads;  ///< unit → changed documents that it leads
    std::map<model::UnitId, std::set<model::DocumentId>> participating;
    std::set<model::DocumentId> financial;  ///< documents in which money is concerned
    bool office_leads = false;              ///< the reviewing office itself leads
    bool house_leads = false;               ///< the ministry that houses the office leads
    bool editorial = false;                 ///< declared so, and nobody objected
    bool policy = false;                    ///< the policy itself is changed
};

Concern concern_of(State const& state, Case const& c);

/// A rule that applies, and for whom.
struct Asked {
    std::string id;  ///< of the requirement
    model::RequirementRule const* rule =
        nullptr;  ///< of the policy; for involved units the rule they are treated by, or null
    model::RequirementKind kind = model::RequirementKind::kReview;
    std::optional<model::UnitId> unit;      ///< whose word is asked; empty: of any that the rule allows
    std::set<model::DocumentId> documents;  ///< whose changes are relevant; empty: all
    bool house_leads = false;  ///< the ministry that houses the reviewing office leads a changed document
};

/// In order of the policy, units by id, involvements last.
std::vector<Asked> asked(State const& state, Case const& c, Concern const& concern);

/// What people call the requirement: German, names the unit by its present abbreviation.
std::string label_of(State const& state, Asked const& item);

/// Units in whose place `unit` acts today: itself, or after its end its successors.
std::set<model::UnitId> present_units(model::Units const& units, model::UnitId const& unit);

/// The ministry that houses the unit.
std::optional<model::UnitId> house_of(model::Units const& units, model::UnitId const& unit);

/// Whether the present version is treated as editorial: the latest review that still holds covers every
/// change and says so, and nobody objected.
bool is_editorial(Case const& c);

}  // namespace fassung::workflow
