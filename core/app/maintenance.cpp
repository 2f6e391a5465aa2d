#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "core/app/application.hpp"
#include "core/git/file.hpp"
#include "core/git/pack_folder.hpp"

namespace fassung::app {

namespace {

/// Runs stock git on the record: no shell, fixed environment, nothing of the user's configuration. `input`:
/// the file that it reads.
void run_git(std::filesystem::path const& repository, std::vector<std::string> const& arguments,
             std::filesystem::path const& input = "/dev/null") {
    git::Descriptor const in(input, O_RDONLY | O_CLOEXEC, "open");
    git::Descriptor const out("/dev/null", O_WRONLY | O_CLOEXEC, "open");
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
        dup2(in.get(), STDIN_FILENO);
        dup2(out.get(), STDOUT_FILENO);
        if (getppid() == parent) execvpe("git", argv.data(), environment.data());
        _exit(127);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
    if (status != 0)
        throw std::runtime_error(fmt::format("git {} ended with status {}", arguments.front(), status));
}

/// What the writer stored whole, to be fast, becomes deltas: a tenth of the size, and what a clone is served
/// from. `git repack --geometric` does not do it: it leaves the largest pack as it is.
void compress(std::filesystem::path const& repository) {
    auto const plain = git::plain_packs(repository);
    if (plain.empty()) return;
    std::string list;
    for (auto const& name : plain) list += name + ".pack\n";
    auto const input = repository / "packs-to-compress";
    std::filesystem::remove(input);
    git::Temporary const listed(input);
    git::write_new_file(input, list, 0600);
    auto const before = git::packs_in(repository);
    run_git(repository,
            {"-c", "pack.threads=1", "pack-objects", "--stdin-packs", "--no-reuse-object",
             "--delta-base-offset", "--window=20", "--quiet", (repository / "objects/pack/pack").string()},
            input);
    git::sync_folder(repository / "objects" / "pack");
    // Of one object there is nothing to compress: git then makes the pack that was there.
    auto const after = git::packs_in(repository);
    bool const is_new =
        std::ranges::any_of(after, [&](auto const& name) { return std::ranges::count(before, name) == 0; });
    if (!is_new) return;
    for (auto const& name : plain) git::remove_pack(repository, name);
}

}  // namespace

void Application::maintain() {
    writer_->exclusively([this] {
        auto const& repository = options_.data.record();
        compress(repository);
        run_git(repository, {"repack", "--geometric=2", "-d", "--quiet"});
        // libgit2 reads neither generation data of version 2 nor split chains.
        run_git(repository, {"-c", "commitGraph.generationVersion=1", "commit-graph", "write", "--reachable",
                             "--no-progress"});
    });
    handles_.retire();
}

}  // namespace fassung::app
