#pragma once

#include <string>

#include "core/base/result.hpp"

namespace fassung::app {

/// "not-found": `what` ("Den Vorgang 2026-0042") does not exist, or the caller may not know of it.
base::Error not_found(std::string what);
base::Error read_only_token();

}  // namespace fassung::app
