#include "server/http/unix_socket.hpp"

#include <cerrno>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

namespace fassung::http {

namespace {

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    int get() const { return fd_; }
    int release() { return std::exchange(fd_, -1); }

  private:
    int fd_;
};

base::Error cannot_listen(std::filesystem::path const& path, std::string const& why) {
    return {base::Errc::kUnavailable, "cannot-listen",
            fmt::format("Der lokale Anschluss {} lässt sich nicht öffnen: {}.", path.string(), why)};
}

std::string reason(int error) {
    return std::generic_category().message(error);
}

sockaddr const* generic(sockaddr_un const& address) {
    return reinterpret_cast<sockaddr const*>(&address);
}

// 0 if somebody listens (a full backlog is somebody, too), else the error of the attempt.
int try_connect(sockaddr_un const& address) {
    Descriptor const probe{::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
    if (probe.get() < 0) return errno;
    if (::connect(probe.get(), generic(address), sizeof(address)) == 0 || errno == EAGAIN) return 0;
    return errno;
}

}  // namespace

base::Result<int> open_unix_listener(std::filesystem::path const& path) {
    std::string const name = path.string();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.empty() || name.size() >= sizeof(address.sun_path))
        return cannot_listen(
            path, fmt::format("der Pfad darf höchstens {} Byte lang sein", sizeof(address.sun_path) - 1));
    std::memcpy(address.sun_path, name.data(), name.size());

    struct stat found {};
    if (::lstat(name.c_str(), &found) == 0) {
        if (!S_ISSOCK(found.st_mode))
            return cannot_listen(path, "unter diesem Namen liegt eine andere Datei");
        int const error = try_connect(address);
        if (error == 0)
            return base::Error{base::Errc::kUnavailable, "address-in-use",
                               fmt::format("Am lokalen Anschluss {} antwortet schon ein Dienst.", name)};
        if (error != ECONNREFUSED) return cannot_listen(path, reason(error));
        if (::unlink(name.c_str()) != 0) return cannot_listen(path, reason(errno));
    }

    Descriptor listener{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    if (listener.get() < 0) return cannot_listen(path, reason(errno));
    // On Linux the mode of the unbound socket, less the umask, becomes the file's: there is no moment with a
    // wider one.
    if (::fchmod(listener.get(), S_IRUSR | S_IWUSR) != 0 ||
        ::bind(listener.get(), generic(address), sizeof(address)) != 0 ||
        ::listen(listener.get(), SOMAXCONN) != 0)
        return cannot_listen(path, reason(errno));
    return listener.release();
}

}  // namespace fassung::http
