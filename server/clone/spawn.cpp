#include "server/clone/spawn.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>

namespace fassung::clone {

namespace {

constexpr int kLowerPriority = 10;

[[noreturn]] void fail(char const* what, int code = errno) {
    throw std::system_error(code, std::generic_category(), what);
}

void check(int code, char const* what) {
    if (code != 0) fail(what, code);
}

struct Pipe {
    Descriptor read;
    Descriptor write;

    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2");
        read = Descriptor{ends[0]};
        write = Descriptor{ends[1]};
    }
};

// A file in memory instead of a pipe: nobody needs to write it while the program reads.
Descriptor file_with(std::string_view bytes) {
    Descriptor file{::memfd_create("input", MFD_CLOEXEC)};
    if (!file.is_open()) fail("memfd_create");
    while (!bytes.empty()) {
        auto const count = ::write(file.get(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) fail("write");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (::lseek(file.get(), 0, SEEK_SET) != 0) fail("lseek");
    return file;
}

class Actions {
  public:
    Actions() { check(::posix_spawn_file_actions_init(&value_), "posix_spawn_file_actions_init"); }
    ~Actions() { ::posix_spawn_file_actions_destroy(&value_); }
    Actions(Actions const&) = delete;
    Actions& operator=(Actions const&) = delete;

    void become(Descriptor const& from, int to) {
        check(::posix_spawn_file_actions_adddup2(&value_, from.get(), to), "adddup2");
    }
    /// Sockets that Asio accepts have no close-on-exec: others' connections would stay open with the program.
    void close_rest() {
        check(::posix_spawn_file_actions_addclosefrom_np(&value_, STDERR_FILENO + 1), "addclosefrom");
    }
    posix_spawn_file_actions_t const* get() const { return &value_; }

  private:
    posix_spawn_file_actions_t value_{};
};

class Attributes {
  public:
    Attributes() {
        check(::posix_spawnattr_init(&value_), "posix_spawnattr_init");
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        check(::posix_spawnattr_setsigmask(&value_, &none), "setsigmask");
        check(::posix_spawnattr_setsigdefault(&value_, &all), "setsigdefault");
        check(::posix_spawnattr_setpgroup(&value_, 0), "setpgroup");
        check(::posix_spawnattr_setflags(
                  &value_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF),
              "setflags");
    }
    ~Attributes() { ::posix_spawnattr_destroy(&value_); }
    Attributes(Attributes const&) = delete;
    Attributes& operator=(Attributes const&) = delete;
    posix_spawnattr_t const* get() const { return &value_; }

  private:
    posix_spawnattr_t value_{};
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    out.reserve(texts.size() + 1);
    for (auto& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

}  // namespace

Spawned spawn(Command const& command) {
    auto const input = file_with(command.input);
    Pipe output;
    Pipe errors;
    if (::fcntl(errors.read.get(), F_SETFL, O_NONBLOCK) != 0) fail("fcntl");
    Actions actions;
    actions.become(input, STDIN_FILENO);
    actions.become(output.write, STDOUT_FILENO);
    actions.become(errors.write, STDERR_FILENO);
    actions.close_rest();
    Attributes const attributes;

    auto words = command.words;
    auto variables = command.environment;
    auto const argv = pointers(words);
    auto const envp = pointers(variables);
    Spawned out;
    check(::posix_spawn(&out.pid, argv.front(), actions.get(), attributes.get(), argv.data(), envp.data()),
          "posix_spawn");
    // Not waited for yet, so its number still means it.
    out.alive = Descriptor{static_cast<int>(::syscall(SYS_pidfd_open, out.pid, 0))};
    if (!out.alive.is_open()) {
        int const code = errno;
        ::kill(-out.pid, SIGKILL);
        ::waitpid(out.pid, nullptr, 0);
        fail("pidfd_open", code);
    }
    ::setpriority(PRIO_PGRP, static_cast<id_t>(out.pid), kLowerPriority);
    out.output = std::move(output.read);
    out.errors = std::move(errors.read);
    return out;
}

}  // namespace fassung::clone
