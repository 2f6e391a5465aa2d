#include "tests/bench/comparison.hpp"

#include <ctime>
#include <fstream>
#include <thread>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "tests/bench/command.hpp"

namespace fassung::bench {

namespace {

constexpr double kEnoughMs = 20;
constexpr int kMostCalls = 2000;

std::string time_of(double ms) {
    if (ms < 0.1) return fmt::format("{:.2f} µs", ms * 1000);
    if (ms < 100) return fmt::format("{:.2f} ms", ms);
    if (ms < 10'000) return fmt::format("{:.0f} ms", ms);
    return fmt::format("{:.1f} s", ms / 1000);
}

std::string ratio_of(double value) {
    return value < 100 ? fmt::format("{:.1f}", value) : fmt::format("{:.0f}", value);
}

char const* met(bool yes) {
    return yes ? "yes" : "no";
}

std::string processor() {
    std::ifstream in{"/proc/cpuinfo"};
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("model name")) return line.substr(line.find(": ") + 2);
    return "unknown processor";
}

}  // namespace

double once(std::function<void()> const& work) {
    auto const begin = Clock::now();
    work();
    return milliseconds_since(begin);
}

double each(std::function<void()> const& work) {
    auto const begin = Clock::now();
    int calls = 0;
    while (calls == 0 || (calls < kMostCalls && milliseconds_since(begin) < kEnoughMs)) {
        work();
        ++calls;
    }
    return milliseconds_since(begin) / calls;
}

double Comparison::ratio() const {
    Latencies ratios;
    for (std::size_t i = 0; i < ours.size(); ++i) ratios.push_back(git[i] / ours[i]);
    return median(ratios);
}

void print(std::vector<Comparison> const& rows) {
    fmt::print("| | operation | ours | git | ratio | goal | met |\n|---|---|---|---|---|---|---|\n");
    for (auto const& row : rows)
        fmt::print("| {} | {}{} | {} | {} | {} | {} | {} |\n", row.goal, row.what,
                   row.note.empty() ? "" : " (" + row.note + ")", time_of(median(row.ours) / row.per),
                   time_of(median(row.git) / row.per), ratio_of(row.ratio()),
                   row.least_ratio ? fmt::format("≥ {}", *row.least_ratio) : "",
                   row.least_ratio ? met(row.ratio() >= *row.least_ratio) : "");
    fmt::print("\n");
}

void print(std::vector<Figure> const& rows) {
    fmt::print("| | figure | reached | goal | met |\n|---|---|---|---|---|\n");
    for (auto const& row : rows)
        fmt::print("| {} | {}{} | {} {} | {} | {} |\n", row.goal, row.what,
                   row.note.empty() ? "" : " (" + row.note + ")", ratio_of(row.value), row.unit,
                   row.most ? fmt::format("≤ {} {}", *row.most, row.unit) : "",
                   row.most ? met(row.value <= *row.most) : "");
    fmt::print("\n");
}

void print_machine(std::filesystem::path const& folder, std::string const& about) {
    fmt::print("{:%Y-%m-%d %H:%M} UTC · {} × {} · {} · {} · load {} · {}\n\n",
               fmt::gmtime(std::time(nullptr)), std::thread::hardware_concurrency(), processor(),
               run({"uname", "-sr"}), run({"stat", "-f", "-c", "%T", folder.string()}),
               run({"cut", "-d", " ", "-f", "1-3", "/proc/loadavg"}), about);
}

}  // namespace fassung::bench
