#include "server/clone/children.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <list>
#include <mutex>
#include <poll.h>
#include <stdexcept>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <vector>

#include <fmt/format.h>

namespace fassung::clone {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kPieceBytes = 64 * 1024;
constexpr std::size_t kMostErrorBytes = 2048;

enum class Ending { kItself, kTimeLimit, kAsked };

struct Watched {
    pid_t pid = 0;
    Descriptor alive;
    Descriptor errors;
    Clock::time_point deadline;
    std::string said;  // the beginning of its standard error
    Ending ending = Ending::kItself;
    bool ended = false;  // waited for: `pid` may belong to another program
    int status = 0;
};

std::string printable(std::string_view text) {
    std::string out;
    for (char const c : text) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return out;
}

std::string how(Watched const& child) {
    switch (child.ending) {
        case Ending::kTimeLimit:
            return "ended at the time limit";
        case Ending::kAsked:
            return "ended because nobody wants its output";
        case Ending::kItself:
            break;
    }
    return WIFSIGNALED(child.status) ? fmt::format("ended by signal {}", WTERMSIG(child.status))
                                     : fmt::format("ended with status {}", WEXITSTATUS(child.status));
}

}  // namespace

/// One thread that waits for all programs; who holds a child reads its output.
class Children::Supervisor {
  public:
    Supervisor(ChildLimits const& limits, Log log)
        : limits_(limits), log_(std::move(log)), wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (!wake_.is_open()) throw std::system_error(errno, std::generic_category(), "eventfd");
        thread_ = std::thread([this] { run(); });
    }

    void stop() {
        {
            std::scoped_lock const lock(mutex_);
            stopping_ = true;
            for (auto const& child : children_) end(*child, Ending::kAsked);
        }
        wake();
        thread_.join();
    }

    /// Null if there is no place.
    std::shared_ptr<Watched> start(Command const& command, Descriptor& output) {
        std::unique_lock lock(mutex_);
        if (stopping_ || places_ >= limits_.most) return nullptr;
        ++places_;
        lock.unlock();
        auto child = std::make_shared<Watched>();
        try {
            auto spawned = spawn(command);
            child->pid = spawned.pid;
            child->alive = std::move(spawned.alive);
            child->errors = std::move(spawned.errors);
            child->deadline = Clock::now() + limits_.longest;
            output = std::move(spawned.output);
        } catch (...) {
            lock.lock();
            --places_;
            wake();
            throw;
        }
        lock.lock();
        children_.push_back(child);
        if (stopping_) end(*child, Ending::kAsked);
        wake();
        return child;
    }

    void end(std::shared_ptr<Watched> const& child) noexcept {
        std::scoped_lock const lock(mutex_);
        end(*child, Ending::kAsked);
    }

    /// Waits until it has ended; throws if it did not end well.
    void expect_good_end(Watched const& child) {
        std::unique_lock lock(mutex_);
        ended_.wait(lock, [&] { return child.ended; });
        if (child.status != 0 || child.ending != Ending::kItself)
            throw std::runtime_error("git " + how(child));
    }

    std::size_t running() const {
        std::scoped_lock const lock(mutex_);
        return places_;
    }

  private:
    static void end(Watched& child, Ending why) noexcept {
        if (child.ended) return;
        if (child.ending == Ending::kItself) child.ending = why;
        ::kill(-child.pid, SIGKILL);
    }

    void wake() noexcept {
        std::uint64_t const one = 1;
        [[maybe_unused]] auto const ignored = ::write(wake_.get(), &one, sizeof one);
    }

    void run() {
        for (;;) {
            std::vector<std::shared_ptr<Watched>> watched;
            {
                std::scoped_lock const lock(mutex_);
                if (stopping_ && places_ == 0) return;
                watched.assign(children_.begin(), children_.end());
            }
            wait_for_news(watched);
            auto const now = Clock::now();
            for (auto const& child : watched) {
                listen(*child);
                if (has_ended(*child)) {
                    bury(child);
                } else if (child->deadline <= now) {
                    std::scoped_lock const lock(mutex_);
                    end(*child, Ending::kTimeLimit);
                    child->deadline = Clock::time_point::max();
                }
            }
        }
    }

    void wait_for_news(std::vector<std::shared_ptr<Watched>> const& watched) {
        std::vector<pollfd> files{{wake_.get(), POLLIN, 0}};
        auto first = Clock::time_point::max();
        for (auto const& child : watched) {
            files.push_back({child->alive.get(), POLLIN, 0});
            if (child->errors.is_open()) files.push_back({child->errors.get(), POLLIN, 0});
            first = std::min(first, child->deadline);
        }
        int timeout = -1;
        if (first != Clock::time_point::max()) {
            auto const left = std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now()).count();
            timeout = static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
        }
        ::poll(files.data(), files.size(), timeout);
        std::uint64_t count = 0;
        [[maybe_unused]] auto const ignored = ::read(wake_.get(), &count, sizeof count);
    }

    // Only this thread reads `errors` and writes `said`.
    static void listen(Watched& child) {
        std::array<char, 4096> bytes{};
        while (child.errors.is_open()) {
            auto const count = ::read(child.errors.get(), bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return;
            if (count <= 0) return child.errors.close();
            auto const room = kMostErrorBytes - child.said.size();
            child.said.append(bytes.data(), std::min(room, static_cast<std::size_t>(count)));
        }
    }

    static bool has_ended(Watched const& child) {
        pollfd file{child.alive.get(), POLLIN, 0};
        return ::poll(&file, 1, 0) == 1;
    }

    // Its number is its own until it is waited for, and so is that of its group: what it has started and
    // left behind ends with it. Where this process inherits such programs (as the first one of a
    // container), it waits for them too.
    void bury(std::shared_ptr<Watched> const& child) {
        ::kill(-child->pid, SIGKILL);
        int status = 0;
        for (;;) {
            int ended_with = 0;
            auto const who = ::waitpid(-child->pid, &ended_with, 0);
            if (who < 0 && errno == EINTR) continue;
            if (who < 0) break;
            if (who == child->pid) status = ended_with;
        }
        listen(*child);
        std::string line;
        {
            std::scoped_lock const lock(mutex_);
            child->ended = true;
            child->status = status;
            children_.remove(child);
            --places_;
            if (status != 0 && child->ending != Ending::kAsked)
                line = fmt::format("git {}: {}", how(*child), printable(child->said));
        }
        ended_.notify_all();
        if (!line.empty()) log_(line);
    }

    ChildLimits const limits_;
    Log const log_;
    Descriptor wake_;
    mutable std::mutex mutex_;
    std::condition_variable ended_;
    std::list<std::shared_ptr<Watched>> children_;
    std::size_t places_ = 0;  // running or being started
    bool stopping_ = false;
    std::thread thread_;
};

namespace {

class Running final : public Child {
  public:
    using End = std::function<void()>;
    Running(Descriptor output, End end, End expect_good_end)
        : output_(std::move(output)), end_(std::move(end)), expect_good_end_(std::move(expect_good_end)) {}
    ~Running() override { end(); }

    std::string read() override {
        std::string piece(kPieceBytes, '\0');
        for (;;) {
            auto const count = ::read(output_.get(), piece.data(), piece.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) throw std::system_error(errno, std::generic_category(), "read from git");
            piece.resize(static_cast<std::size_t>(count));
            break;
        }
        if (piece.empty()) expect_good_end_();
        return piece;
    }
    void end() noexcept override { end_(); }

  private:
    Descriptor output_;
    End const end_;
    End const expect_good_end_;
};

}  // namespace

Children::Children(ChildLimits const& limits, Log log)
    : supervisor_(std::make_shared<Supervisor>(limits, std::move(log))) {}

Children::~Children() {
    supervisor_->stop();
}

std::unique_ptr<Child> Children::start(Command const& command) {
    Descriptor output;
    auto child = supervisor_->start(command, output);
    if (!child) return nullptr;
    return std::make_unique<Running>(
        std::move(output), [s = supervisor_, child] { s->end(child); },
        [s = supervisor_, child] { s->expect_good_end(*child); });
}

std::size_t Children::running() const {
    return supervisor_->running();
}

}  // namespace fassung::clone
