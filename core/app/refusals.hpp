#pragma once

#include <string>

#include "core/base/result.hpp"

namespace fassung::workflow {
struct Case;
}

namespace fassung::app {

/// "not-found": `what` ("Den Vorgang 2026-0042") does not exist, or the caller may not know of it.
base::Error not_found(std::string what);
base::Error read_only_token();
/// "wrong-state" (kConflict) of a case that is closed: nothing is drafted there any more.
base::Error no_draft_any_more(workflow::Case const& c);

}  // namespace fassung::app
