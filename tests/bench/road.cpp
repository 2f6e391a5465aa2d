#include "tests/bench/road.hpp"

#include <atomic>
#include <exception>
#include <stdexcept>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "tests/support/http_client.hpp"

namespace fassung::bench {

namespace {

constexpr std::string_view kApi = "/api/v1";
constexpr std::string_view kParagraph = "<p id=\"p-12f02d\">";
constexpr std::string_view kParagraphEnd = "</p>";

/// One client: a connection, a measure, and what it has done so far.
class Walker {
  public:
    Walker(Serving const& serving, std::string measure, Clock::time_point until)
        : serving_(serving),
          client_("127.0.0.1", serving.port()),
          measure_(std::move(measure)),
          until_(until) {
        client_.connect();
    }

    void submit() {
        open();
        save();
        step("submit", "tmbwk", "submit", R"({"reason":"Angaben für das laufende Jahr"})");
    }
    void walk() {
        submit();
        comment("tmjmv");
        comment("bimf-pruefung");
        step("review", "bimf-pruefung", "review",
             R"({"version":1,"finding":"sound","financialEffect":false})");
        step("cosign", "tmjmv", "cosign", R"({"version":1,"word":"signed"})");
        step("cosign", "tmsgaf", "cosign", R"({"version":1,"word":"signed"})");
        step("release", "bimf-freigabe", "approve", R"({"version":1})");
        ++roads_;
    }
    bool time_is_up() const { return Clock::now() >= until_; }
    int roads() const { return roads_; }
    std::map<std::string, Latencies> const& done() const { return done_; }

  private:
    test::HttpReply ask(std::string_view method, std::string const& path, std::string const& login,
                        std::string const& body, test::HttpClient::Headers headers) {
        headers["Authorization"] = serving_.authorization(login);
        auto reply = client_.request(method, std::string{kApi} + path, headers, body);
        if (reply.status >= 300)
            throw std::runtime_error(
                fmt::format("{} {} as {}: {} {}", method, path, login, reply.status, reply.body));
        return reply;
    }
    test::HttpReply act(std::string const& name, std::string_view method, std::string const& path,
                        std::string const& login, std::string const& body,
                        test::HttpClient::Headers headers = {}) {
        headers.emplace("Content-Type", "application/json");
        auto const begin = Clock::now();
        auto reply = ask(method, path, login, body, std::move(headers));

        if (!time_is_up()) done_[name].push_back(milliseconds_since(begin));
        return reply;
    }

    void open() {
        auto const reply =
            act("open", "POST", "/proposals", "tmbwk",
                fmt::format(R"({{"kind":"amend","measures":["{}"],"reason":"Fortschreibung"}})", measure_));
        proposal_ = "/proposals/" + between(reply.body, "\"id\":\"", "\"");
    }
    void save() {
        auto const path = proposal_ + "/documents/" + measure_;
        auto draft = ask("GET", path, "tmbwk", {}, {});
        auto const begin = draft.body.find(kParagraph) + kParagraph.size();
        draft.body.replace(begin, draft.body.find(kParagraphEnd, begin) - begin,
                           fmt::format("Junge Geflüchtete erhalten eine Grundbildung ({}, Durchgang {}).",
                                       proposal_.substr(proposal_.rfind('/') + 1), roads_));
        act("save", "PUT", path, "tmbwk", draft.body,
            {{"If-Match", draft.header("etag")}, {"Content-Type", "application/xml"}});
    }
    void comment(std::string const& login) {
        step(
            "comment", login, "comments",
            fmt::format(
                R"({{"version":1,"path":"{}/title","text":"Bitte prüfen, ob die Bezeichnung noch zutrifft."}})",
                measure_));
    }
    void step(std::string const& name, std::string const& login, std::string const& word,
              std::string const& body) {
        act(name, "POST", proposal_ + "/" + word, login, body);
    }

    Serving const& serving_;
    test::HttpClient client_;
    std::string measure_;
    Clock::time_point until_;
    std::string proposal_;
    int roads_ = 0;
    std::map<std::string, Latencies> done_;
};

}  // namespace

Latencies Done::events() const {
    Latencies out;
    for (auto const& [name, values] : acts)
        if (name != "save") out.insert(out.end(), values.begin(), values.end());
    return out;
}

Done walk(Serving const& serving, std::span<std::string const> measures, int clients, double seconds,
          int roads) {
    auto const until =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::vector<Walker> walkers;
    walkers.reserve(static_cast<std::size_t>(clients));
    for (int i = 0; i < clients; ++i)
        walkers.emplace_back(serving, measures[static_cast<std::size_t>(i)], until);
    auto const used = serving.processor_ms();
    std::exception_ptr failure;
    std::atomic<bool> failed{false};
    auto const begin = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (auto& walker : walkers)
            threads.emplace_back([&] {
                try {
                    // A road that was begun is walked to its end: the next round needs the measure free.
                    while (!failed && !walker.time_is_up() && (roads == 0 || walker.roads() < roads))
                        walker.walk();
                } catch (...) {
                    if (!failed.exchange(true)) failure = std::current_exception();
                }
            });
    }
    if (failure) std::rethrow_exception(failure);
    Done done;
    done.seconds = roads == 0 ? seconds : milliseconds_since(begin) / 1000;
    done.processor_ms = serving.processor_ms() - used;
    for (auto const& walker : walkers)
        for (auto const& [name, values] : walker.done())
            done.acts[name].insert(done.acts[name].end(), values.begin(), values.end());
    return done;
}

void leave_open(Serving const& serving, std::span<std::string const> measures) {
    for (auto const& measure : measures) Walker{serving, measure, Clock::now()}.submit();
}

}  // namespace fassung::bench
