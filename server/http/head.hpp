#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "server/http/message.hpp"

/// The first lines of an answer as they go over the wire.
namespace fassung::http {

/// How the peer learns where the body ends.
enum class Framing { kLength, kChunks, kUntilClose };

struct HeadFacts {
    std::string_view request_id;
    bool close = false;       ///< announce that the connection ends
    bool keep_alive = false;  ///< announce that it stays: HTTP/1.0 clients need to be told
    std::time_t now = 0;
    Framing framing = Framing::kLength;
};

/// Status line, the handler's headers, then Date, X-Request-Id, Connection and the length of the
/// body or its coding, up to the empty line.
std::string write_head(Response const& response, HeadFacts const& facts);

/// 1xx, 204 and 304 have none, whatever the handler wrote.
bool has_body(int status);

/// False if a header name is no token, a value has control characters, or the status is not 200 to 599: such
/// an answer could not be sent without breaking the framing.
bool is_sendable(Response const& response);

/// RFC 9110, 5.6.7: "Sun, 22 Nov 2026 10:33:52 GMT".
std::string http_date(std::time_t time);

}  // namespace fassung::http
