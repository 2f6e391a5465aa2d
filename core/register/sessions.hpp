#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/register/store.hpp"

namespace fassung::reg {

struct Session {
    base::ActorId actor;
    base::Instant created;
    base::Instant last_seen;
    base::Instant expires;      ///< whatever happens
    std::chrono::seconds idle;  ///< ends earlier if not seen for so long
};

/// Logged-in persons. Thread-safe.
class Sessions {
  public:
    explicit Sessions(Store& store) : store_(store) {}

    /// A new session; the answer is the secret that its holder shows from now on ("fss_…"), kept nowhere.
    std::string start(base::ActorId const& actor, base::Instant now, std::chrono::seconds lifetime,
                      std::chrono::seconds idle);
    /// The session of that secret if it lives, and notes that it was seen. Being seen is written at most once
    /// in min(60 s, idle / 10), so an idle session may end that much early.
    std::optional<Session> touch(std::string_view secret, base::Instant now);
    /// True if there was one.
    bool end(std::string_view secret);
    /// All of an actor; how many there were.
    std::int64_t end_all(base::ActorId const& actor);
    /// All of an actor but the one of that secret; how many there were.
    std::int64_t end_others(base::ActorId const& actor, std::string_view secret);
    /// Removes those that have ended by themselves; how many.
    std::int64_t purge(base::Instant now);

  private:
    Store& store_;
};

}  // namespace fassung::reg
