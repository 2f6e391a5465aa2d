#include "core/app/period.hpp"

namespace fassung::app {

base::Instant start_of(base::Date day) {
    return base::berlin_end_of_day(std::chrono::sys_days{day} - std::chrono::days{1});
}

base::Result<void> check_period(std::optional<base::Date> const& from,
                                std::optional<base::Date> const& until) {
    if (!from || !until || *from <= *until) return {};
    return base::Error{base::Errc::kInvalid, "empty-period",
                       "Der Zeitraum endet am " + base::to_german(*until) + ", bevor er am " +
                           base::to_german(*from) + " beginnt."};
}

}  // namespace fassung::app
