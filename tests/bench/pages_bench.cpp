// The HTML of the pages over HTTP, beside nginx with the same bytes as a file. README.md says how.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <unistd.h>

#include <fmt/format.h>

#include "tests/bench/comparison.hpp"
#include "tests/bench/nginx.hpp"
#include "tests/bench/road.hpp"
#include "tests/bench/serving.hpp"
#include "tests/support/http_client.hpp"

namespace fassung::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostMeasurePage = 60'000;

struct Options {
    fs::path binary;
    fs::path folder = ".";
    int rounds = 7;
    int measures = 300;
    std::uint16_t nginx_port = 18'099;
};

Options parse(int argc, char** argv) {
    Options out;
    out.binary = fs::absolute(argv[0]).parent_path() / "fassung";
    for (int i = 1; i < argc; ++i) {
        std::string const word = argv[i];
        if (i + 1 >= argc) throw std::runtime_error(word + " wants a value");
        std::string const value = argv[++i];
        if (word == "--binary")
            out.binary = fs::absolute(value);
        else if (word == "--folder")
            out.folder = value;
        else if (word == "--rounds")
            out.rounds = std::stoi(value);
        else if (word == "--measures")
            out.measures = std::stoi(value);
        else if (word == "--nginx-port")
            out.nginx_port = static_cast<std::uint16_t>(std::stoi(value));
        else
            throw std::runtime_error(
                "usage: pages_bench [--binary FILE] [--folder FOLDER] [--rounds N] [--measures N] "
                "[--nginx-port N]");
    }
    if (out.rounds < 1 || out.measures < 16) throw std::runtime_error("--rounds from 1, --measures from 16");
    return out;
}

/// One page, measured in turn with nginx.
struct Page {
    std::string what, target;
    std::size_t bytes = 0;
    Latencies ours = {}, known = {}, nginx = {}, ratios = {};
};

std::string get(test::HttpClient& client, std::string const& target, test::HttpClient::Headers const& headers,
                int expected) {
    auto reply = client.get(target, headers);
    if (reply.status != expected)
        throw std::runtime_error(fmt::format("{}: {} {}", target, reply.status, reply.body.substr(0, 300)));
    return std::move(reply.body);
}

void print(std::vector<Page> const& pages) {
    fmt::print("\n| page | bytes | ms | ms, 304 | nginx, ms | ratio |\n|---|---|---|---|---|---|\n");
    for (auto const& page : pages)
        fmt::print("| {} | {} | {:.3f} | {:.3f} | {:.3f} | {:.1f} |\n", page.what, page.bytes,
                   median(page.ours), median(page.known), median(page.nginx), median(page.ratios));
    fmt::print("\nA measure page has at most {} bytes: {}\n", kMostMeasurePage,
               pages.front().bytes <= kMostMeasurePage ? "yes" : "no");
}

void measure(Options const& options, fs::path const& folder) {
    fmt::print(stderr, "a record with {} measures\n", options.measures);
    Serving const serving{options.binary, folder / "served", options.measures};
    // Event 3 is the adoption: sixteen measures differ from it.
    walk(serving, serving.measures(), 16, 60, 1);
    Nginx const nginx{folder / "nginx", options.nginx_port};
    std::string const bearer = "Bearer ";
    test::HttpClient::Headers const headers{
        {"Cookie", "__Host-sid=" + serving.authorization("bimf-pruefung").substr(bearer.size())}};
    auto const& changed = serving.measures().front();
    std::vector<Page> pages{{"a measure", "/measures/" + changed},
                            {"its history", "/measures/" + changed + "/history"},
                            {"list of measures, page of 50", "/measures"},
                            {"list, by field, unit, status and period",
                             "/measures?field=bildung&unit=tmbwk&status=ongoing&period=2026"},
                            {"list, with words", "/measures?q=sprachf%C3%B6rderung"},
                            {"search", "/search?q=sprachf%C3%B6rderung"},
                            {"a field with its measures", "/fields/sprache"},
                            {"the concept, contents and fields", "/concept"},
                            {"synopsis of two states of the concept", "/concept/compare?from=seq:3&to=head"}};
    test::HttpClient ours{"127.0.0.1", serving.port()};
    test::HttpClient theirs{"127.0.0.1", nginx.port()};
    for (int round = 0; round < options.rounds; ++round)
        for (std::size_t at = 0; at < pages.size(); ++at) {
            auto& page = pages[at];
            auto reply = ours.get(page.target, headers);
            if (reply.status != 200) throw std::runtime_error(page.target + ": " + reply.body.substr(0, 300));
            auto known = headers;
            known["If-None-Match"] = std::string{reply.header("etag")};
            page.bytes = reply.body.size();
            auto const file = fmt::format("{}-{}.html", round, at);
            nginx.put(file, reply.body);
            page.ours.push_back(each([&] { get(ours, page.target, headers, 200); }));
            page.nginx.push_back(each([&] { get(theirs, "/" + file, {}, 200); }));
            page.known.push_back(each([&] { get(ours, page.target, known, 304); }));
            page.ratios.push_back(page.ours.back() / page.nginx.back());
        }
    print_machine(folder, fmt::format("{} measures, {} rounds, medians", options.measures, options.rounds));
    print(pages);
}

/// Thrown away at the end.
struct Workplace {
    fs::path path;
    explicit Workplace(fs::path const& parent) {
        auto name = (fs::absolute(parent) / "pages-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a folder in " + parent.string());
        path = name;
    }
    ~Workplace() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Workplace(Workplace const&) = delete;
    Workplace& operator=(Workplace const&) = delete;
};

}  // namespace

}  // namespace fassung::bench

int main(int argc, char** argv) try {
    using namespace fassung::bench;
    std::signal(SIGPIPE, SIG_IGN);
    auto const options = parse(argc, argv);
    Workplace const place{options.folder};
    measure(options, place.path);
    return EXIT_SUCCESS;
} catch (std::exception const& error) {
    fmt::print(stderr, "pages_bench: {}\n", error.what());
    return EXIT_FAILURE;
}
