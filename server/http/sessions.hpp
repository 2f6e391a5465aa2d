#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace fassung::http {

class Session;

/// Who is connected, and how many may be. Safe from any thread.
class Sessions {
  public:
    enum class Admission {
        kAdmitted,
        kFull,        ///< to be told so and let go
        kTurnedAway,  ///< closed at once: stopping, or too many are being told so already
    };

    explicit Sessions(std::size_t limit) : limit_(limit) {}

    Admission enter(std::shared_ptr<Session> const& session);
    /// Called by the session's destructor, also by one that was turned away.
    void leave(Session const* session);

    /// From now on nobody is admitted.
    void close();
    std::vector<std::shared_ptr<Session>> all() const;
    /// False if the time came first.
    bool wait_until_empty(std::chrono::steady_clock::time_point until);

  private:
    struct Place {
        std::weak_ptr<Session> session;
        bool admitted;
    };

    std::size_t const limit_;
    mutable std::mutex mutex_;
    std::condition_variable left_;
    std::map<Session const*, Place> places_;
    std::size_t admitted_ = 0;
    bool closed_ = false;
};

}  // namespace fassung::http
