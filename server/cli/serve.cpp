#include <algorithm>
#include <csignal>
#include <iostream>
#include <malloc.h>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "core/app/application.hpp"
#include "core/git/repository.hpp"
#include "server/api/api.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/site.hpp"
#include "server/cli/terminal.hpp"
#include "server/clone/clone.hpp"
#include "server/config/load.hpp"
#include "server/http/server.hpp"
#include "server/pages/pages.hpp"

/// The composition root: every object of the running server is made here, top to bottom.
namespace fassung::cli {

namespace {

constexpr std::chrono::seconds kStopDeadline{20};
constexpr int kHeaps = 4;

app::Options options_of(config::Config const& config) {
    app::Options options;
    options.data.root = std::filesystem::absolute(config.data);
    options.schemas = config.schemas;
    options.from_the_start = config.read_all;
    options.writer.queue = config.limits.queue;
    options.writer.max_behind = std::chrono::seconds{config.clock.max_behind_seconds};
    options.writer.max_ahead = std::chrono::hours{config.clock.max_ahead_hours};
    options.registry.readers = 4;
    options.registry.hashing = {.operations = config.login.operations,
                                .memory_bytes = config.login.memory_kib * 1024,
                                .parallel = static_cast<int>(config.login.parallel)};
    options.xml = {.bytes = config.xml.bytes,
                   .nodes = config.xml.nodes,
                   .depth = config.xml.depth,
                   .text_bytes = config.xml.text_bytes};
    options.session_lifetime = std::chrono::hours{config.session.hours};
    options.session_idle = std::chrono::minutes{config.session.idle_minutes};
    options.log = [](std::string const& line) { spdlog::warn(line); };
    return options;
}

http::Limits limits_of(config::Config const& config) {
    http::Limits limits;
    limits.header_bytes = config.limits.header_bytes;
    limits.target_bytes = config.limits.target_bytes;
    limits.body_bytes = config.limits.body_bytes;
    limits.connections = config.limits.connections;
    limits.queue = config.limits.queue;
    limits.read = std::chrono::seconds{config.limits.read_seconds};
    limits.write = std::chrono::seconds{config.limits.write_seconds};
    limits.idle = std::chrono::seconds{config.limits.idle_seconds};
    limits.workers = config.workers;
    limits.io_threads = config.io_threads;
    return limits;
}

clone::Options clone_of(config::Config const& config) {
    clone::Options options;
    options.git = config.clone.git;
    // Each waits on a worker; one stays for everybody else.
    auto const most = std::min(config.clone.parallel, std::max<std::uint64_t>(2, config.workers) - 1);
    options.children = {.most = most, .longest = std::chrono::seconds{config.clone.seconds}};
    options.request_bytes = 4 * config.limits.body_bytes;
    return options;
}

/// SIGTERM and SIGINT, blocked in every thread and taken by the one that waits.
class StopSignals {
  public:
    StopSignals() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGTERM);
        sigaddset(&set_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    int wait() const {
        int signal = 0;
        sigwait(&set_, &signal);
        return signal;
    }

  private:
    sigset_t set_{};
};

int refuse(base::Error const& error) {
    print_error(error);
    return 1;
}

}  // namespace

int serve(std::vector<std::string> const& words) {
    std::vector<std::string> rest;
    bool print_only = false;
    for (auto const& word : words) {
        if (word == "--help") {
            std::cout << "fassung serve\n\n" << config::help();
            return 0;
        }
        if (word == "--print-config")
            print_only = true;
        else
            rest.push_back(word);
    }
    auto const config = config::load(rest);
    if (!config) return refuse(config.error());
    if (print_only) {
        std::cout << config::print(*config);
        return 0;
    }

    auto site = site_of(config->site);
    if (!site) return refuse(site.error());

    // Dozens of workers share a few heaps: with one each, every heap grows to what the largest answer needs.
    mallopt(M_ARENA_MAX, kHeaps);
    StopSignals const signals;
    std::signal(SIGPIPE, SIG_IGN);
    spdlog::set_level(spdlog::level::from_str(config->log.level));
    git::initialise();
    base::SystemClock const clock;
    auto app = app::Application::open(options_of(*config), clock);
    if (!app) return refuse(app.error());
    bool const demo = (*app)->snapshot()->state.demo;
    site->demo = demo;
    if (demo && !config::is_loopback(config->address))
        return refuse({base::Errc::kInvalid, "demo-not-local",
                       "Diese Akte ist zur Vorführung angelegt, ihre Kennwörter sind bekannt. Sie wird nur "
                       "auf 127.0.0.1 bedient."});

    api::Api const api{**app};
    clone::Clone clone{**app, clone_of(*config)};
    pages::Pages const pages{**app, std::move(*site)};
    auto server = std::make_unique<http::Server>(limits_of(*config), [&](http::Request& request) {
        if (clone::Clone::concerns(request)) return clone.answer(request);
        if (api::Api::concerns(request)) return api.answer(request);
        return pages.answer(request);
    });
    if (auto const listening = server->listen(config->address, static_cast<std::uint16_t>(config->port));
        !listening)
        return refuse(listening.error());
    if (auto const listening = server->listen_unix((*app)->options().data.socket()); !listening)
        return refuse(listening.error());
    server->start();
    auto const& position = (*app)->snapshot()->position;
    spdlog::info("serving http://{}:{} record {} at event {}{}", config->address, server->port(),
                 position.record_id.hex(), position.seq, demo ? " (demonstration mode)" : "");
    // For whoever started the program with port 0.
    std::cout << fmt::format("Fassung ist bereit: http://{}:{}\n", config->address, server->port())
              << std::flush;

    auto const signal = signals.wait();
    spdlog::info("stopping on signal {}", signal);
    if (auto const cut = server->stop(kStopDeadline); cut > 0)
        spdlog::warn("{} connections were cut off", cut);
    server.reset();  // waits for what still runs and uses the application
    app->reset();
    spdlog::info("stopped");
    return 0;
}

}  // namespace fassung::cli
