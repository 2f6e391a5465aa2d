#pragma once

#include <vector>

#include "core/workflow/case.hpp"

/// What becomes of the votes when a new version comes. Votes bind to changes, so this compares changes and
/// nothing else.
namespace fassung::workflow {

/// One row for each document of each vote that was valid on the last version. Submissions have no row: every
/// version has its own. Notes, conditions, dissents and approvals never carry over, except a condition that
/// was taken over.
std::vector<model::CarriedVote> carry(Case const& c, std::vector<model::Change> const& changes,
                                      Documents const& texts);

/// Applies the rows to the votes; `c.version()` is the new version already.
void apply_carry(Case& c, std::vector<model::CarriedVote> const& rows);

}  // namespace fassung::workflow
