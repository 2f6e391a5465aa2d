#include "core/record/clock_watch.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace fassung::record {

ClockWatch::ClockWatch(base::Clock const& clock, base::Instant last, std::chrono::seconds behind,
                       std::chrono::hours ahead)
    : clock_(clock), believed_(last), behind_(behind), ahead_(ahead) {}

base::Instant ClockWatch::look() {
    auto const now = clock_.now();
    if (now > believed_ && now - believed_ <= ahead_) believed_ = now;
    return now;
}

void ClockWatch::believe(base::Instant time) {
    believed_ = std::max(believed_, time);
}

bool ClockWatch::in_doubt(workflow::State const& state, base::Instant now) const {
    return state.clock_confirmation || (state.adopted && now > believed_ && now - believed_ > ahead_);
}

std::optional<base::Error> ClockWatch::trouble(workflow::State const& state, base::Instant now,
                                               bool confirming) const {
    if (!state.adopted) return std::nullopt;
    if (now < state.last_time && state.last_time - now > behind_)
        return base::Error{
            base::Errc::kUnavailable, "clock",
            fmt::format("Die Uhr des Servers ({}) liegt hinter dem letzten Ereignis der Akte ({}). Bis "
                        "sie stimmt, kann nichts geschrieben werden.",
                        base::to_german(now), base::to_german(state.last_time))};
    if (in_doubt(state, now) == confirming) return std::nullopt;
    if (confirming)
        return base::Error{base::Errc::kConflict, "clock-not-ahead",
                           "Die Uhr des Servers ist nicht auffällig; es gibt nichts zu bestätigen."};
    return base::Error{
        base::Errc::kUnavailable, "clock-ahead",
        fmt::format("Die Uhr des Servers ({}) liegt weit nach dem letzten Ereignis der Akte ({}). Bis zwei "
                    "Personen des Betriebs die Uhrzeit bestätigt haben, kann nur gelesen werden.",
                    base::to_german(now), base::to_german(state.last_time))};
}

}  // namespace fassung::record
