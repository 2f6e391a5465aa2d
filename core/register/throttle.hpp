#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/base/clock.hpp"

namespace fassung::reg {

/// How many failed logins are borne within `window`.
struct LoginLimits {
    std::chrono::seconds window = std::chrono::minutes{15};
    int per_login_and_remote = 10;  ///< somebody's login from one address
    int per_login =
        100;  ///< somebody's login from anywhere: logins are public, one stranger must not lock it out
    int per_remote = 100;              ///< any login from one address: an office may share one
    std::size_t max_entries = 10'000;  ///< of each counter; the oldest is forgotten
};

/// Counts failed logins, in memory. Thread-safe.
class Throttle {
  public:
    explicit Throttle(LoginLimits const& limits);

    /// Counts an attempt as failed before it is looked at, so that attempts at the same time do not slip
    /// through together. Empty: go on. Otherwise how long to wait until one is heard again.
    std::optional<std::chrono::seconds> attempt(std::string_view login, std::string_view remote,
                                                base::Instant now);
    /// The attempt was right: takes it back, and forgets the failures of this login from there.
    void succeeded(std::string_view login, std::string_view remote);

  private:
    struct Count {
        base::Instant since;
        int failures = 0;
    };
    using Counts = std::unordered_map<std::string, Count>;
    Count& at(Counts& counts, std::string const& key, base::Instant now) const;

    LoginLimits limits_;
    std::mutex mutex_;
    Counts pairs_, logins_, remotes_;
};

}  // namespace fassung::reg
