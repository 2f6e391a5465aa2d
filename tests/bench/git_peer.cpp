#include "tests/bench/git_peer.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/bench/command.hpp"

namespace fassung::bench {

namespace fs = std::filesystem;

namespace {

constexpr char const* kJournal = "refs/heads/journal";
constexpr char const* kMain = "refs/heads/main";

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> out;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

fs::path write_file(fs::path const& file, std::string const& bytes) {
    std::ofstream{file, std::ios::binary} << bytes;
    return file;
}

/// One line of `git diff-tree --raw`.
struct Changed {
    bool is_tree = false;
    std::string oid, path;

    explicit Changed(std::string const& line) {
        std::istringstream in{line};
        std::string old_mode, mode, old_oid, status;
        in >> old_mode >> mode >> old_oid >> oid >> status >> path;
        is_tree = mode == "040000";
    }
    auto depth() const { return std::count(path.begin(), path.end(), '/'); }
};

}  // namespace

GitPeer::GitPeer(fs::path record, fs::path folder)
    : record_(std::move(record)), folder_(std::move(folder)), copy_(folder_ / "peer.git") {
    fs::create_directories(folder_);
    fs::copy(record_, copy_, fs::copy_options::recursive);
    begun_ = ask({"rev-parse", kJournal});
}

std::string GitPeer::ask(std::vector<std::string> words) const {
    words.insert(words.begin(), {"git", "--git-dir=" + record_.string()});
    return run(words);
}

std::string GitPeer::git(std::vector<std::string> words, fs::path const& input) const {
    words.insert(words.begin(), {"git", "--git-dir=" + copy_.string(), "-c", "core.fsync=all", "-c",
                                 "user.name=Fassung", "-c", "user.email=server@fassung.invalid"});
    return run(words, input);
}

GitPeer::Commit GitPeer::lay_out_commit(std::string const& commit, std::string const& reference, Act& act,
                                        fs::path const& folder) {
    fs::create_directories(folder);
    std::vector<Changed> trees;
    for (auto const& line : lines_of(
             ask({"diff-tree", "-r", "-t", "--raw", "--no-abbrev", "--no-renames", commit + "^1", commit}))) {
        Changed const changed{line};
        if (changed.is_tree)
            trees.push_back(changed);
        else
            act.blobs.push_back(write_file(folder / ("blob" + std::to_string(act.blobs.size())),
                                           ask({"cat-file", "blob", changed.oid}) + "\n"));
    }
    std::stable_sort(trees.begin(), trees.end(),
                     [](Changed const& a, Changed const& b) { return a.depth() > b.depth(); });
    Commit out{.trees = {}, .reference = reference, .message = {}, .other_parent = {}};
    for (auto const& tree : trees)
        out.trees.push_back(write_file(folder / ("tree" + std::to_string(out.trees.size())),
                                       ask({"ls-tree", tree.oid}) + "\n"));
    out.trees.push_back(write_file(folder / "root", ask({"ls-tree", commit + "^{tree}"}) + "\n"));
    out.message = write_file(folder / "message", ask({"log", "-1", "--format=%B", commit}));
    return out;
}

GitPeer::Act GitPeer::lay_out(std::string const& commit, int number) {
    Act act;
    auto const folder = folder_ / std::to_string(number);
    std::istringstream parents{ask({"rev-list", "--parents", "-1", commit})};
    std::string itself, before, main;
    parents >> itself >> before >> main;
    if (!main.empty()) act.commits.push_back(lay_out_commit(main, kMain, act, folder / "main"));
    act.commits.push_back(lay_out_commit(commit, kJournal, act, folder / "journal"));
    if (!main.empty()) act.commits.back().other_parent = kMain;
    return act;
}

void GitPeer::perform(Act const& act) {
    std::vector<std::string> hash{"hash-object", "-w", "--no-filters"};
    for (auto const& blob : act.blobs) hash.push_back(blob.string());
    git(hash);
    std::string moves;
    std::string other;
    for (auto const& commit : act.commits) {
        std::string root;
        for (auto const& tree : commit.trees) root = git({"mktree"}, tree);
        std::vector<std::string> words{"commit-tree", root, "-p", commit.reference};
        if (!commit.other_parent.empty()) words.insert(words.end(), {"-p", other});
        other = git(words, commit.message);
        moves += "update " + commit.reference + " " + other + "\n";
    }
    git({"update-ref", "--stdin"}, write_file(folder_ / "moves", moves));
}

Latencies GitPeer::repeat(int most) {
    auto commits = lines_of(ask({"rev-list", "--reverse", "--first-parent", begun_ + ".." + kJournal}));
    commits.resize(std::min(commits.size(), static_cast<std::size_t>(most)));
    std::vector<Act> acts;
    for (auto const& commit : commits) acts.push_back(lay_out(commit, static_cast<int>(acts.size())));
    Latencies out;
    for (auto const& act : acts) {
        auto const begin = Clock::now();
        perform(act);
        out.push_back(milliseconds_since(begin));
    }
    return out;
}

}  // namespace fassung::bench
