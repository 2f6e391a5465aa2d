#pragma once

#include <optional>

#include "core/base/clock.hpp"
#include "core/base/result.hpp"

namespace fassung::app {

/// The first instant of a day in Berlin.
base::Instant start_of(base::Date day);
/// "empty-period" (kInvalid) if `until` is before `from`.
base::Result<void> check_period(std::optional<base::Date> const& from,
                                std::optional<base::Date> const& until);

}  // namespace fassung::app
