#include "tests/unit/git/tools.hpp"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace fassung::git::test {

std::string slurp(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("no file " + file.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

void spill(std::filesystem::path const& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

Outcome run(std::vector<std::string> const& argv, std::string_view input) {
    TempDir const files;
    spill(files / "in", input);
    std::vector<char*> arguments;
    for (auto const& argument : argv) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    std::vector<std::string> const settings{"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nonexistent",
                                            "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C", "TZ=UTC"};
    std::vector<char*> environment;
    for (auto const& setting : settings) environment.push_back(const_cast<char*>(setting.c_str()));
    environment.push_back(nullptr);

    auto const in = (files / "in").string();
    auto const out = (files / "out").string();
    auto const err = (files / "err").string();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, in.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT, 0600);
    pid_t child = 0;
    int const error =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw std::runtime_error("cannot start " + argv[0]);
    int status = 0;
    if (waitpid(child, &status, 0) != child) throw std::runtime_error("cannot wait for " + argv[0]);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, slurp(out), slurp(err)};
}

Outcome git(std::filesystem::path const& dir, std::vector<std::string> argv, std::string_view input) {
    std::vector<std::string> whole{"git", "-C", dir.string()};
    std::move(argv.begin(), argv.end(), std::back_inserter(whole));
    return run(whole, input);
}

std::vector<std::pair<std::string, std::string>> snapshot(std::filesystem::path const& dir) {
    std::vector<std::pair<std::string, std::string>> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(dir))
        files.emplace_back(entry.path().string(), entry.is_regular_file() ? slurp(entry.path()) : "");
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> packs(std::filesystem::path const& repository) {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(repository / "objects" / "pack"))
        if (entry.path().extension() == ".pack") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

Chain::Chain() : repository(dir / "record.git") {
    initialise();
    create(repository);
    spill(dir / "allowed_signers",
          "server@fassung.invalid namespaces=\"git\",valid-after=\"20200101Z\" " + key.public_key() + "\n");
    write_config(repository, dir / "allowed_signers");
}

Oid Chain::commit(PackWriter& writer, std::string const& text) {
    Oid const blob = writer.add(ObjectType::kBlob, text);
    Oid const tree = writer.add(ObjectType::kTree, format_tree({{"text.txt", false, blob}}));
    Signer const signer{"Fassung", "server@fassung.invalid", time++};
    Commit commit{tree, {}, signer, signer, "Ereignis " + std::to_string(time) + "\n\nSeq: 1\n", {}};
    if (!tip.is_zero()) commit.parents.push_back(tip);
    commit.signature = key.sign(format_unsigned(commit));
    tip = writer.add(ObjectType::kCommit, format_commit(commit));
    return tip;
}

void Chain::move(Oid const& to) {
    References const next{{"refs/heads/journal", to}, {"refs/heads/main", to}};
    move_references(repository, references, next);
    references = next;
}

Oid Chain::append(std::string const& text) {
    PackWriter writer;
    commit(writer, text);
    writer.write(repository);
    move(tip);
    return tip;
}

}  // namespace fassung::git::test
