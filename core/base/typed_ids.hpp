#pragma once

#include "core/base/ids.hpp"

/// Identifiers as people type them into a search. They only say what is meant: there may be no such thing.
/// Any thread.
namespace fassung::base {

/// "M-0031", "m-31", "M 31", "m31"; with any hyphen or dash that a word processor makes of one.
std::optional<MeasureId> typed_measure_id(std::string_view typed);

/// "2026-0042", "2026-42", "2026/42"; hyphens as above.
std::optional<ProposalId> typed_proposal_id(std::string_view typed);

}  // namespace fassung::base
