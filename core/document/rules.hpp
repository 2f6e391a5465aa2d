#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document.hpp"
#include "core/model/registry.hpp"

/// Rules that no schema can state, because they look across elements or documents. Pure.
namespace fassung::document {

/// What a document's references are checked against.
struct Surroundings {
    model::Units const* units = nullptr;
    std::set<std::string> fields;                             ///< ids of the fields
    std::set<std::string> goals;                              ///< ids of the goals of all fields
    std::function<bool(base::MeasureId const&)> has_measure;  ///< exists, or is created in the same proposal
};

/// What is wrong with a complete document, with address and German sentence: missing required parts,
/// references that do not resolve, lead missing (or unclear without a reason), a unit twice, ids used twice,
/// period not in order, an amount without a year, a value that is no number. Empty: sound.
std::vector<base::Detail> check(Document const& document, Surroundings const& surroundings);

/// Flags that every view shows although the document is sound: "lead-unclear".
std::vector<std::string> flags_of(Document const& document);

/// Units concerned by a measure.
std::optional<base::UnitId> lead_of(Document const& measure);
std::vector<base::UnitId> participating_of(Document const& measure);
/// The text itself states a financial effect.
bool states_financial_effect(Document const& measure);
/// Address belongs to the text only: never lead, participants, funding, period, targets, field, order of
/// measures.
bool is_editorial_place(model::DocumentKind kind, std::string_view address);
/// Address belongs to what the finance ministry co-signs.
bool is_funding_place(model::DocumentKind kind, std::string_view address);

}  // namespace fassung::document
