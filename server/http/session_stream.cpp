// Answers that are made while they are sent.
#include <array>
#include <cerrno>
#include <ctime>
#include <sys/socket.h>
#include <utility>

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <fmt/format.h>
#include <spdlog/logger.h>

#include "server/http/head.hpp"
#include "server/http/session.hpp"

namespace fassung::http {

namespace asio = boost::asio;

namespace {

constexpr std::string_view kEndOfChunk = "\r\n";
constexpr std::string_view kLastChunk = "0\r\n\r\n";

}  // namespace

void Session::let_go() noexcept {
    if (!stream_) return;
    stream_->cancel();
    stream_.reset();
}

void Session::begin_stream(bool bodiless) {
    chunked_ = !old_client_;
    if (!chunked_ && !bodiless) closing_ = true;
    head_ = write_head(response_, {.request_id = request_.id,
                                   .close = closing_,
                                   .keep_alive = !closing_ && old_client_,
                                   .now = std::time(nullptr),
                                   .framing = chunked_ ? Framing::kChunks : Framing::kUntilClose});
    if (bodiless) let_go();
    arm(environment_.limits.write);
    asio::async_write(socket_, asio::buffer(head_),
                      [self = shared_from_this(), bodiless](Error error, std::size_t) {
                          if (bodiless) return self->on_written(error);
                          self->on_piece_written(error);
                      });
}

void Session::want_piece() {
    phase_ = Phase::kMaking;
    disarm();
    watch_peer();
    if (!environment_.work.post([self = shared_from_this(), stream = stream_] { self->make_piece(*stream); }))
        cut();
}

// On a worker.
void Session::make_piece(BodyStream& stream) {
    std::optional<std::string> piece;
    try {
        piece = stream.next();
    } catch (std::exception const& error) {
        environment_.log->warn("{} answer cut: {}", request_.id, error.what());
    } catch (...) {
        environment_.log->warn("{} answer cut: not an exception of the standard library", request_.id);
    }
    asio::post(socket_.get_executor(), [self = shared_from_this(), piece = std::move(piece)]() mutable {
        self->on_piece(std::move(piece));
    });
}

void Session::on_piece(std::optional<std::string> piece) {
    if (phase_ == Phase::kClosed) return;
    if (!piece) return cut();
    phase_ = Phase::kWriting;
    if (piece->empty()) return end_stream();
    piece_ = std::move(*piece);
    arm(environment_.limits.write);
    auto const written = [self = shared_from_this()](Error error, std::size_t) {
        self->on_piece_written(error);
    };
    if (!chunked_) return asio::async_write(socket_, asio::buffer(piece_), written);
    head_ = fmt::format("{:x}\r\n", piece_.size());
    std::array<asio::const_buffer, 3> const parts{asio::buffer(head_), asio::buffer(piece_),
                                                  asio::buffer(kEndOfChunk)};
    asio::async_write(socket_, parts, written);
}

void Session::on_piece_written(Error error) {
    if (error || phase_ == Phase::kClosed) return close();
    streamed_ += piece_.size();
    piece_.clear();
    want_piece();
}

void Session::end_stream() {
    stream_.reset();
    closing_ = closing_ || draining_;
    if (!chunked_) return on_written({});
    arm(environment_.limits.write);
    asio::async_write(socket_, asio::buffer(kLastChunk),
                      [self = shared_from_this()](Error error, std::size_t) { self->on_written(error); });
}

// Who left while a piece is being made would be noticed only when two more pieces have been sent.
void Session::watch_peer() {
    if (watching_) return;
    watching_ = true;
    socket_.async_wait(Socket::wait_read,
                       [self = shared_from_this()](Error error) { self->on_readable(error); });
}

void Session::on_readable(Error error) {
    watching_ = false;
    if (error || !stream_ || !peer_is_gone()) return;  // a further request waits its turn
    close();
}

bool Session::peer_is_gone() {
    char byte = 0;
    auto const count = ::recv(socket_.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return count == 0 || (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

// With a reset: a peer of HTTP/1.0 would take an orderly end for the end of the body.
void Session::cut() {
    Error ignored;
    socket_.set_option(asio::socket_base::linger(true, 0), ignored);
    socket_.close(ignored);
    close();
}

}  // namespace fassung::http
