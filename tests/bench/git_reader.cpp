#include "tests/bench/git_reader.hpp"

#include <fstream>
#include <sstream>

#include "tests/bench/command.hpp"
#include "tests/bench/comparison.hpp"

namespace fassung::bench {

namespace fs = std::filesystem;

namespace {

std::string content(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

}  // namespace

GitReader::GitReader(fs::path const& record, fs::path const& allowed_signers, fs::path folder)
    : folder_(std::move(folder)), allowed_signers_(allowed_signers) {
    auto const references = content(record / "packed-refs");
    if (content(folder_ / "packed-refs") == references && fs::exists(folder_ / "ready")) return;
    fs::remove_all(folder_);
    fs::copy(record, folder_, fs::copy_options::recursive | fs::copy_options::create_hard_links);
    // Of the copy alone, so not the record's own by another link.
    fs::remove(folder_ / "objects" / "info" / "commit-graph");
    ask({"commit-graph", "write", "--reachable", "--changed-paths", "--no-progress"});
    std::ofstream{folder_ / "ready"} << "\n";
}

std::string GitReader::ask(std::vector<std::string> words) const {
    words.insert(words.begin(), {"git", "--git-dir=" + folder_.string(), "--no-pager", "-c", "gpg.format=ssh",
                                 "-c", "gpg.ssh.allowedSignersFile=" + allowed_signers_.string()});
    return run(words);
}

std::vector<std::string> GitReader::measures() const {
    std::vector<std::string> out;
    std::istringstream lines{ask({"ls-tree", "-r", "--name-only", "main", "measures"})};
    for (std::string line; std::getline(lines, line);) out.push_back(fs::path{line}.stem().string());
    return out;
}

double GitReader::ms(std::vector<std::string> const& words) const {
    return once([&] { ask(words); });
}

}  // namespace fassung::bench
