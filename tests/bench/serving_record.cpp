#include "tests/bench/serving_record.hpp"

#include <fstream>
#include <memory>
#include <stdexcept>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "core/app/init.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/server_process.hpp"

namespace fassung::bench {

namespace json = boost::json;

namespace {

constexpr int kMostRows = 200;

class Client {
  public:
    explicit Client(std::uint16_t port) : client_("127.0.0.1", port) {
        auto const reply = client_.request(
            "POST", "/api/v1/session", {{"Content-Type", "application/json"}},
            json::serialize(json::object{{"login", "rechnungshof"}, {"password", app::kDemoPassword}}));
        if (reply.status != 201) throw std::runtime_error("no login: " + reply.body);
        headers_["Authorization"] = "Bearer " + std::string{json::parse(reply.body).at("token").as_string()};
    }

    std::string get(std::string const& target) {
        auto reply = client_.get(target, headers_);
        if (reply.status != 200) throw std::runtime_error(target + ": " + reply.body.substr(0, 400));
        return std::move(reply.body);
    }
    /// Every page; `target` already has a query. Gives the number of bytes.
    std::size_t get_all(std::string const& target) {
        std::size_t bytes = 0;
        std::string cursor;
        do {
            auto const body = get(target + (cursor.empty() ? "" : "&cursor=" + cursor));
            bytes += body.size();
            cursor = next_of(body);
        } while (!cursor.empty());
        return bytes;
    }

  private:
    /// The last member of a list's page, without parsing all of it.
    static std::string next_of(std::string const& body) {
        static constexpr std::string_view kNext = "\"next\":\"";
        auto const at = body.rfind(kNext);
        if (at == std::string::npos || at + 400 < body.size()) return {};
        auto const begin = at + kNext.size();
        return body.substr(begin, body.find('"', begin) - begin);
    }

    test::HttpClient client_;
    test::HttpClient::Headers headers_;
};

/// Of a process, in MB: "VmRSS", "RssAnon" or "VmHWM".
double memory_of(pid_t process, std::string const& what) {
    std::ifstream in{"/proc/" + std::to_string(process) + "/status"};
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(what + ":")) return std::stod(line.substr(what.size() + 1)) / 1024;
    throw std::runtime_error("no " + what);
}

double milliseconds_to_ready(std::filesystem::path const& data, std::unique_ptr<test::ServerProcess>& out) {
    out.reset();
    return once([&] {
        out = std::make_unique<test::ServerProcess>(data);
        test::HttpClient client{"127.0.0.1", out->port()};
        if (client.get("/readyz").status != 200) throw std::runtime_error("the server is not ready");
    });
}

}  // namespace

Served measure_serving(std::filesystem::path const& data, std::vector<Subject> const& subjects,
                       GitReader const& git, int rounds) {
    Served out;
    std::unique_ptr<test::ServerProcess> server;
    Latencies starts;
    for (int round = 0; round < rounds; ++round) {
        if (server) server->stop();
        starts.push_back(milliseconds_to_ready(data, server));
    }
    out.figures.push_back({"H9", "start with a current index until /readyz", "ms", median(starts), 1000});
    out.figures.push_back({"H10", "resident after the start", "MB", memory_of(server->pid(), "VmRSS"), 300});

    Client client{server->port()};
    for (auto const& subject : subjects) {
        auto const about = fmt::format("{}, {} revisions", subject.name, subject.revisions);
        auto const base = "/api/v1/measures/" + std::string{subject.id.id()};
        Comparison all{"H1", "over HTTP: history, all pages, " + about};
        Comparison page{"H1", "over HTTP: history, first 50 rows, " + about};
        Comparison blame{"H2", "over HTTP: provenance, " + about};
        Comparison words{"H3", "over HTTP: two revisions with words marked, " + about};
        std::string const format = "--format=%H%x09%an%x09%aI%x09%s";
        for (int round = 0; round < rounds; ++round) {
            all.add(each([&] { client.get_all(fmt::format("{}/history?limit={}", base, kMostRows)); }),
                    git.ms({"log", format, "main", "--", subject.path()}));
            page.add(each([&] { client.get(base + "/history?limit=50"); }),
                     git.ms({"log", format, "-50", "main", "--", subject.path()}));
            blame.add(each([&] { client.get(base + "/provenance"); }),
                      git.ms({"blame", "-p", "main", "--", subject.path()}));
            words.add(each([&] {
                          client.get(fmt::format("{}/compare?from=revision:{}&to=revision:{}", base,
                                                 subject.earlier, subject.revisions));
                      }),
                      git.ms({"diff", "--word-diff=porcelain", subject.earlier_commit, subject.newest_commit,
                              "--", subject.path()}));
        }
        out.rows.insert(out.rows.end(), {all, page, blame, words});
    }
    Comparison list{"H4", "over HTTP: list of measures now"};
    for (int round = 0; round < rounds; ++round)
        list.add(each([&] { client.get_all(fmt::format("/api/v1/measures?limit={}", kMostRows)); }),
                 git.ms({"ls-tree", "-r", "main"}));
    out.rows.push_back(list);

    // Everything once: each measure with its whole history, and the journal.
    for (auto const& name : git.measures()) {
        client.get("/api/v1/measures/" + name);
        client.get("/api/v1/measures/" + name + "/provenance");
        client.get_all(fmt::format("/api/v1/measures/{}/history?limit={}", name, kMostRows));
    }
    out.figures.push_back({"H10", "resident after every measure, its history and provenance were read", "MB",
                           memory_of(server->pid(), "VmRSS"), 300});
    out.figures.push_back(
        {"H10", "of it without mapped files (packs)", "MB", memory_of(server->pid(), "RssAnon"), {}});
    out.figures.push_back(
        {"H10", "most that ever was resident", "MB", memory_of(server->pid(), "VmHWM"), {}});
    if (server->stop() != 0) throw std::runtime_error("the server did not end well:\n" + server->log());
    return out;
}

}  // namespace fassung::bench
