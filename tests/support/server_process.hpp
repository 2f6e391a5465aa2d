#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <sys/types.h>
#include <thread>
#include <vector>

namespace fassung::test {

/// The real program, serving a data directory on a free port of the loopback. Started when made and killed at
/// the end if it still runs then. For one thread, except where said.
class ServerProcess {
  public:
    /// Waits until the program says that it is ready; throws std::runtime_error with its log if it ends
    /// before.
    explicit ServerProcess(std::filesystem::path data, std::vector<std::string> options = {});
    ~ServerProcess();
    ServerProcess(ServerProcess const&) = delete;
    ServerProcess& operator=(ServerProcess const&) = delete;

    /// Only while it does not run.
    void start();
    /// From any thread.
    void send(int signal) const;
    /// Waits until it has ended: the exit status, or 128 + the signal that ended it.
    int wait();
    /// SIGTERM and wait().
    int stop();
    /// SIGKILL and wait(). Programs that it has started itself go on.
    void crash();
    /// The same for them too, as a service manager or a power cut does it.
    void crash_with_children();

    std::uint16_t port() const { return port_; }
    pid_t pid() const { return pid_; }
    /// Everything it has written so far, over all starts; from any thread.
    std::string log() const;

    /// The command line that serves `data`.
    static std::vector<std::string> command(std::filesystem::path const& data,
                                            std::vector<std::string> const& options = {});

  private:
    void collect(int descriptor);

    std::filesystem::path data_;
    std::vector<std::string> options_;
    pid_t pid_ = 0;
    std::uint16_t port_ = 0;
    std::thread collector_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::string log_;
    std::size_t started_at_ = 0;  ///< where the log of the present start begins
    bool ended_ = true;
};

}  // namespace fassung::test
