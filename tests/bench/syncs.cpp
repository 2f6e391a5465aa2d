#include "tests/bench/syncs.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <thread>

#include "tests/bench/command.hpp"

namespace fassung::bench {

namespace fs = std::filesystem;

namespace {

bool is_traced(fs::path const& task) {
    std::ifstream status{task / "status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("TracerPid:"))
            return line.substr(10).find_first_not_of("\t 0") != std::string::npos;
    return true;  // it has ended meanwhile
}

bool await_tracer(pid_t process, Child& tracer) {
    for (int i = 0; i < 500 && tracer.running(); ++i) {
        auto const tasks = fs::directory_iterator{"/proc/" + std::to_string(process) + "/task"};
        if (std::all_of(begin(tasks), end(tasks), [](auto const& task) { return is_traced(task.path()); }))
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return false;
}

}  // namespace

std::optional<Syncs> count_syncs(pid_t process, fs::path const& folder, std::function<void()> const& work) {
    if (!is_installed("strace")) return std::nullopt;
    auto const trace = folder / "syncs.trace";
    Child tracer{{"strace", "-f", "-y", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2", "-o",
                  trace.string(), "-p", std::to_string(process)},
                 folder / "strace.log"};
    if (!await_tracer(process, tracer)) return std::nullopt;
    work();
    tracer.end(SIGINT);

    Syncs out;
    std::ifstream lines{trace};
    for (std::string line; std::getline(lines, line);) {
        auto const has = [&](char const* text) { return line.find(text) != std::string::npos; };
        if (has("fsync(") || has("fdatasync(")) {
            if (has("record.git"))
                ++out.record;
            else if (has("index.sqlite"))
                ++out.index;
            else
                ++out.registry;
        } else if (has("rename") && has("packed-refs.lock")) {
            ++out.batches;
        }
    }
    return out;
}

}  // namespace fassung::bench
