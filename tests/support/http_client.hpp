#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tests/support/patience.hpp"

namespace fassung::test {

struct HttpReply {
    int status = 0;
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;

    /// Empty if there is none.
    std::string header(std::string const& name) const;
};

/// A blocking HTTP/1.1 client for tests, on plain sockets so that it shares no code with the server. One
/// connection, kept alive; for one thread. Everything throws HttpFailure when the peer does not behave or
/// nothing comes in time.
class HttpClient {
  public:
    using Headers = std::map<std::string, std::string>;

    HttpClient(std::string host, std::uint16_t port, std::chrono::milliseconds timeout = kPatience);
    explicit HttpClient(std::filesystem::path unix_socket, std::chrono::milliseconds timeout = kPatience);
    ~HttpClient();
    HttpClient(HttpClient&& other) noexcept;
    HttpClient& operator=(HttpClient&&) = delete;

    /// Connects if need be, sends and waits for the answer. Adds Host, and Content-Length where there is a
    /// body or the method wants one. A request is never repeated.
    HttpReply request(std::string_view method, std::string_view target, Headers const& headers = {},
                      std::string_view body = {});
    HttpReply get(std::string_view target, Headers const& headers = {}) {
        return request("GET", target, headers);
    }

    // The same by hand, for what no honest client sends:
    void connect();
    void send(std::string_view bytes);
    /// The next answer, also a 1xx. `to_head`: it answers HEAD and has no body.
    HttpReply receive(bool to_head = false);
    /// Says that nothing more will be sent.
    void finish_sending();
    /// Waits until the peer ends the connection; true if it sent nothing before.
    bool ended();
    void close();

  private:
    std::string read_until_blank_line();
    std::string read_exactly(std::size_t count);
    std::string read_chunks();
    bool read_more();
    bool peer_is_gone() const;

    std::string host_;
    std::uint16_t port_ = 0;
    std::filesystem::path path_;
    std::chrono::milliseconds timeout_;
    int socket_ = -1;
    std::string received_;
};

class HttpFailure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace fassung::test
