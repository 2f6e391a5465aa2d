// Runs a fuzz target without libFuzzer: every seed, then mutations of each with a fixed seed of its own, so
// that a failure on one machine is the same failure on every other. A crash leaves the input in a file and a
// non-zero exit code.
//
//   fuzz_<name> [--mutations=N] [--seed=N] [--seconds=N] FILE|FOLDER…
#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <unistd.h>

#include "tests/fuzz/mutation.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);
// Of the sanitizers' runtime, where it is linked.
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

using fassung::fuzz::Bytes;
using fassung::fuzz::mutated;

constexpr char kCrashFile[] = "fuzz-crash.bin";

Bytes current;

void keep_input() {
    int const file = open(kCrashFile, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0) return;
    if (write(file, current.data(), current.size()) < 0) return;
    close(file);
}

void on_signal(int number) {
    keep_input();
    constexpr std::string_view kText = "fuzz: crashed; the input is in fuzz-crash.bin\n";
    if (write(STDERR_FILENO, kText.data(), kText.size()) < 0) _exit(78);
    std::signal(number, SIG_DFL);
    std::raise(number);
}

struct Options {
    std::size_t mutations = 2000;
    unsigned seed = 20261122;
    std::chrono::seconds at_most{0};  ///< 0: as long as it takes
    std::vector<std::filesystem::path> files;
};

template <class Number>
bool number_after(std::string_view argument, std::string_view name, Number& out) {
    if (!argument.starts_with(name)) return false;
    argument.remove_prefix(name.size());
    auto const [end, error] = std::from_chars(argument.data(), argument.data() + argument.size(), out);
    return error == std::errc{} && end == argument.data() + argument.size();
}

Options parse(int count, char** arguments) {
    Options out;
    for (int at = 1; at < count; ++at) {
        std::string_view const argument = arguments[at];
        int seconds = 0;
        if (number_after(argument, "--mutations=", out.mutations) ||
            number_after(argument, "--seed=", out.seed))
            continue;
        if (number_after(argument, "--seconds=", seconds)) {
            out.at_most = std::chrono::seconds{seconds};
            continue;
        }
        if (argument.starts_with("-")) {
            std::fprintf(stderr, "fuzz: unknown option %s\n", arguments[at]);
            std::exit(2);
        }
        std::filesystem::path const path{argument};
        if (std::filesystem::is_directory(path)) {
            for (auto const& entry : std::filesystem::recursive_directory_iterator{path})
                if (entry.is_regular_file()) out.files.push_back(entry.path());
        } else if (std::filesystem::exists(path)) {
            out.files.push_back(path);
        }
    }
    std::sort(out.files.begin(), out.files.end());
    return out;
}

void run(Bytes bytes) {
    current = std::move(bytes);
    LLVMFuzzerTestOneInput(current.data(), current.size());
}

}  // namespace

int main(int count, char** arguments) {
    auto const options = parse(count, arguments);
    for (int const number : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) std::signal(number, &on_signal);
    if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(&keep_input);

    std::vector<Bytes> seeds;
    for (auto const& path : options.files) {
        std::ifstream file{path, std::ios::binary};
        seeds.emplace_back(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
    }
    if (seeds.empty()) seeds.emplace_back();
    for (auto const& seed : seeds) run(seed);

    auto const start = std::chrono::steady_clock::now();
    auto const out_of_time = [&] {
        return options.at_most.count() != 0 && std::chrono::steady_clock::now() - start > options.at_most;
    };
    std::mt19937 random{options.seed};
    std::size_t done = 0;
    // Round by round over all seeds, so that a slow machine leaves out rounds and not seeds.
    for (std::size_t round = 0; round < options.mutations && !out_of_time(); ++round)
        for (auto const& seed : seeds) {
            run(mutated(seed, seeds[random() % seeds.size()], random));
            ++done;
        }
    std::printf("fuzz: %zu seeds, %zu mutations\n", seeds.size(), done);
    return 0;
}
