#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/clone/spawn.hpp"

namespace fassung::clone {

/// A running program. Letting go of it ends it.
class Child {
  public:
    virtual ~Child() = default;
    /// The next bytes of its output, at most 64 KiB, as soon as there are any; empty when it has ended well.
    /// Throws std::runtime_error when it has ended otherwise, also by `end` or the time limit. One thread at
    /// a time.
    virtual std::string read() = 0;
    /// Ends it and all programs that it has started, at once. From any thread, does not wait.
    virtual void end() noexcept = 0;
};

struct ChildLimits {
    std::size_t most = 4;               ///< at a time
    std::chrono::seconds longest{600};  ///< from start to end
};

/// Starts programs, watches over their number and time, and waits for each, so that none stays as a zombie.
/// Safe from any thread.
class Children {
  public:
    using Log = std::function<void(std::string const& line)>;

    /// `log` gets one line per program that fails, with the beginning of what it wrote to its standard error.
    Children(ChildLimits const& limits, Log log);
    /// Ends all of them and waits until they are gone.
    ~Children();
    Children(Children const&) = delete;
    Children& operator=(Children const&) = delete;

    /// Null if as many as allowed run already. Throws std::system_error if it cannot be started.
    std::unique_ptr<Child> start(Command const& command);
    std::size_t running() const;

  private:
    class Supervisor;
    std::shared_ptr<Supervisor> supervisor_;
};

}  // namespace fassung::clone
