#include "server/http/server.hpp"

#include <algorithm>
#include <array>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/spdlog.h>

#include "server/http/session.hpp"
#include "server/http/unix_socket.hpp"

namespace fassung::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using Local = asio::local::stream_protocol;

namespace {

// After an accept that failed for want of descriptors or memory: long enough not to spin, short enough not to
// be noticed.
constexpr std::chrono::milliseconds kAcceptPause{200};
// Files that the rest of the program needs beside connections.
constexpr std::size_t kOtherDescriptors = 256;

// The peer's address; empty if it is gone already.
std::string peer_of(tcp::socket& socket) {
    boost::system::error_code error;
    auto const endpoint = socket.remote_endpoint(error);
    if (error) return {};
    socket.set_option(tcp::no_delay(true), error);
    return endpoint.address().to_string();
}

std::string peer_of(Local::socket&) {
    return "unix";
}

/// Accepts connections of one socket until closed. Its executor is a strand.
template <class Protocol>
class Listener : public std::enable_shared_from_this<Listener<Protocol>> {
  public:
    using Acceptor = asio::basic_socket_acceptor<Protocol>;

    Listener(asio::io_context& context, Acceptor acceptor, Environment& environment)
        : context_(context),
          acceptor_(std::move(acceptor)),
          pause_(acceptor_.get_executor()),
          environment_(environment) {}

    void accept() {
        acceptor_.async_accept(asio::any_io_executor{asio::make_strand(context_)},
                               [self = this->shared_from_this()](boost::system::error_code error,
                                                                 typename Protocol::socket socket) {
                                   self->on_accept(error, std::move(socket));
                               });
    }

    /// From any thread.
    void close() {
        asio::post(acceptor_.get_executor(), [self = this->shared_from_this()] {
            boost::system::error_code ignored;
            self->acceptor_.close(ignored);
            self->pause_.cancel();
        });
    }

  private:
    void on_accept(boost::system::error_code error, typename Protocol::socket socket) {
        if (!acceptor_.is_open()) return;
        if (error == asio::error::connection_aborted) return accept();
        if (error) {
            environment_.log->warn("accept failed, next try in {} ms: {}", kAcceptPause.count(),
                                   error.message());
            pause_.expires_after(kAcceptPause);
            pause_.async_wait([self = this->shared_from_this()](boost::system::error_code cancelled) {
                if (!cancelled && self->acceptor_.is_open()) self->accept();
            });
            return;
        }
        admit(std::move(socket));
        accept();
    }

    void admit(typename Protocol::socket socket) {
        std::string remote = peer_of(socket);
        if (remote.empty()) return;
        auto const session =
            std::make_shared<Session>(Session::Socket{std::move(socket)}, std::move(remote), environment_);
        switch (environment_.sessions.enter(session)) {
            case Sessions::Admission::kAdmitted:
                return session->start();
            case Sessions::Admission::kFull:
                return session->turn_away();
            case Sessions::Admission::kTurnedAway:
                return;
        }
    }

    asio::io_context& context_;
    Acceptor acceptor_;
    asio::steady_timer pause_;
    Environment& environment_;
};

base::Error cannot_listen(std::string_view address, std::uint16_t port, boost::system::error_code error) {
    if (error == asio::error::address_in_use)
        return {base::Errc::kUnavailable, "address-in-use",
                fmt::format("Der Anschluss {}, Port {}, ist schon belegt. Läuft der Dienst bereits? Sonst "
                            "einen anderen Port "
                            "wählen (port).",
                            address, port)};
    return {base::Errc::kUnavailable, "cannot-listen",
            fmt::format("Der Anschluss {}, Port {}, lässt sich nicht öffnen: {}.", address, port,
                        error.message())};
}

}  // namespace

struct Server::Impl {
    Impl(Limits const& limits, Handler handler, std::shared_ptr<spdlog::logger> log)
        : environment{limits, std::move(handler), std::move(log), Sessions{limits.connections},
                      WorkQueue{limits.workers, limits.queue}},
          context(static_cast<int>(limits.io_threads)) {}

    ~Impl() {
        end_io();
        // A worker may wait for a piece of an answer that nobody can take any more.
        for (auto const& session : environment.sessions.all()) session->let_go();
        environment.work.join();
        remove_socket_file();
    }

    void end_io() {
        context.stop();
        threads.clear();
    }

    void remove_socket_file() {
        if (!socket_file.empty()) ::unlink(socket_file.c_str());
        socket_file.clear();
    }

    // Declared before the context: what the context still holds when it is destroyed refers to it.
    Environment environment;
    asio::io_context context;
    std::vector<std::shared_ptr<Listener<tcp>>> tcp_listeners;
    std::vector<std::shared_ptr<Listener<Local>>> local_listeners;
    std::filesystem::path socket_file;
    std::uint16_t port = 0;
    std::vector<std::jthread> threads;
};

Server::Server(Limits const& limits, Handler handler, std::shared_ptr<spdlog::logger> log)
    : impl_(std::make_unique<Impl>(limits, std::move(handler),
                                   log ? std::move(log) : spdlog::default_logger())) {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < limits.connections + kOtherDescriptors)
        impl_->environment.log->warn(
            "{} connections allowed, but only {} open files: raise the limit (ulimit -n)", limits.connections,
            files.rlim_cur);
}

Server::~Server() = default;

base::Result<void> Server::listen(std::string_view address, std::uint16_t port) {
    boost::system::error_code error;
    auto const ip = asio::ip::make_address(address, error);
    if (error) return cannot_listen(address, port, error);
    tcp::endpoint const endpoint{ip, port};
    tcp::acceptor acceptor{asio::make_strand(impl_->context)};
    acceptor.open(endpoint.protocol(), error);
    if (error) return cannot_listen(address, port, error);
    // SO_REUSEADDR only lets a restart pass the dead connections of the old process; SO_REUSEPORT, which
    // would let two servers share the port, is not set.
    acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) return cannot_listen(address, port, error);
    if (impl_->tcp_listeners.empty()) impl_->port = acceptor.local_endpoint().port();
    impl_->tcp_listeners.push_back(
        std::make_shared<Listener<tcp>>(impl_->context, std::move(acceptor), impl_->environment));
    return {};
}

base::Result<void> Server::listen_unix(std::filesystem::path const& path) {
    auto const descriptor = open_unix_listener(path);
    if (!descriptor) return descriptor.error();
    impl_->socket_file = path;
    Local::acceptor acceptor{asio::make_strand(impl_->context), Local{}, *descriptor};
    impl_->local_listeners.push_back(
        std::make_shared<Listener<Local>>(impl_->context, std::move(acceptor), impl_->environment));
    return {};
}

std::uint16_t Server::port() const {
    return impl_->port;
}

void Server::start() {
    for (auto const& listener : impl_->tcp_listeners) listener->accept();
    for (auto const& listener : impl_->local_listeners) listener->accept();
    for (std::size_t i = 0; i < std::max<std::size_t>(1, impl_->environment.limits.io_threads); ++i)
        impl_->threads.emplace_back([this] {
            auto const guard = asio::make_work_guard(impl_->context);
            impl_->context.run();
        });
}

std::size_t Server::stop(std::chrono::milliseconds deadline) {
    auto const until = std::chrono::steady_clock::now() + deadline;
    auto& environment = impl_->environment;
    for (auto const& listener : impl_->tcp_listeners) listener->close();
    for (auto const& listener : impl_->local_listeners) listener->close();
    impl_->remove_socket_file();
    environment.sessions.close();
    for (auto const& session : environment.sessions.all()) session->drain();

    if (environment.sessions.wait_until_empty(until)) {
        impl_->end_io();
        return 0;
    }
    // The I/O threads stay for the destructor: they have yet to close the sockets.
    auto const rest = environment.sessions.all();
    environment.work.close();
    for (auto const& session : rest) session->abort();
    environment.log->warn("stopped at the deadline, {} connections cut off", rest.size());
    return rest.size();
}

}  // namespace fassung::http
