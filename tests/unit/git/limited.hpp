#pragma once

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/git/repository.hpp"

namespace fassung::git::test {

/// Runs `work` in a child process whose files may not grow beyond `bytes`, as on a full disk. Gives 0 if it
/// threw GitError.
inline int run_on_full_disk(rlim_t bytes, std::function<void()> const& work) {
    pid_t const child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit const limit{bytes, bytes};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(3);
        try {
            work();
        } catch (GitError const&) {
            ::_exit(0);
        } catch (...) {
            ::_exit(2);
        }
        ::_exit(1);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
    return WEXITSTATUS(status);
}

}  // namespace fassung::git::test
