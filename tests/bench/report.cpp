#include "tests/bench/report.hpp"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <thread>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "tests/bench/command.hpp"

namespace fassung::bench {

namespace {

template <class Value>
double over(std::vector<Round> const& rounds, Value value) {
    Latencies out;
    for (auto const& round : rounds) out.push_back(value(round));
    return median(out);
}

std::string processor() {
    std::ifstream in{"/proc/cpuinfo"};
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("model name")) return line.substr(line.find(": ") + 2);
    return "unknown processor";
}

void print_machine(std::filesystem::path const& folder, std::size_t rounds) {
    fmt::print("{:%Y-%m-%d %H:%M} UTC · {} × {} · {} · {} · {} rounds, medians, load {}\n\n",
               fmt::gmtime(std::time(nullptr)), std::thread::hardware_concurrency(), processor(),
               run({"uname", "-sr"}), run({"stat", "-f", "-c", "%T", folder.string()}), rounds,
               run({"cut", "-d", " ", "-f", "1-3", "/proc/loadavg"}));
}

void print_clients(std::vector<Round> const& rounds) {
    fmt::print(
        "| clients | events/s | p50 ms | p99 ms | × git, acts/s | × git, p50 | CPU ms/event "
        "|\n|---|---|---|---|---|---|---|\n");
    for (auto const& [clients, ignored] : rounds.front().by_clients) {
        auto const here = [&, n = clients](Round const& round) -> Done const& {
            return round.by_clients.at(n);
        };
        fmt::print(
            "| {} | {:.0f} | {:.2f} | {:.1f} | {:.1f} | {:.1f} | {:.2f} |\n", clients,
            over(rounds, [&](auto const& r) { return here(r).events_per_second(); }),
            over(rounds, [&](auto const& r) { return median(here(r).events()); }),
            over(rounds, [&](auto const& r) { return quantile(here(r).events(), 0.99); }),
            over(rounds, [&](auto const& r) { return here(r).events_per_second() * median(r.git) / 1000; }),
            over(rounds, [&](auto const& r) { return median(r.git) / median(here(r).events()); }),
            over(rounds, [&](auto const& r) {
                return here(r).processor_ms / static_cast<double>(here(r).events().size());
            }));
    }
    fmt::print("| git's commands, one after another | {:.1f} | {:.1f} | {:.1f} | 1 | 1 | |\n",
               over(rounds, [](auto const& r) { return 1000 / median(r.git); }),
               over(rounds, [](auto const& r) { return median(r.git); }),
               over(rounds, [](auto const& r) { return quantile(r.git, 0.99); }));
    fmt::print("| disk: 8 KiB overwritten, fdatasync | | {:.2f} | | | | |\n",
               over(rounds, [](auto const& r) { return r.disk.overwrite; }));
    fmt::print("| disk: files, renames and syncs of one batch | | {:.2f} | | | | |\n\n",
               over(rounds, [](auto const& r) { return r.disk.batch; }));
}

void print_acts(std::vector<Round> const& rounds) {
    auto const& first = rounds.front().by_clients;
    fmt::print("| p50 ms by act |");
    for (auto const& [clients, ignored] : first) fmt::print(" {} |", clients);
    fmt::print("\n|---|");
    for (std::size_t i = 0; i < first.size(); ++i) fmt::print("---|");
    for (auto const& [name, ignored] : first.begin()->second.acts) {
        fmt::print("\n| {} |", name);
        for (auto const& [clients, unused] : first)
            fmt::print(" {:.2f} |", over(rounds, [&, n = clients, act = name](auto const& r) {
                           auto const& acts = r.by_clients.at(n).acts;
                           return acts.contains(act) ? median(acts.at(act)) : 0.0;
                       }));
    }
    fmt::print("\n\n");
}

void print_syncs(std::map<int, std::optional<Syncs>> const& syncs) {
    if (syncs.empty() || !syncs.begin()->second) return;
    fmt::print(
        "| strace, clients | batches | syncs of the record per batch | of the index | of the register "
        "(drafts) |\n"
        "|---|---|---|---|---|\n");
    for (auto const& [clients, seen] : syncs)
        if (seen)
            fmt::print("| {} | {} | {:.2f} | {} | {} |\n", clients, seen->batches,
                       static_cast<double>(seen->record) / std::max(1, seen->batches), seen->index,
                       seen->registry);
    fmt::print("\n");
}

void print_goal(char const* what, std::string const& reached, bool met) {
    fmt::print("| {} | {} | {} |\n", what, reached, met ? "yes" : "no");
}

void print_goals(std::vector<Round> const& rounds, std::map<int, std::optional<Syncs>> const& syncs) {
    fmt::print("| goal (H5) | reached | met |\n|---|---|---|\n");
    auto const& known = rounds.front().by_clients;
    if (known.contains(1)) {
        auto const p50 = over(rounds, [](auto const& r) { return median(r.by_clients.at(1).events()); });
        print_goal("one client: p50 ≤ 5 ms", fmt::format("{:.2f} ms", p50), p50 <= 5);
        auto const ratio =
            over(rounds, [](auto const& r) { return median(r.git) / median(r.by_clients.at(1).events()); });
        print_goal("one client: ≥ 8 × git", fmt::format("{:.1f} ×", ratio), ratio >= 8);
    }
    if (known.contains(64)) {
        auto const rate = over(rounds, [](auto const& r) { return r.by_clients.at(64).events_per_second(); });
        print_goal("64 clients: ≥ 1,000 events/s", fmt::format("{:.0f}", rate), rate >= 1000);
        auto const ratio = over(rounds, [](auto const& r) {
            return r.by_clients.at(64).events_per_second() * median(r.git) / 1000;
        });
        print_goal("64 clients: ≥ 30 × git", fmt::format("{:.1f} ×", ratio), ratio >= 30);
    }
    double most = 0;
    for (auto const& [clients, seen] : syncs)
        if (seen) most = std::max(most, static_cast<double>(seen->record) / std::max(1, seen->batches));
    if (most > 0) print_goal("syncs per batch ≤ 5", fmt::format("{:.2f}", most), most <= 5);
}

}  // namespace

void print(std::filesystem::path const& folder, std::vector<Round> const& rounds,
           std::map<int, std::optional<Syncs>> const& syncs) {
    print_machine(folder, rounds.size());
    print_clients(rounds);
    print_acts(rounds);
    print_syncs(syncs);
    print_goals(rounds, syncs);
}

}  // namespace fassung::bench
