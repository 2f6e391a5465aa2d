#include "core/exchange/child.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace fassung::exchange {

namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {
        if (number < 0)
            throw std::system_error(errno, std::generic_category(), "opening for a child process");
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    int get() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (auto& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

void limit(int resource, rlim_t value) {
    rlimit const both{value, value};
    setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

/// Between fork and exec: nothing but system calls.
struct Start {
    char const* dir;
    char* const* argv;
    char* const* environment;
    int input, output, errors;
    pid_t parent;
    rlim_t seconds, memory, file_size;

    [[noreturn]] void run() const {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) _exit(127);
        setpgid(0, 0);
        // Not everywhere allowed; what is given to the child names nothing to fetch.
        if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) errno = 0;
        limit(RLIMIT_CPU, seconds);
        limit(RLIMIT_AS, memory);
        limit(RLIMIT_FSIZE, file_size);
        limit(RLIMIT_CORE, 0);
        if (chdir(dir) != 0 || dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0) _exit(127);
        close_range(3, ~0U, 0);
        execve(argv[0], argv, environment);
        _exit(127);
    }
};

/// A started process group; none of it is left behind.
class Group {
  public:
    explicit Group(pid_t leader) : leader_(leader) {}
    ~Group() {
        if (!ended_) end();
    }
    Group(Group const&) = delete;
    Group& operator=(Group const&) = delete;

    void kill_all() const {
        kill(-leader_, SIGKILL);
        kill(leader_, SIGKILL);  // before it leads a group
    }

    int end() {
        int status = 0;
        while (waitpid(leader_, &status, 0) < 0 && errno == EINTR) {
        }
        kill(-leader_, SIGKILL);
        ended_ = true;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

  private:
    pid_t leader_;
    bool ended_ = false;
};

enum class Read { kAll, kTooLong, kTooMuch };

Read read_all(int descriptor, std::string& out, Clock::time_point deadline, std::size_t most) {
    std::array<char, 64 * 1024> buffer;
    for (;;) {
        auto const left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return Read::kTooLong;
        pollfd waiting{descriptor, POLLIN, 0};
        int const ready = poll(&waiting, 1, static_cast<int>(std::min<long>(left, 60'000)));
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        auto const count = read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return Read::kAll;
        if (out.size() + static_cast<std::size_t>(count) > most) return Read::kTooMuch;
        out.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

}  // namespace

ChildResult run_child(std::vector<std::string> words, std::vector<std::string> environment,
                      std::filesystem::path const& dir, std::filesystem::path const& input,
                      ChildLimits const& limits) {
    Descriptor const in{open(input.c_str(), O_RDONLY | O_CLOEXEC)};
    Descriptor const errors{open((dir / "errors").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)};
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    Descriptor const from_child{ends[0]};
    Descriptor to_parent{ends[1]};

    auto const argv = pointers(words);
    auto const variables = pointers(environment);
    auto const folder = dir.string();
    Start const start{
        folder.c_str(),  argv.data(),       variables.data(), in.get(),
        to_parent.get(), errors.get(),      getpid(),         static_cast<rlim_t>(limits.time.count()),
        limits.memory,   limits.most_output};
    auto const child = fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child == 0) start.run();
    Group group{child};
    to_parent.close();

    ChildResult result;
    auto const read =
        read_all(from_child.get(), result.output, Clock::now() + limits.time, limits.most_output);
    if (read != Read::kAll) group.kill_all();
    result.status = group.end();
    switch (read) {
        case Read::kAll:
            result.end = result.status == 0 ? ChildResult::End::kDone : ChildResult::End::kFailed;
            break;
        case Read::kTooLong:
            result.end = ChildResult::End::kTooLong;
            break;
        case Read::kTooMuch:
            result.end = ChildResult::End::kTooMuch;
            break;
    }
    return result;
}

}  // namespace fassung::exchange
