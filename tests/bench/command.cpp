#include "tests/bench/command.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

extern char** environ;

namespace fassung::bench {

namespace {

[[noreturn]] void fail(std::string const& what, int error) {
    throw std::system_error(error, std::generic_category(), what);
}

class Actions {
  public:
    Actions() { posix_spawn_file_actions_init(&actions_); }
    ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
    Actions(Actions const&) = delete;
    Actions& operator=(Actions const&) = delete;

    void open(int as, std::filesystem::path const& file, int flags) {
        posix_spawn_file_actions_addopen(&actions_, as, file.c_str(), flags, 0644);
    }
    void copy(int from, int as) { posix_spawn_file_actions_adddup2(&actions_, from, as); }

    pid_t start(Words words) const {
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        pid_t child = -1;
        if (int const error = posix_spawnp(&child, argv[0], &actions_, nullptr, argv.data(), environ);
            error != 0)
            fail(words.front(), error);
        return child;
    }

  private:
    posix_spawn_file_actions_t actions_{};
};

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) fail("waitpid", errno);
    return status;
}

}  // namespace

Child::Child(Words const& words, std::filesystem::path const& output) {
    Actions actions;
    actions.open(STDIN_FILENO, "/dev/null", O_RDONLY);
    actions.open(STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC);
    actions.copy(STDOUT_FILENO, STDERR_FILENO);
    pid_ = actions.start(words);
}

Child::~Child() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    int status = 0;
    ::waitpid(pid_, &status, 0);
}

bool Child::running() {
    if (pid_ <= 0) return false;
    int status = 0;
    if (::waitpid(pid_, &status, WNOHANG) == 0) return true;
    pid_ = -1;
    return false;
}

void Child::end(int signal) {
    if (pid_ <= 0) return;
    ::kill(pid_, signal);
    wait_for(pid_);
    pid_ = -1;
}

std::string run(Words const& words, std::filesystem::path const& input) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe", errno);
    pid_t child = -1;
    {
        Actions actions;
        actions.open(STDIN_FILENO, input.empty() ? "/dev/null" : input, O_RDONLY);
        actions.copy(ends[1], STDOUT_FILENO);
        child = actions.start(words);
    }
    ::close(ends[1]);
    std::string out;
    std::array<char, 16384> buffer{};
    for (;;) {
        auto const got = ::read(ends[0], buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        out.append(buffer.data(), static_cast<std::size_t>(got));
    }
    ::close(ends[0]);
    if (auto const status = wait_for(child); status != 0) {
        std::string line;
        for (auto const& word : words) line += word + ' ';
        throw std::runtime_error(line + "ended with status " + std::to_string(status));
    }
    if (out.ends_with('\n')) out.pop_back();
    return out;
}

bool is_installed(std::string const& program) {
    auto const* path = std::getenv("PATH");
    std::istringstream folders{path == nullptr ? "/usr/bin:/bin" : path};
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((std::filesystem::path{folder} / program).c_str(), X_OK) == 0) return true;
    return false;
}

}  // namespace fassung::bench
