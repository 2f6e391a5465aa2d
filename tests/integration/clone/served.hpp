#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "server/clone/clone.hpp"
#include "server/http/server.hpp"
#include "tests/integration/record/office.hpp"
#include "tests/support/child.hpp"
#include "tests/support/http_client.hpp"

namespace fassung::test {

class LogLines;

/// A record with the door /git on a free port of the loopback, in this process; stock git comes to it.
class Served {
  public:
    explicit Served(clone::Options options = {});
    ~Served();

    /// A new API token of the first actor with that function.
    std::string token(model::Function function, std::string_view unit);
    std::string auditor() { return token(model::Function::kAuditor, "rechnungshof"); }
    /// With the token as password, or without if it is empty.
    std::string address(std::string const& token) const;
    HttpClient client() const { return HttpClient("127.0.0.1", server_->port()); }
    /// The headers of a request that git would send.
    static HttpClient::Headers headers(std::string const& token, HttpClient::Headers more = {});

    /// Stock git; `output` is everything it has written.
    Finished git(std::vector<std::string> words, Environment more = {}) const;
    /// The same, and it must work.
    std::string good_git(std::vector<std::string> words, Environment more = {}) const;
    /// Within a clone, without line feeds at the end.
    std::string in(std::filesystem::path const& clone, std::vector<std::string> words) const;
    /// Whether a clone is whole and stands where the record stands or stood.
    void check(std::filesystem::path const& clone) const;

    /// Waits until a line with that text was logged; false after some minutes.
    bool logged(std::string_view text) const;
    std::size_t running() const { return clone_->running(); }
    void wait_until_running(std::size_t count) const;
    void stop() { server_->stop(std::chrono::milliseconds{50}); }

    Office office;
    TempDir dir;

  private:
    std::shared_ptr<LogLines> lines_;
    std::unique_ptr<clone::Clone> clone_;
    std::unique_ptr<http::Server> server_;
};

/// A program in `dir` to stand for git.
std::filesystem::path script(TempDir const& dir, std::string const& text);

}  // namespace fassung::test
