#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "server/http/server.hpp"
#include "tests/support/http_client.hpp"

namespace fassung::test {

class LogLines;

/// Small numbers, so that a test reaches every limit; deadlines long enough for a busy machine.
http::Limits small_limits();

/// Answers 200 with method, path, remote and body, one per line.
http::Response echo(http::Request& request);

/// For servers of which no log is wanted.
std::shared_ptr<spdlog::logger> no_log();

/// A server on a free port of the loopback interface, with its log kept.
class RunningServer {
  public:
    explicit RunningServer(http::Handler handler = echo, http::Limits const& limits = small_limits());
    ~RunningServer();

    http::Server& operator*() { return *server_; }
    http::Server* operator->() { return server_.get(); }
    HttpClient client() const { return HttpClient("127.0.0.1", server_->port()); }

    /// Everything logged until now.
    std::string log() const;
    /// Waits until a line with that text was logged; false after some minutes.
    bool logged(std::string_view text) const;

  private:
    std::shared_ptr<LogLines> lines_;
    std::unique_ptr<http::Server> server_;
};

/// The value of a string member of a flat JSON object, to look into problem bodies; empty if there is none.
std::string member(std::string_view json, std::string_view name);

}  // namespace fassung::test
