#pragma once

#include <optional>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/register/store.hpp"

namespace fassung::reg {

/// When somebody was here last, so that they can be told what has changed since. A visit ends when its actor
/// has not been seen for half an hour. Thread-safe.
class Visits {
  public:
    explicit Visits(Store& store) : store_(store) {}

    /// The actor is here now. The answer is the end of the visit before this one; empty if this is the first.
    /// Written at most once a minute, so an end may be that much early.
    std::optional<base::Instant> note(base::ActorId const& actor, base::Instant now);
    /// The same without noting anything: the end of the visit before the one that was noted last.
    std::optional<base::Instant> last(base::ActorId const& actor) const;

  private:
    Store& store_;
};

}  // namespace fassung::reg
