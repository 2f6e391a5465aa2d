#pragma once

#include <atomic>
#include <memory>

#include "core/app/application.hpp"
#include "tests/support/temp_dir.hpp"

namespace fassung::test {

/// A clock that only moves when it is told to. Any thread.
class SetClock final : public base::Clock {
  public:
    base::Instant now() const override { return base::Instant{std::chrono::seconds{seconds_.load()}}; }
    void advance(std::chrono::seconds by) { seconds_ += by.count(); }

  private:
    std::atomic<std::int64_t> seconds_{1'795'424'400};  // 2026-11-23T09:00:00Z, a Monday
};

/// A demonstration record of its own, open in this process, with cheap passwords.
class DemoApplication {
  public:
    /// `session`: how long one lasts, used or not.
    explicit DemoApplication(std::chrono::seconds session = std::chrono::hours{24 * 365});

    app::Application& operator*() { return *app_; }
    app::Application* operator->() { return app_.get(); }
    SetClock& clock() { return clock_; }
    /// Moves the clock on; then what the rules bring about by then has happened. Nothing else does it here:
    /// the writer does not look at the time by itself.
    void pass(std::chrono::seconds time);

  private:
    TempDir folder_;
    SetClock clock_;
    std::unique_ptr<app::Application> app_;
};

}  // namespace fassung::test
