#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a handler sees of HTTP: plain values, no library type. Nothing here has a thread of its own.
namespace fassung::http {

enum class Method { kGet, kHead, kPost, kPut, kPatch, kDelete, kOptions };

/// "GET". Methods are case-sensitive (RFC 9110, 9.1); anything else is no method of ours.
std::string_view to_string(Method method);
std::optional<Method> parse_method(std::string_view text);

using Fields = std::vector<std::pair<std::string, std::string>>;

/// A request whose form has been judged: the path is split and then decoded, every decoded text is UTF-8
/// without control characters, the body is within its limit and complete.
struct Request {
    Method method = Method::kGet;
    std::string target;                 ///< as sent
    std::string path;                   ///< the target without query, undecoded: "/api/v1/fields/a%2Fb"
    std::vector<std::string> segments;  ///< decoded: {"api", "v1", "fields", "a/b"}; none for "/"
    Fields queries;                     ///< decoded, in the order sent
    Fields headers;                     ///< names in lower case, each once; repeated ones joined by ", "
    std::string body;
    std::string remote;  ///< the peer's IP address, or "unix"
    bool local = false;  ///< came over the UNIX socket: from an account that may open the socket file
    std::string id;      ///< 16 hexadecimal digits, sent back as X-Request-Id
    std::map<std::string, std::string> params = {};  ///< filled by whoever routes

    /// The value of that header (name in lower case); the view lives as long as the request.
    std::optional<std::string_view> header(std::string_view name) const;
    /// The first value of that query parameter; "?a" has the empty value.
    std::optional<std::string_view> query(std::string_view name) const;
};

/// A body that is made while it is sent. One piece is under way at a time: the next one is asked for when the
/// peer has taken the last, so that a slow reader costs one piece of memory and nobody else any time.
struct BodyStream {
    /// Lets go of everything, as after `cancel`; on any thread, must not block.
    virtual ~BodyStream() = default;
    /// The next piece; empty means the end. On a worker, one call at a time, may block. The deadline for an
    /// answer holds for each piece, so pieces should not be much larger than 64 KiB. What it throws cuts the
    /// connection, so that the peer does not take a part for the whole.
    virtual std::string next() = 0;
    /// Nobody wants the rest: the peer is gone or too slow, the server stops, or the answer needs no body. On
    /// any thread, also while `next` runs, which should then return or throw soon; `next` is not called
    /// again. Perhaps called more than once, or not at all after the end.
    virtual void cancel() noexcept = 0;
};

/// What a handler answers. The server itself adds Content-Length or Transfer-Encoding, Date, Connection and
/// X-Request-Id and ignores these here; other header names must be tokens and values free of control
/// characters, or the answer becomes a 500.
struct Response {
    int status = 200;
    Fields headers = {};
    std::string body = {};
    /// In place of `body`: sent in chunks, to HTTP/1.0 up to the end of the connection. A peer that ends its
    /// side of the connection before the last piece is taken for gone.
    std::shared_ptr<BodyStream> stream = nullptr;

    /// Replaces the header if it is there (names compare without case).
    Response& set(std::string_view name, std::string_view value);
    std::optional<std::string_view> header(std::string_view name) const;
};

Response empty_response(int status);
/// `content_type` complete, such as "application/json" or "text/plain; charset=utf-8".
Response response(int status, std::string_view content_type, std::string body);
Response json_response(int status, std::string body);

}  // namespace fassung::http
