#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "server/http/server.hpp"
#include "server/http/sessions.hpp"
#include "server/http/work_queue.hpp"

/// Private to server/http: speaks Asio and Beast.
namespace fassung::http {

/// What all sessions of a server share.
struct Environment {
    Limits const limits;
    Handler const handler;
    std::shared_ptr<spdlog::logger> const log;
    Sessions sessions;
    WorkQueue work;
};

/// One connection: read a request, have it handled by a worker, write the answer, again. Its socket's
/// executor is a strand on which everything but the handler runs. It lives as long as something is under way
/// for it.
class Session : public std::enable_shared_from_this<Session> {
  public:
    using Socket = boost::asio::generic::stream_protocol::socket;

    /// `remote`: the peer's address, or "unix".
    Session(Socket socket, std::string remote, Environment& environment);
    ~Session();
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;

    // From any thread:
    void start();
    /// Answers 503 unasked and closes.
    void turn_away();
    /// Closes as soon as no request is under way.
    void drain();
    /// Closes now.
    void abort();
    /// Cancels the answer that is being made, once no thread moves bytes any more.
    void let_go() noexcept;

  private:
    /// kMaking: a worker makes the next piece of the answer.
    enum class Phase { kIdle, kReading, kHandling, kMaking, kWriting, kLingering, kClosed };
    using Error = boost::system::error_code;

    void await_request();
    void begin_request();
    void read_some();
    void on_read(Error error, std::size_t count);
    void end_idling();
    void skip_blank_lines();
    void feed();
    bool parse_some();
    void refuse_unparsable(Error error);
    bool take_header();
    bool read_header();
    void invite_body();
    void hand_over();
    void work();

    void answer(Response response);
    void fail(int status, std::string_view code, std::string_view detail);
    void on_written(Error error);

    // session_stream.cpp
    void begin_stream(bool bodiless);
    void want_piece();
    void make_piece(BodyStream& stream);
    void on_piece(std::optional<std::string> piece);
    void on_piece_written(Error error);
    void end_stream();
    void watch_peer();
    void on_readable(Error error);
    bool peer_is_gone();
    void cut();

    bool has_unread() const;
    void linger();
    void read_away();
    void close();

    void arm(std::chrono::milliseconds duration);
    void disarm();
    void on_deadline();
    void log_answer(bool sent);

    template <class Step>
    void on_strand(Step step);

    Socket socket_;
    boost::asio::steady_timer timer_;
    std::string const remote_;
    Environment& environment_;

    Phase phase_ = Phase::kIdle;
    std::size_t turn_ = 0;    // of the deadline: an older one that fires late is ignored
    bool timed_out_ = false;  // while reading
    bool draining_ = false;
    bool keep_alive_ = false;  // what the request wants
    bool old_client_ = false;  // HTTP/1.0
    bool unread_ = false;      // the peer may be sending something that nobody will read
    bool closing_ = false;     // after this answer
    bool named_ = false;       // request_ holds a method and a path

    boost::beast::flat_buffer buffer_;
    std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> parser_;
    std::size_t header_seen_ = 0;  // bytes of the header that the parser has taken
    std::chrono::steady_clock::time_point began_;
    Request request_;
    Response response_;
    std::string head_;  // of the answer, or of a chunk

    std::shared_ptr<BodyStream> stream_;
    bool chunked_ = false;
    bool watching_ = false;     // waiting for the peer to send or to end the connection
    std::string piece_;         // being written
    std::size_t streamed_ = 0;  // bytes of the pieces written
};

}  // namespace fassung::http
