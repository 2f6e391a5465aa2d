#include "tests/support/http_client.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace fassung::test {

namespace {

[[noreturn]] void fail(std::string const& what) {
    throw HttpFailure(what + ": " + std::strerror(errno));
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::size_t number(std::string_view text, int base) {
    std::size_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc{} || end == text.data()) throw HttpFailure("not a number: " + std::string{text});
    return value;
}

void set_timeout(int socket, std::chrono::milliseconds timeout) {
    timeval const value{.tv_sec = timeout.count() / 1000, .tv_usec = (timeout.count() % 1000) * 1000};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &value, sizeof(value));
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &value, sizeof(value));
}

HttpReply parse_head(std::string_view head) {
    if (!head.starts_with("HTTP/1.1 "))
        throw HttpFailure("no status line: " + std::string{head.substr(0, 100)});
    HttpReply reply;
    reply.status = static_cast<int>(number(head.substr(9, 3), 10));
    std::size_t at = head.find("\r\n") + 2;
    while (at < head.size()) {
        std::size_t const end = head.find("\r\n", at);
        std::string_view const line = head.substr(at, end - at);
        std::size_t const colon = line.find(": ");
        if (colon == std::string_view::npos) throw HttpFailure("no header: " + std::string{line});
        std::string const name = lower(std::string{line.substr(0, colon)});
        if (!reply.headers.emplace(name, line.substr(colon + 2)).second)
            throw HttpFailure("header twice: " + name);
        at = end + 2;
    }
    return reply;
}

}  // namespace

std::string HttpReply::header(std::string const& name) const {
    auto const it = headers.find(name);
    return it == headers.end() ? "" : it->second;
}

HttpClient::HttpClient(std::string host, std::uint16_t port, std::chrono::milliseconds timeout)
    : host_(std::move(host)), port_(port), timeout_(timeout) {}

HttpClient::HttpClient(std::filesystem::path unix_socket, std::chrono::milliseconds timeout)
    : host_("localhost"), path_(std::move(unix_socket)), timeout_(timeout) {}

HttpClient::~HttpClient() {
    close();
}

HttpClient::HttpClient(HttpClient&& other) noexcept
    : host_(std::move(other.host_)),
      port_(other.port_),
      path_(std::move(other.path_)),
      timeout_(other.timeout_),
      socket_(std::exchange(other.socket_, -1)),
      received_(std::move(other.received_)) {}

void HttpClient::close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
    received_.clear();
}

void HttpClient::connect() {
    close();
    int result = 0;
    if (path_.empty()) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port_);
        if (inet_pton(AF_INET, host_.c_str(), &address.sin_addr) != 1)
            throw HttpFailure("not an IPv4 address: " + host_);
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (socket_ < 0) fail("socket");
        int const on = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        set_timeout(socket_, timeout_);
        result = ::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof(address));
    } else {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (path_.string().size() >= sizeof(address.sun_path)) throw HttpFailure("path too long");
        std::memcpy(address.sun_path, path_.c_str(), path_.string().size());
        socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (socket_ < 0) fail("socket");
        set_timeout(socket_, timeout_);
        result = ::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof(address));
    }
    if (result != 0) fail("connect");
}

bool HttpClient::peer_is_gone() const {
    char byte = 0;
    ssize_t const count = ::recv(socket_, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return count == 0 || (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK);
}

HttpReply HttpClient::request(std::string_view method, std::string_view target, Headers const& headers,
                              std::string_view body) {
    if (socket_ < 0 || peer_is_gone()) connect();
    std::string text;
    text.append(method).append(" ").append(target).append(" HTTP/1.1\r\n");
    bool has_host = false;
    for (auto const& [name, value] : headers) {
        text.append(name).append(": ").append(value).append("\r\n");
        has_host = has_host || lower(name) == "host";
    }
    if (!has_host) text.append("Host: ").append(host_).append("\r\n");
    if (!body.empty() || method == "POST" || method == "PUT" || method == "PATCH")
        text.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
    text.append("\r\n").append(body);
    send(text);
    HttpReply reply = receive(method == "HEAD");
    if (lower(reply.header("connection")) == "close") close();
    return reply;
}

void HttpClient::send(std::string_view bytes) {
    if (socket_ < 0) connect();
    while (!bytes.empty()) {
        ssize_t const count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) fail("send");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

bool HttpClient::read_more() {
    std::array<char, 16384> bytes;
    for (;;) {
        ssize_t const count = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("receive");
        received_.append(bytes.data(), static_cast<std::size_t>(count));
        return count > 0;
    }
}

std::string HttpClient::read_until_blank_line() {
    for (;;) {
        if (std::size_t const end = received_.find("\r\n\r\n"); end != std::string::npos) {
            std::string head = received_.substr(0, end + 2);
            received_.erase(0, end + 4);
            return head;
        }
        if (!read_more()) throw HttpFailure("the connection ended before an answer");
    }
}

std::string HttpClient::read_exactly(std::size_t count) {
    while (received_.size() < count)
        if (!read_more()) throw HttpFailure("the connection ended within an answer");
    std::string text = received_.substr(0, count);
    received_.erase(0, count);
    return text;
}

std::string HttpClient::read_chunks() {
    std::string body;
    for (;;) {
        std::size_t end = 0;
        while ((end = received_.find("\r\n")) == std::string::npos)
            if (!read_more()) throw HttpFailure("the connection ended within an answer");
        std::size_t const size = number(std::string_view{received_}.substr(0, end), 16);
        received_.erase(0, end + 2);
        std::string const chunk = read_exactly(size + 2);
        body.append(chunk, 0, size);
        if (size == 0) return body;
    }
}

HttpReply HttpClient::receive(bool to_head) {
    HttpReply reply = parse_head(read_until_blank_line());
    if (to_head || reply.status < 200 || reply.status == 204 || reply.status == 304) return reply;
    if (reply.header("transfer-encoding") == "chunked") {
        reply.body = read_chunks();
    } else if (reply.headers.contains("content-length")) {
        reply.body = read_exactly(number(reply.header("content-length"), 10));
    } else {
        while (read_more()) {
        }
        reply.body = std::exchange(received_, {});
    }
    return reply;
}

void HttpClient::finish_sending() {
    ::shutdown(socket_, SHUT_WR);
}

bool HttpClient::ended() {
    bool silent = received_.empty();
    try {
        while (read_more()) silent = false;
    } catch (HttpFailure const&) {
        if (errno == EAGAIN || errno == EWOULDBLOCK) throw;
    }
    return silent;
}

}  // namespace fassung::test
