#pragma once

#include <string>

#include "core/workflow/state.hpp"

namespace fassung::test {

/// The first thing in which two states differ, compared by value down to every text; empty if nothing.
std::string difference(workflow::State const& left, workflow::State const& right);

}  // namespace fassung::test
