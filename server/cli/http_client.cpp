#include "server/cli/http_client.hpp"

#include <charconv>
#include <cstring>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace fassung::cli {

namespace {

class Socket {
  public:
    Socket() : descriptor_(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
    ~Socket() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    Socket(Socket const&) = delete;
    Socket& operator=(Socket const&) = delete;

    bool connect_to(std::filesystem::path const& path) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        auto const& text = path.native();
        if (descriptor_ < 0 || text.size() >= sizeof address.sun_path) return false;
        std::memcpy(address.sun_path, text.c_str(), text.size() + 1);
        return connect(descriptor_, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0;
    }
    void write_all(std::string_view bytes) {
        while (!bytes.empty()) {
            auto const sent = send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) throw std::runtime_error("Die Verbindung zum Dienst ist abgebrochen.");
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    std::string read_all() {
        std::string out;
        char buffer[16384];
        for (;;) {
            auto const got = recv(descriptor_, buffer, sizeof buffer, 0);
            if (got < 0) throw std::runtime_error("Die Verbindung zum Dienst ist abgebrochen.");
            if (got == 0) return out;
            out.append(buffer, static_cast<std::size_t>(got));
        }
    }

  private:
    int descriptor_;
};

}  // namespace

std::optional<HttpAnswer> send(std::filesystem::path const& path, std::string const& method,
                               std::string const& target,
                               std::vector<std::pair<std::string, std::string>> const& headers,
                               std::string const& body) {
    Socket socket;
    if (!socket.connect_to(path)) return std::nullopt;
    std::string request = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    for (auto const& [name, value] : headers) request += name + ": " + value + "\r\n";
    request += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    socket.write_all(request);

    // The server answers with Content-Length and closes, so the rest of the stream is the body.
    auto const answer = socket.read_all();
    auto const space = answer.find(' ');
    auto const head_end = answer.find("\r\n\r\n");
    HttpAnswer out;
    if (!answer.starts_with("HTTP/1.1 ") || head_end == std::string::npos ||
        std::from_chars(answer.data() + space + 1, answer.data() + space + 4, out.status).ec != std::errc{})
        throw std::runtime_error("Der Dienst hat nicht lesbar geantwortet.");
    out.body = answer.substr(head_end + 4);
    return out;
}

}  // namespace fassung::cli
