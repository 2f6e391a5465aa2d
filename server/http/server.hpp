#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "server/http/message.hpp"

namespace spdlog {
class logger;
}

namespace fassung::http {

/// Every quantity that a stranger controls, and the threads. In brackets what answers one who goes beyond.
struct Limits {
    std::size_t header_bytes = 16 * 1024;     ///< request line and headers, also trailers (431)
    std::size_t target_bytes = 4096;          ///< (414)
    std::size_t body_bytes = 1024 * 1024;     ///< (413)
    std::size_t connections = 512;            ///< both kinds of sockets together (503 and close)
    std::size_t queue = 1024;                 ///< requests that wait for a worker (503)
    std::chrono::milliseconds read{30'000};   ///< from a request's first byte to its last (408 and close)
    std::chrono::milliseconds write{30'000};  ///< for one answer (close)
    std::chrono::milliseconds idle{60'000};   ///< between two requests (close)
    std::chrono::milliseconds linger{
        2'000};                  ///< reading on after a refusal, so that the peer sees it before the reset
    std::size_t workers = 64;    ///< threads that run handlers, which may block
    std::size_t io_threads = 1;  ///< threads that move bytes, never blocked
};

/// Runs on worker threads, several at a time. What it throws becomes a 500 without the text of the exception.
using Handler = std::function<Response(Request&)>;

/// An HTTP/1.1 server: keep-alive, pipelining in order, HEAD without body, chunked requests, 100-continue.
/// One request of a connection is in work at a time. `listen…` are called before `start`, by one thread.
class Server {
  public:
    /// `log` takes one line per answer and what goes wrong; null is spdlog's default logger.
    Server(Limits const& limits, Handler handler, std::shared_ptr<spdlog::logger> log = nullptr);
    /// Cuts off what is still running unless `stop` was called; waits for running handlers in any case.
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    /// A numeric address; port 0 takes a free one. Refused (kUnavailable, "address-in-use" or
    /// "cannot-listen"): somebody listens there already, no such address, no right. No port is ever shared
    /// with another process.
    base::Result<void> listen(std::string_view address, std::uint16_t port);
    /// A socket file of mode 0600. One that a dead process left is replaced; if anybody answers there, or
    /// another kind of file has the name, it is refused as above. The file is removed by `stop`.
    base::Result<void> listen_unix(std::filesystem::path const& path);

    /// The port of the first TCP listener; 0 if there is none.
    std::uint16_t port() const;

    void start();

    /// Takes no more connections, ends idle ones, lets every request of which a byte was read be finished and
    /// answered, then returns. After `deadline` the rest is cut off; the number of connections cut off is the
    /// answer. Called at most once, from any thread but a handler's.
    std::size_t stop(std::chrono::milliseconds deadline);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace fassung::http
