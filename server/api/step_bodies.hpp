#pragma once

#include <string_view>

#include "core/workflow/command.hpp"
#include "server/api/body.hpp"

namespace fassung::api {

/// Reads what a step asks for; what is wrong is said by the body's finish(). Of "submit" the text comes from
/// the draft.
using ReadStep = workflow::CaseCommand (*)(Body&);
/// By the step's name in its path: "review", "request-changes", …; null if there is none.
ReadStep reader_of(std::string_view step);

}  // namespace fassung::api
