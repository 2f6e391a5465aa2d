#pragma once

#include <string>
#include <vector>

#include "tests/unit/workflow/world.hpp"

/// Whether what was released could be released: worked out anew from the list of events and the texts alone,
/// by other means than core/workflow. Knows the default policy only.
namespace fassung::workflow::test {

/// What is wrong with the releases in the log; empty if nothing. `initial`: the released texts before the
/// first event.
std::vector<std::string> faults(World const& world, Documents const& initial);

/// Whether two cases are the same in all that the workflow keeps.
std::string difference(Case const& left, Case const& right);

}  // namespace fassung::workflow::test
