// The HTML of the pages over HTTP, beside nginx with the same bytes as a file. README.md says how.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <span>
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
constexpr std::size_t kReleased = 16;  ///< measures that differ between the two states of the concept
constexpr std::size_t kOpen = 40;      ///< cases that wait

struct Options {
    fs::path binary;
    fs::path folder = ".";
    int rounds = 9;
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
    if (out.rounds < 1 || static_cast<std::size_t>(out.measures) < kReleased + kOpen)
        throw std::runtime_error(fmt::format("--rounds from 1, --measures from {}", kReleased + kOpen));
    return out;
}

/// Ours and nginx's, measured in turn.
struct Pair {
    Latencies ours = {}, nginx = {}, ratios = {};

    void add(double our_ms, double their_ms) {
        ours.push_back(our_ms);
        nginx.push_back(their_ms);
        ratios.push_back(our_ms / their_ms);
    }
};

struct Page {
    std::string what, login, target;
    std::size_t bytes = 0;
    Pair whole = {}, known = {};
};

std::string get(test::HttpClient& client, std::string const& target, test::HttpClient::Headers const& headers,
                int expected) {
    auto reply = client.get(target, headers);
    if (reply.status != expected)
        throw std::runtime_error(fmt::format("{}: {} {}", target, reply.status, reply.body.substr(0, 300)));
    return std::move(reply.body);
}

test::HttpClient::Headers asking(Serving const& serving, std::string const& login) {
    std::string const bearer = "Bearer ";
    return {{"Cookie", "__Host-sid=" + serving.authorization(login).substr(bearer.size())}};
}

test::HttpClient::Headers knowing(test::HttpClient::Headers headers, std::string const& etag) {
    headers["If-None-Match"] = etag;
    return headers;
}

void print(std::vector<Page> const& pages) {
    fmt::print(
        "| page | bytes | ms | nginx, ms | ratio | 304, ms | nginx, ms | ratio |\n"
        "|---|---|---|---|---|---|---|---|\n");
    for (auto const& page : pages)
        fmt::print("| {} | {} | {:.3f} | {:.3f} | {:.1f} | {:.3f} | {:.3f} | {:.1f} |\n", page.what,
                   page.bytes, median(page.whole.ours), median(page.whole.nginx), median(page.whole.ratios),
                   median(page.known.ours), median(page.known.nginx), median(page.known.ratios));
    fmt::print("\n");
}

/// Of every measure that the list leads to.
void print_largest(test::HttpClient& client, test::HttpClient::Headers const& headers) {
    auto const csv = get(client, "/measures?format=csv", headers, 200);
    std::size_t most = 0;
    std::string which;
    for (auto at = csv.find("M-"); at != std::string::npos; at = csv.find("M-", at + 1)) {
        auto const id = csv.substr(at, 6);
        auto const reply = client.get("/measures/" + id, headers);
        if (reply.status == 200 && reply.body.size() > most) {
            most = reply.body.size();
            which = id;
        }
    }
    fmt::print("Largest measure page: {} with {} bytes, at most {}: {}\n", which, most, kMostMeasurePage,
               most > 0 && most <= kMostMeasurePage ? "yes" : "no");
}

/// What a page brings along: packed where the kind packs, and kept for ever.
void print_assets(test::HttpClient& client, test::HttpClient::Headers headers, std::string const& target) {
    auto const html = get(client, target, headers, 200);
    headers["Accept-Encoding"] = "gzip";
    std::size_t count = 0, bytes = 0, kept = 0;
    for (auto at = html.find("/ui/"); at != std::string::npos; at = html.find("/ui/", at + 1)) {
        auto const reply = client.get(html.substr(at, html.find('"', at) - at), headers);
        ++count;
        bytes += reply.body.size();
        if (reply.header("cache-control").find("immutable") != std::string::npos) ++kept;
    }
    fmt::print("Files that a page names: {} with {} bytes packed, {} of them kept for ever\n", count, bytes,
               kept);
}

void measure(Options const& options, fs::path const& folder) {
    fmt::print(stderr, "a record with {} measures\n", options.measures);
    Serving const serving{options.binary, folder / "served", options.measures};
    // Event 3 is the adoption: so many measures differ from it.
    walk(serving, serving.measures(), kReleased, 60, 1);
    leave_open(serving, std::span{serving.measures()}.subspan(kReleased, kOpen));
    Nginx const nginx{folder / "nginx", options.nginx_port};
    std::string const reader = "bimf-pruefung";
    auto const& changed = serving.measures().front();
    std::vector<Page> pages{
        {"a measure", reader, "/measures/" + changed},
        {"its history", reader, "/measures/" + changed + "/history"},
        {"its provenance", reader, "/measures/" + changed + "/provenance"},
        {"list of measures, page of 50", reader, "/measures"},
        {"list, by field, unit, status and period", reader,
         "/measures?field=bildung&unit=tmbwk&status=ongoing&period=2026"},
        {"list, with words", reader, "/measures?q=sprachf%C3%B6rderung"},
        {"search", reader, "/search?q=sprachf%C3%B6rderung"},
        {"a field with its measures", reader, "/fields/sprache"},
        {"the concept, contents and fields", reader, "/concept"},
        {"synopsis of two states of the concept", reader, "/concept/compare?from=seq:3&to=head"},
        {fmt::format("start page of a reviewer, {} open cases", kOpen), reader, "/"},
        {"start page of a ministry", "tmbwk", "/"}};
    test::HttpClient ours{"127.0.0.1", serving.port()};
    test::HttpClient theirs{"127.0.0.1", nginx.port()};
    for (int round = 0; round < options.rounds; ++round)
        for (std::size_t at = 0; at < pages.size(); ++at) {
            auto& page = pages[at];
            auto const headers = asking(serving, page.login);
            auto const reply = ours.get(page.target, headers);
            if (reply.status != 200) throw std::runtime_error(page.target + ": " + reply.body.substr(0, 300));
            page.bytes = reply.body.size();
            auto const file = fmt::format("/{}-{}.html", round, at);
            nginx.put(file.substr(1), reply.body);
            auto const known = knowing(headers, reply.header("etag"));
            auto const known_there = knowing({}, theirs.get(file).header("etag"));
            auto const whole = each([&] { get(ours, page.target, headers, 200); });
            page.whole.add(whole, each([&] { get(theirs, file, {}, 200); }));
            auto const unchanged = each([&] { get(ours, page.target, known, 304); });
            page.known.add(unchanged, each([&] { get(theirs, file, known_there, 304); }));
        }
    print_machine(folder, fmt::format("{} measures, {} rounds, medians", options.measures, options.rounds));
    print(pages);
    print_largest(ours, asking(serving, reader));
    print_assets(ours, asking(serving, reader), pages.front().target);
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
