#include "tests/support/server_process.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

#include "tests/support/child.hpp"
#include "tests/support/patience.hpp"

namespace fassung::test {

namespace {

constexpr std::string_view kReady = "Fassung ist bereit: http://127.0.0.1:";

}  // namespace

ServerProcess::ServerProcess(std::filesystem::path data, std::vector<std::string> options)
    : data_(std::move(data)), options_(std::move(options)) {
    start();
}

ServerProcess::~ServerProcess() {
    if (pid_ != 0) crash();
}

std::vector<std::string> ServerProcess::command(std::filesystem::path const& data,
                                                std::vector<std::string> const& options) {
    std::vector<std::string> words{
        FASSUNG_BINARY, "serve", "--data",    data.string(),
        "--port",       "0",     "--schemas", std::string{FASSUNG_SOURCE_DIR} + "/schemas",
        "--demo",       "true"};
    words.insert(words.end(), options.begin(), options.end());
    return words;
}

void ServerProcess::start() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe2");
    {
        std::lock_guard const lock{mutex_};
        started_at_ = log_.size();
        ended_ = false;
    }
    pid_ = start_program(command(data_, options_), ends[1]);
    close(ends[1]);
    collector_ = std::thread{[this, descriptor = ends[0]] { collect(descriptor); }};

    std::unique_lock lock{mutex_};
    auto const ready = [this] {
        auto const at = log_.find(kReady, started_at_);
        return at != std::string::npos && log_.find('\n', at) != std::string::npos;
    };
    changed_.wait_for(lock, kPatience, [&] { return ended_ || ready(); });
    if (ready()) {
        port_ = static_cast<std::uint16_t>(
            std::stoi(log_.substr(log_.find(kReady, started_at_) + kReady.size())));
        return;
    }
    auto const text = log_.substr(started_at_);
    lock.unlock();
    crash();
    throw std::runtime_error("the server did not start:\n" + text);
}

/// Until the program has closed its output.
void ServerProcess::collect(int descriptor) {
    std::array<char, 4096> buffer{};
    for (;;) {
        auto const got = read(descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        std::lock_guard const lock{mutex_};
        if (got > 0)
            log_.append(buffer.data(), static_cast<std::size_t>(got));
        else
            ended_ = true;
        changed_.notify_all();
        if (got <= 0) break;
    }
    close(descriptor);
}

void ServerProcess::send(int signal) const {
    if (pid_ != 0) ::kill(pid_, signal);
}

int ServerProcess::wait() {
    int const status = wait_for(pid_);
    collector_.join();
    pid_ = 0;
    return status;
}

int ServerProcess::stop() {
    send(SIGTERM);
    return wait();
}

void ServerProcess::crash() {
    send(SIGKILL);
    wait();
}

void ServerProcess::crash_with_children() {
    ::kill(-pid_, SIGKILL);
    wait();
}

std::string ServerProcess::log() const {
    std::lock_guard const lock{mutex_};
    return log_;
}

}  // namespace fassung::test
