// Makes a synthetic record to measure on. README.md says what it is like.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string>

#include <fmt/format.h>

#include "core/git/repository.hpp"
#include "tests/bench/record_generator.hpp"

namespace {

constexpr std::uint64_t kSeed = 20'261'122;

void make(int argc, char** argv) {
    if (argc < 3 || argc > 4) throw std::runtime_error("usage: record_generator S|M|L|smoke FOLDER [SEED]");
    fassung::git::initialise();
    auto const size = fassung::bench::size_named(argv[1]);
    auto const done = fassung::bench::generate(size, argv[2], argc == 4 ? std::stoull(argv[3]) : kSeed,
                                               [](std::string const& line) {
                                                   fmt::print("{}\n", line);
                                                   std::fflush(stdout);
                                               });
    fmt::print(
        "{}: {} revisions, {} events in {:.1f} s ({:.0f} events/s), packed in {:.1f} s, {} acts refused and "
        "tried again\n",
        size.name, done.revisions, done.events, done.seconds, static_cast<double>(done.events) / done.seconds,
        done.packing, done.refused);
}

}  // namespace

int main(int argc, char** argv) try {
    make(argc, argv);
    return EXIT_SUCCESS;
} catch (std::exception const& error) {
    fmt::print(stderr, "record_generator: {}\n", error.what());
    return EXIT_FAILURE;
}
