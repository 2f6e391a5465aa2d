// History, provenance, comparison, verification and start beside stock git. README.md says what is measured.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <unistd.h>

#include <fmt/format.h>

#include "core/app/application.hpp"
#include "tests/bench/proving.hpp"
#include "tests/bench/reading.hpp"
#include "tests/bench/record_generator.hpp"
#include "tests/bench/serving_record.hpp"

namespace fassung::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSeed = 20'261'122;

struct Options {
    std::string size = "S";
    fs::path folder = ".";
    int rounds = 5;
    int sample = 200;
    bool smoke = false;
    bool only_reading = false;
    bool only_proving = false;
};

Options parse(int argc, char** argv) {
    Options out;
    auto const value = [&](int& at) {
        if (at + 1 >= argc) throw std::runtime_error(std::string{argv[at]} + " wants a value");
        return std::string{argv[++at]};
    };
    for (int i = 1; i < argc; ++i) {
        std::string const word = argv[i];
        if (word == "--smoke") {
            out.smoke = true;
            out.size = "smoke";
            out.rounds = 1;
            out.sample = 5;
        } else if (word == "--size") {
            out.size = value(i);
        } else if (word == "--folder") {
            out.folder = value(i);
        } else if (word == "--rounds") {
            out.rounds = std::stoi(value(i));
        } else if (word == "--sample") {
            out.sample = std::stoi(value(i));
        } else if (word == "--only") {
            auto const part = value(i);
            out.only_reading = part == "reading";
            out.only_proving = part == "proving";
            if (out.only_reading == out.only_proving) throw std::runtime_error("--only: reading or proving");
        } else {
            throw std::runtime_error(
                "usage: history_bench [--smoke] [--size S|M|L] [--folder FOLDER] [--rounds N] [--sample N] "
                "[--only reading|proving]");
        }
    }
    if (out.rounds < 1 || out.sample < 1) throw std::runtime_error("--rounds and --sample must be positive");
    return out;
}

void say(std::string const& line) {
    fmt::print(stderr, "{}\n", line);
}

app::Options options_for(fs::path const& data) {
    app::Options out;
    out.data = {data};
    out.schemas = fs::path{FASSUNG_SOURCE_DIR} / "schemas";
    return out;
}

template <class Row>
void append(std::vector<Row>& to, std::vector<Row> const& from) {
    to.insert(to.end(), from.begin(), from.end());
}

void measure(Options const& options, fs::path const& folder) {
    auto const data = folder / options.size;
    if (!fs::exists(data)) generate(size_named(options.size), data, kSeed, say);
    GitReader const git{data / "record.git", data / "allowed_signers", folder / (options.size + ".git")};

    std::vector<Comparison> rows;
    std::vector<Figure> figures;
    auto const take = [&](Proved const& part) {
        append(rows, part.rows);
        append(figures, part.figures);
    };
    if (!options.only_proving) {
        // The first opening also brings the index up to date.
        base::SystemClock const clock;
        auto opened = app::Application::open(options_for(data), clock);
        if (!opened) throw std::runtime_error(opened.error().message);
        auto const subjects = subjects_of(**opened);
        say("reading in this process");
        append(rows, measure_reading(**opened, git, options.rounds));
        opened->reset();
        say("reading over HTTP");
        auto const served = measure_serving(data, subjects, git, options.rounds);
        append(rows, served.rows);
        append(figures, served.figures);
    }
    if (!options.only_reading) {
        say("index from nothing");
        take(measure_index(data, git, std::min(options.rounds, 3)));
        say("verification");
        take(measure_verification(data, git, folder, options.sample));
    }
    print_machine(folder, fmt::format("record {}, {} rounds, medians", options.size, options.rounds));
    print(rows);
    print(figures);
}

/// Thrown away at the end.
class Workplace {
  public:
    explicit Workplace(fs::path const& parent) {
        auto name = (fs::absolute(parent) / "history-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a folder in " + parent.string());
        path_ = name;
    }
    ~Workplace() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Workplace(Workplace const&) = delete;
    Workplace& operator=(Workplace const&) = delete;
    fs::path const& path() const { return path_; }

  private:
    fs::path path_;
};

void run_bench(Options const& options) {
    git::initialise();
    if (options.smoke) {
        Workplace const place{options.folder};
        measure(options, place.path());
    } else {
        fs::create_directories(options.folder);
        measure(options, fs::absolute(options.folder));
    }
}

}  // namespace

}  // namespace fassung::bench

int main(int argc, char** argv) try {
    std::signal(SIGPIPE, SIG_IGN);
    fassung::bench::run_bench(fassung::bench::parse(argc, argv));
    return EXIT_SUCCESS;
} catch (std::exception const& error) {
    fmt::print(stderr, "history_bench: {}\n", error.what());
    return EXIT_FAILURE;
}
