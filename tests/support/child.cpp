#include "tests/support/child.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace fassung::test {

namespace {

[[noreturn]] void fail(char const* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (auto& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

}  // namespace

pid_t start_program(std::vector<std::string> const& words, int output, Environment const& more) {
    Environment environment{{"PATH", "/usr/bin:/bin"},
                            {"HOME", "/nonexistent"},
                            {"TZ", "UTC"},
                            {"LC_ALL", "C.UTF-8"},
                            {"GIT_CONFIG_NOSYSTEM", "1"}};
    for (auto const& [name, value] : more) environment[name] = value;
    // What a sanitizer build was told must reach the program that it tests.
    for (auto const* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS"})
        if (auto const* value = ::secure_getenv(name)) environment.emplace(name, value);
    std::vector<std::string> variables;
    for (auto const& [name, value] : environment) variables.push_back(name + "=" + value);
    auto arguments = words;
    auto const argv = pointers(arguments);
    auto const envp = pointers(variables);
    pid_t const parent = getpid();
    pid_t const child = fork();
    if (child < 0) fail("fork");
    if (child > 0) return child;
    // Only what is safe between fork and exec in a program with threads.
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    int const nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    execvpe(argv[0], argv.data(), envp.data());
    _exit(127);
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) fail("waitpid");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Finished run_program(std::vector<std::string> const& words, Environment const& more) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2");
    auto const child = start_program(words, ends[1], more);
    close(ends[1]);
    Finished out;
    std::array<char, 4096> buffer{};
    for (;;) {
        auto const got = read(ends[0], buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        out.output.append(buffer.data(), static_cast<std::size_t>(got));
    }
    close(ends[0]);
    out.status = wait_for(child);
    return out;
}

Finished run_git(std::string const& repository, std::vector<std::string> words) {
    words.insert(words.begin(), {"git", "--git-dir=" + repository});
    auto out = run_program(words);
    while (out.output.ends_with('\n')) out.output.pop_back();
    return out;
}

}  // namespace fassung::test
