#include "tests/integration/clone/served.hpp"

#include <fstream>
#include <stdexcept>
#include <thread>

#include <boost/test/unit_test.hpp>
#include <spdlog/logger.h>

#include "core/base/digest.hpp"
#include "tests/support/log_lines.hpp"

namespace fassung::test {

Served::Served(clone::Options options) : lines_(std::make_shared<LogLines>()) {
    auto const log = std::make_shared<spdlog::logger>("", lines_);
    clone_ = std::make_unique<clone::Clone>(*office.app, std::move(options), log);
    http::Limits limits;
    limits.workers = 16;
    server_ = std::make_unique<http::Server>(
        limits, [this](http::Request& request) { return clone_->answer(request); }, log);
    if (auto const listening = server_->listen("127.0.0.1", 0); !listening)
        throw std::runtime_error(listening.error().message);
    server_->start();
}

Served::~Served() = default;

std::string Served::token(model::Function function, std::string_view unit) {
    auto const made = office.app->registry().tokens().create(
        office.who(function, unit), "Prüfung", reg::Scope::kRead, std::nullopt, office.clock.now());
    if (!made) throw std::runtime_error(made.error().message);
    return *made;
}

std::string Served::address(std::string const& token) const {
    return "http://" + (token.empty() ? "" : "pruefer:" + token + "@") +
           "127.0.0.1:" + std::to_string(server_->port()) + "/git/record.git";
}

HttpClient::Headers Served::headers(std::string const& token, HttpClient::Headers more) {
    more.emplace("Authorization", "Basic " + base::to_base64("pruefer:" + token));
    return more;
}

Finished Served::git(std::vector<std::string> words, Environment more) const {
    more.emplace("GIT_TERMINAL_PROMPT", "0");
    words.insert(words.begin(), {"git", "-c", "init.defaultBranch=main"});
    return run_program(words, more);
}

std::string Served::good_git(std::vector<std::string> words, Environment more) const {
    auto const done = git(std::move(words), std::move(more));
    BOOST_REQUIRE_MESSAGE(done.status == 0, done.output);
    return done.output;
}

std::string Served::in(std::filesystem::path const& clone, std::vector<std::string> words) const {
    words.insert(words.begin(), {"-C", clone.string()});
    auto output = good_git(std::move(words));
    while (output.ends_with('\n')) output.pop_back();
    return output;
}

void Served::check(std::filesystem::path const& clone) const {
    in(clone, {"fsck", "--full", "--strict", "--no-progress"});
    auto const& position = office.app->snapshot()->position;
    auto const events = std::stoull(in(clone, {"rev-list", "--count", "--first-parent", "origin/journal"}));
    BOOST_TEST(events <= position.seq);
    BOOST_TEST(in(clone, {"rev-list", "origin/main", "--not", "origin/journal"}) == "");
}

bool Served::logged(std::string_view text) const {
    return lines_->wait_for(text);
}

void Served::wait_until_running(std::size_t count) const {
    auto const until = std::chrono::steady_clock::now() + kPatience;
    while (running() != count && std::chrono::steady_clock::now() < until) std::this_thread::yield();
    BOOST_REQUIRE(running() == count);
}

std::filesystem::path script(TempDir const& dir, std::string const& text) {
    auto const path = dir / "git";
    {
        std::ofstream out{path};
        out << "#!/bin/sh\n" << text << "\n";
    }
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

}  // namespace fassung::test
