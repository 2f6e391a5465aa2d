#pragma once

#include <chrono>
#include <optional>

#include "core/base/clock.hpp"
#include "core/base/result.hpp"
#include "core/workflow/state.hpp"

namespace fassung::record {

/// Judges the clock against the record. For the writer's thread.
class ClockWatch {
  public:
    /// `last`: time of the last event. Behind it by up to `behind` is waited out, further ahead than `ahead`
    /// is not believed until two operators confirm.
    ClockWatch(base::Clock const& clock, base::Instant last, std::chrono::seconds behind,
               std::chrono::hours ahead);

    /// Reads the clock. Small steps are believed, so that one that runs on while nothing happens is not
    /// "ahead".
    base::Instant look();
    /// An event of that time is official.
    void believe(base::Instant time);
    /// Whether nothing may be done by the rules at `now`: not confirmed, or only by the first of two.
    bool in_doubt(workflow::State const& state, base::Instant now) const;
    /// "clock" (behind) or "clock-ahead" (kUnavailable); with `confirming`, a confirmation of the clock:
    /// "clock" or "clock-not-ahead" (kConflict).
    std::optional<base::Error> trouble(workflow::State const& state, base::Instant now,
                                       bool confirming) const;

  private:
    base::Clock const& clock_;
    base::Instant believed_;
    std::chrono::seconds behind_;
    std::chrono::hours ahead_;
};

}  // namespace fassung::record
