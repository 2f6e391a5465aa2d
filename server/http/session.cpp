#include "server/http/session.hpp"

#include <array>
#include <ctime>
#include <utility>

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/error.hpp>
#include <fmt/format.h>
#include <spdlog/logger.h>

#include "core/base/digest.hpp"
#include "server/http/dispatch.hpp"
#include "server/http/head.hpp"
#include "server/http/problem.hpp"
#include "server/http/target.hpp"

namespace fassung::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

constexpr std::size_t kReadBytes = 32 * 1024;
constexpr std::size_t kLoggedPathBytes = 300;
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

constexpr std::string_view kBadRequest =
    "Die Anfrage entspricht nicht dem HTTP-Protokoll und wurde nicht bearbeitet.";
constexpr std::string_view kBusy =
    "Der Dienst ist zurzeit ausgelastet. Bitte in einigen Sekunden erneut versuchen.";

std::string new_request_id() {
    return base::to_hex(base::random_bytes(8));
}

void add_header(Fields& headers, std::string name, std::string_view value) {
    for (auto& [key, known] : headers) {
        if (key != name) continue;
        known.append(", ").append(value);
        return;
    }
    headers.emplace_back(std::move(name), value);
}

}  // namespace

template <class Step>
void Session::on_strand(Step step) {
    asio::dispatch(socket_.get_executor(), [self = shared_from_this(), step] { ((*self).*step)(); });
}

Session::Session(Socket socket, std::string remote, Environment& environment)
    : socket_(std::move(socket)),
      timer_(socket_.get_executor()),
      remote_(std::move(remote)),
      environment_(environment) {}

Session::~Session() {
    environment_.sessions.leave(this);
}

void Session::start() {
    on_strand(&Session::await_request);
}

void Session::turn_away() {
    asio::dispatch(socket_.get_executor(), [self = shared_from_this()] {
        self->begin_request();
        self->fail(503, "busy", kBusy);
    });
}

void Session::drain() {
    asio::dispatch(socket_.get_executor(), [self = shared_from_this()] {
        self->draining_ = true;
        if (self->phase_ == Phase::kIdle) self->end_idling();
    });
}

void Session::abort() {
    on_strand(&Session::close);
}

// ---- reading
// -------------------------------------------------------------------------------------------------------

void Session::await_request() {
    if (phase_ == Phase::kClosed) return;  // drained or aborted before it could start
    phase_ = Phase::kIdle;
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(environment_.limits.header_bytes));
    parser_->body_limit(environment_.limits.body_bytes);
    header_seen_ = 0;
    request_ = Request{};
    named_ = false;
    unread_ = true;
    if (buffer_.size() > 0) {
        begin_request();
        return feed();
    }
    if (draining_ && !has_unread()) return close();
    arm(environment_.limits.idle);
    read_some();
}

void Session::begin_request() {
    phase_ = Phase::kReading;
    began_ = std::chrono::steady_clock::now();
    request_.id = new_request_id();
    request_.remote = remote_;
    request_.local = remote_ == "unix";
    arm(environment_.limits.read);
}

void Session::read_some() {
    socket_.async_read_some(
        buffer_.prepare(kReadBytes),
        [self = shared_from_this()](Error error, std::size_t count) { self->on_read(error, count); });
}

void Session::on_read(Error error, std::size_t count) {
    if (phase_ == Phase::kClosed) return;
    if (timed_out_)
        return fail(408, "timeout",
                    "Die Anfrage kam nicht in der vorgesehenen Zeit vollständig an. Bitte erneut senden.");
    if (error == asio::error::eof) {
        if (phase_ == Phase::kIdle || !parser_->got_some()) return close();
        unread_ = false;
        return fail(400, "bad-request", "Die Anfrage endet, bevor sie vollständig ist. Bitte erneut senden.");
    }
    if (error == asio::error::operation_aborted && phase_ == Phase::kIdle && has_unread()) return read_some();
    if (error) return close();
    buffer_.commit(count);
    if (phase_ == Phase::kIdle) begin_request();
    feed();
}

// Not simply close(): the read may have taken the first bytes of a request already and only wait for its turn
// on the strand. A cancelled read tells, and on_read then decides.
void Session::end_idling() {
    Error ignored;
    socket_.cancel(ignored);
}

// A recipient should ignore an empty line before the request line (RFC 9112, 2.2).
void Session::skip_blank_lines() {
    if (parser_->got_some()) return;
    auto const bytes = buffer_.data();
    std::string_view const text{static_cast<char const*>(bytes.data()), bytes.size()};
    std::size_t count = 0;
    while (text.substr(count).starts_with("\r\n")) count += 2;
    buffer_.consume(count);
}

void Session::feed() {
    skip_blank_lines();
    while (!parser_->is_done()) {
        if (buffer_.size() == 0) return read_some();
        bool const header_was_done = parser_->is_header_done();
        if (!parse_some()) return;
        if (!header_was_done && parser_->is_header_done() && !take_header()) return;
    }
    hand_over();
}

// False if the parser cannot go on now: more is being read, or the request is refused.
bool Session::parse_some() {
    Error error;
    bool const in_header = !parser_->is_header_done();
    std::size_t const taken = parser_->put(buffer_.data(), error);
    buffer_.consume(taken);
    if (in_header) header_seen_ += taken;
    if (error && error != beast::http::error::need_more) {
        refuse_unparsable(error);
        return false;
    }
    // The parser's own limit counts from the last complete line and does not count chunk lines and trailers
    // at all: a peer that sends line by line would never reach it.
    std::size_t const pending = error ? buffer_.size() : 0;
    if ((in_header ? header_seen_ : 0) + pending > environment_.limits.header_bytes) {
        refuse_unparsable(beast::http::error::header_limit);
        return false;
    }
    if (!error) return true;
    read_some();
    return false;
}

void Session::refuse_unparsable(Error error) {
    if (error == beast::http::error::body_limit || error == beast::http::error::buffer_overflow)
        return fail(
            413, "too-large",
            fmt::format(
                "Der Inhalt der Anfrage ist größer als erlaubt ({} Byte). Bitte verkleinern oder aufteilen.",
                environment_.limits.body_bytes));
    if (error != beast::http::error::header_limit) return fail(400, "bad-request", kBadRequest);
    if (parser_->get().target().empty())
        return fail(414, "target-too-long",
                    fmt::format("Die aufgerufene Adresse ist länger als erlaubt ({} Byte).",
                                environment_.limits.target_bytes));
    fail(431, "header-too-large",
         fmt::format("Die Kopfzeilen der Anfrage sind größer als erlaubt ({} Byte).",
                     environment_.limits.header_bytes));
}

// False if the body cannot be read at once: the request is refused, or the peer is being asked for it.
bool Session::take_header() {
    if (!read_header()) return false;
    auto const expect = request_.header("expect");
    if (old_client_ || !expect || !beast::iequals(*expect, "100-continue") || parser_->is_done() ||
        buffer_.size() > 0)
        return true;
    invite_body();
    return false;
}

// The header's content; trailers, which the parser adds to it later, are not looked at.
bool Session::read_header() {
    auto const& message = parser_->get();
    auto const target = std::string_view{message.target()};
    old_client_ = message.version() < 11;
    keep_alive_ = parser_->keep_alive();
    request_.target = target;
    auto const method = parse_method(std::string_view{message.method_string()});
    if (method) request_.method = *method;
    for (auto const& field : message) {
        std::string name{std::string_view{field.name_string()}};
        for (char& c : name)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        add_header(request_.headers, std::move(name), std::string_view{field.value()});
    }
    unread_ = !parser_->is_done();

    if (target.size() > environment_.limits.target_bytes) {
        fail(414, "target-too-long",
             fmt::format("Die aufgerufene Adresse ist länger als erlaubt ({} Byte).",
                         environment_.limits.target_bytes));
        return false;
    }
    auto parsed = parse_target(target);
    if (!parsed) {
        fail(400, "bad-request",
             "Die aufgerufene Adresse enthält unzulässige Zeichen oder eine fehlerhafte Kodierung.");
        return false;
    }
    request_.path = std::move(parsed->path);
    request_.segments = std::move(parsed->segments);
    request_.queries = std::move(parsed->queries);
    named_ = method.has_value();
    if (!method) {
        fail(501, "method-unknown", "Diese HTTP-Methode unterstützt der Dienst nicht.");
        return false;
    }
    // Anything but exactly "chunked" leaves the length of the body open (RFC 9112, 6.1 and 6.3); the parser
    // would take the body for the next request.
    auto const coding = request_.header("transfer-encoding");
    bool const coded = coding && (old_client_ || !beast::iequals(*coding, "chunked"));
    if (coded || message.count(beast::http::field::host) > 1 ||
        (!old_client_ && message.count(beast::http::field::host) == 0)) {
        fail(400, "bad-request", kBadRequest);
        return false;
    }
    return true;
}

void Session::invite_body() {
    asio::async_write(socket_, asio::buffer(kContinue),
                      [self = shared_from_this()](Error error, std::size_t) {
                          if (self->phase_ == Phase::kClosed) return;
                          if (error || self->timed_out_) return self->close();
                          self->feed();
                      });
}

// ---- handling
// ------------------------------------------------------------------------------------------------------

void Session::hand_over() {
    phase_ = Phase::kHandling;
    disarm();
    request_.body = std::move(parser_->get().body());
    parser_.reset();
    unread_ = buffer_.size() > 0;
    if (!environment_.work.try_post([self = shared_from_this()] { self->work(); }))
        answer(problem(503, "busy", kBusy, request_.id));
}

// On a worker. The strand does not touch the request meanwhile.
void Session::work() {
    Response result = run_handler(environment_.handler, request_, *environment_.log);
    asio::post(socket_.get_executor(), [self = shared_from_this(), result = std::move(result)]() mutable {
        self->answer(std::move(result));
    });
}

// ---- writing
// -------------------------------------------------------------------------------------------------------

void Session::fail(int status, std::string_view code, std::string_view detail) {
    keep_alive_ = false;
    answer(problem(status, code, detail, request_.id));
}

void Session::answer(Response response) {
    response_ = std::move(response);
    stream_ = std::move(response_.stream);
    streamed_ = 0;
    if (phase_ == Phase::kClosed) {
        let_go();
        return log_answer(false);
    }
    phase_ = Phase::kWriting;
    closing_ = !keep_alive_ || draining_;
    bool const bodiless = !has_body(response_.status) || (named_ && request_.method == Method::kHead);
    if (stream_) return begin_stream(bodiless);
    head_ = write_head(response_, {.request_id = request_.id,
                                   .close = closing_,
                                   .keep_alive = !closing_ && old_client_,
                                   .now = std::time(nullptr)});
    if (bodiless) response_.body.clear();
    arm(environment_.limits.write);
    std::array<asio::const_buffer, 2> const parts{asio::buffer(head_), asio::buffer(response_.body)};
    asio::async_write(socket_, parts,
                      [self = shared_from_this()](Error error, std::size_t) { self->on_written(error); });
}

void Session::on_written(Error error) {
    log_answer(!error);
    if (error || phase_ == Phase::kClosed) return close();
    if (!closing_) return await_request();
    if (unread_ || has_unread()) return linger();
    close();
}

// Bytes have arrived that nobody has looked at.
bool Session::has_unread() const {
    Error ignored;
    return socket_.available(ignored) > 0;
}

// Closing a socket with unread bytes resets the connection, and the reset may overtake the answer (RFC
// 9112, 9.6): so say that nothing more comes, and read away what the peer still sends, for a little while.
void Session::linger() {
    phase_ = Phase::kLingering;
    Error error;
    socket_.shutdown(Socket::shutdown_send, error);
    if (error) return close();
    arm(environment_.limits.linger);
    read_away();
}

void Session::read_away() {
    buffer_.clear();
    socket_.async_read_some(buffer_.prepare(kReadBytes),
                            [self = shared_from_this()](Error error, std::size_t) {
                                if (error || self->phase_ == Phase::kClosed) return self->close();
                                self->read_away();
                            });
}

void Session::close() {
    if (phase_ == Phase::kClosed) return;
    phase_ = Phase::kClosed;
    if (stream_) log_answer(false);
    let_go();
    disarm();
    Error ignored;
    socket_.shutdown(Socket::shutdown_both, ignored);
    socket_.close(ignored);
}

// ---- deadlines and log
// ---------------------------------------------------------------------------------------------

void Session::arm(std::chrono::milliseconds duration) {
    timer_.expires_after(duration);
    timer_.async_wait([self = shared_from_this(), turn = ++turn_](Error error) {
        if (!error && turn == self->turn_) self->on_deadline();
    });
}

void Session::disarm() {
    ++turn_;
    timer_.cancel();
}

void Session::on_deadline() {
    switch (phase_) {
        case Phase::kReading: {
            timed_out_ = true;
            Error ignored;
            socket_.cancel(ignored);  // on_read then answers 408
            return;
        }
        case Phase::kIdle:
        case Phase::kWriting:
        case Phase::kLingering:
            return close();
        case Phase::kHandling:
        case Phase::kMaking:
        case Phase::kClosed:
            return;
    }
}

void Session::log_answer(bool sent) {
    auto const took =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began_);
    std::string_view const path = named_ ? std::string_view{request_.path}.substr(0, kLoggedPathBytes) : "-";
    environment_.log->info("{} {} {} {}B {}us {} {}{}", named_ ? to_string(request_.method) : "-", path,
                           response_.status, response_.body.size() + streamed_, took.count(), request_.id,
                           remote_, sent ? "" : " not sent");
}

}  // namespace fassung::http
