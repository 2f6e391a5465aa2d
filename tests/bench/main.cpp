// Durable acts per second over HTTP, beside git's own commands in the same run. README.md says what is
// measured.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <unistd.h>

#include <fmt/format.h>

#include "tests/bench/git_peer.hpp"
#include "tests/bench/report.hpp"

namespace fassung::bench {

namespace {

namespace fs = std::filesystem;

struct Options {
    fs::path binary;
    fs::path folder = ".";  ///< on the disk to be measured, not in a file system in memory
    std::vector<int> clients{1, 8, 64};
    int rounds = 3;
    double seconds = 4;
    int roads = 0;  ///< by each client; 0: as many as the seconds allow
    int git_acts = 48;
    int measures = 300;
    int disk_rounds = 100;
    bool keep = false;
};

Options parse(int argc, char** argv) {
    Options out;
    out.binary = fs::path{argv[0]}.parent_path() / "fassung";
    auto const value = [&](int& at) {
        if (at + 1 >= argc) throw std::runtime_error(std::string{argv[at]} + " wants a value");
        return std::string{argv[++at]};
    };
    for (int i = 1; i < argc; ++i) {
        std::string const word = argv[i];
        if (word == "--smoke") {
            out.clients = {1, 8};
            out.rounds = 1;
            out.seconds = 240;
            out.roads = 1;
            out.git_acts = 8;
            out.measures = 8;
            out.disk_rounds = 5;
        } else if (word == "--binary") {
            out.binary = value(i);
        } else if (word == "--folder") {
            out.folder = value(i);
        } else if (word == "--rounds") {
            out.rounds = std::stoi(value(i));
        } else if (word == "--seconds") {
            out.seconds = std::stod(value(i));
        } else if (word == "--clients") {
            out.clients = {std::stoi(value(i))};
        } else if (word == "--keep") {
            out.keep = true;
        } else {
            throw std::runtime_error(
                "usage: write_bench [--smoke] [--binary FILE] [--folder FOLDER] [--rounds N] "
                "[--seconds S] [--clients N] [--keep]");
        }
    }
    for (int const clients : out.clients)
        if (clients < 1 || clients > out.measures) throw std::runtime_error("--clients: 1 to 300");
    if (out.rounds < 1 || out.seconds <= 0)
        throw std::runtime_error("--rounds and --seconds must be positive");
    return out;
}

/// A folder that is removed at the end, and nothing in it before: ext4 without a journal does not give an
/// inode away again for a minute after its file was deleted, and looks at each such inode whenever a file is
/// made.
class Workplace {
  public:
    Workplace(fs::path const& parent, bool keep) : keep_(keep) {
        auto name = (fs::absolute(parent) / "write-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a folder in " + parent.string());
        path_ = name;
    }
    ~Workplace() {
        std::error_code ignored;
        if (!keep_) fs::remove_all(path_, ignored);
    }
    Workplace(Workplace const&) = delete;
    Workplace& operator=(Workplace const&) = delete;
    fs::path const& path() const { return path_; }

  private:
    fs::path path_;
    bool keep_;
};

void measure(Options const& options) {
    Workplace const place{options.folder, options.keep};
    std::vector<Round> rounds;
    std::map<int, std::optional<Syncs>> syncs;
    {
        Serving const serving{options.binary, place.path() / "ours", options.measures};
        walk(serving, serving.measures(), 1, 60, 2);  // warm up
        for (int i = 0; i < options.rounds; ++i) {
            auto& round = rounds.emplace_back();
            round.disk = measure_disk(place.path() / ("disk" + std::to_string(i)), options.disk_rounds);
            std::optional<GitPeer> peer;
            peer.emplace(serving.record(), place.path() / ("git" + std::to_string(i)));
            for (int const clients : options.clients) {
                round.by_clients[clients] =
                    walk(serving, serving.measures(), clients, options.seconds, options.roads);
                if (!peer) continue;
                round.git = peer->repeat(options.git_acts);
                peer.reset();
            }
        }
        for (int const clients : options.clients)
            syncs[clients] = count_syncs(serving.pid(), place.path(), [&] {
                walk(serving, serving.measures(), clients, 60, clients == 1 ? 4 : 2);
            });
    }
    print(place.path(), rounds, syncs);
    for (auto const& round : rounds)
        for (auto const& [clients, done] : round.by_clients)
            if (done.events().empty()) throw std::runtime_error("nothing was done");
}

}  // namespace

}  // namespace fassung::bench

int main(int argc, char** argv) try {
    std::signal(SIGPIPE, SIG_IGN);
    fassung::bench::measure(fassung::bench::parse(argc, argv));
    return EXIT_SUCCESS;
} catch (std::exception const& error) {
    fmt::print(stderr, "write_bench: {}\n", error.what());
    return EXIT_FAILURE;
}
