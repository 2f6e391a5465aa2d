#include "tests/unit/http/running_server.hpp"

#include <stdexcept>

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include "tests/support/log_lines.hpp"

namespace fassung::test {

http::Limits small_limits() {
    http::Limits limits;
    limits.header_bytes = 2048;
    limits.target_bytes = 256;
    limits.body_bytes = 10'000;
    limits.connections = 64;
    limits.workers = 4;
    limits.io_threads = 2;
    limits.read = limits.write = limits.idle = kPatience;
    return limits;
}

http::Response echo(http::Request& request) {
    std::string text{to_string(request.method)};
    text += "\n" + request.path + "\n" + request.remote + "\n" + request.body;
    return http::response(200, "text/plain; charset=utf-8", text);
}

std::shared_ptr<spdlog::logger> no_log() {
    return std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::null_sink_mt>());
}

RunningServer::RunningServer(http::Handler handler, http::Limits const& limits)
    : lines_(std::make_shared<LogLines>()),
      server_(std::make_unique<http::Server>(limits, std::move(handler),
                                             std::make_shared<spdlog::logger>("", lines_))) {
    if (auto const done = server_->listen("127.0.0.1", 0); !done)
        throw std::runtime_error(done.error().message);
    server_->start();
}

RunningServer::~RunningServer() = default;

std::string RunningServer::log() const {
    return lines_->text();
}

bool RunningServer::logged(std::string_view text) const {
    return lines_->wait_for(text);
}

std::string member(std::string_view json, std::string_view name) {
    std::string const key = "\"" + std::string{name} + "\":\"";
    std::size_t const at = json.find(key);
    if (at == std::string_view::npos) return "";
    std::size_t const begin = at + key.size();
    return std::string{json.substr(begin, json.find('"', begin) - begin)};
}

}  // namespace fassung::test
