#include <array>
#include <cerrno>
#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "core/app/application.hpp"

namespace fassung::app {

namespace {

/// Runs stock git on the record: no shell, fixed environment, nothing of the user's configuration.
void run_git(std::filesystem::path const& repository, std::vector<std::string> const& arguments) {
    std::vector<std::string> words{"git", "--git-dir=" + repository.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    std::array<std::string, 4> variables{"PATH=/usr/bin:/bin", "HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1",
                                         "LC_ALL=C"};
    std::array<char*, 5> environment{variables[0].data(), variables[1].data(), variables[2].data(),
                                     variables[3].data(), nullptr};
    auto const parent = getpid();
    auto const child = fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "git cannot be started");
    if (child == 0) {
        // It must not outlive this process: the next server would clear up under a repack that still deletes.
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() == parent) execvpe("git", argv.data(), environment.data());
        _exit(127);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
    if (status != 0)
        throw std::runtime_error(fmt::format("git {} ended with status {}", arguments.front(), status));
}

}  // namespace

void Application::maintain() {
    writer_->exclusively([this] {
        auto const& repository = options_.data.record();
        run_git(repository, {"repack", "--geometric=2", "-d", "--quiet"});
        // libgit2 reads neither generation data of version 2 nor split chains.
        run_git(repository, {"-c", "commitGraph.generationVersion=1", "commit-graph", "write", "--reachable",
                             "--no-progress"});
    });
    handles_.retire();
}

}  // namespace fassung::app
