#include "server/http/head.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace fassung::http {

namespace {

constexpr std::array kReasons{
    std::pair{200, "OK"},
    std::pair{201, "Created"},
    std::pair{202, "Accepted"},
    std::pair{204, "No Content"},
    std::pair{206, "Partial Content"},
    std::pair{301, "Moved Permanently"},
    std::pair{302, "Found"},
    std::pair{303, "See Other"},
    std::pair{304, "Not Modified"},
    std::pair{307, "Temporary Redirect"},
    std::pair{308, "Permanent Redirect"},
    std::pair{400, "Bad Request"},
    std::pair{401, "Unauthorized"},
    std::pair{403, "Forbidden"},
    std::pair{404, "Not Found"},
    std::pair{405, "Method Not Allowed"},
    std::pair{406, "Not Acceptable"},
    std::pair{408, "Request Timeout"},
    std::pair{409, "Conflict"},
    std::pair{410, "Gone"},
    std::pair{412, "Precondition Failed"},
    std::pair{413, "Content Too Large"},
    std::pair{414, "URI Too Long"},
    std::pair{415, "Unsupported Media Type"},
    std::pair{422, "Unprocessable Content"},
    std::pair{428, "Precondition Required"},
    std::pair{429, "Too Many Requests"},
    std::pair{431, "Request Header Fields Too Large"},
    std::pair{500, "Internal Server Error"},
    std::pair{501, "Not Implemented"},
    std::pair{503, "Service Unavailable"},
};

// The reason phrase may be empty (RFC 9112, 4).
std::string_view reason_of(int status) {
    auto const it =
        std::find_if(kReasons.begin(), kReasons.end(), [&](auto const& r) { return r.first == status; });
    return it == kReasons.end() ? "" : it->second;
}

std::string lower(std::string_view text) {
    std::string result{text};
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool is_ours(std::string_view name) {
    constexpr std::array<std::string_view, 6> kOurs{"connection", "content-length",    "date",
                                                    "keep-alive", "transfer-encoding", "x-request-id"};
    return std::find(kOurs.begin(), kOurs.end(), lower(name)) != kOurs.end();
}

bool is_token(std::string_view name) {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               kMarks.find(c) != std::string_view::npos;
    });
}

bool is_field_value(std::string_view value) {
    return std::none_of(value.begin(), value.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
}

}  // namespace

bool has_body(int status) {
    return status >= 200 && status != 204 && status != 304;
}

bool is_sendable(Response const& response) {
    return response.status >= 200 && response.status <= 599 &&
           std::all_of(response.headers.begin(), response.headers.end(), [](auto const& field) {
               return is_token(field.first) && is_field_value(field.second);
           });
}

std::string http_date(std::time_t time) {
    std::tm utc{};
    gmtime_r(&time, &utc);
    return fmt::format("{:%a, %d %b %Y %H:%M:%S GMT}", utc);
}

std::string write_head(Response const& response, HeadFacts const& facts) {
    std::string head = fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status));
    for (auto const& [name, value] : response.headers)
        if (!is_ours(name)) head += fmt::format("{}: {}\r\n", name, value);
    head += fmt::format("Date: {}\r\nX-Request-Id: {}\r\n", http_date(facts.now), facts.request_id);
    if (facts.close) head += "Connection: close\r\n";
    if (facts.keep_alive) head += "Connection: keep-alive\r\n";
    if (has_body(response.status)) {
        switch (facts.framing) {
            case Framing::kLength:
                head += fmt::format("Content-Length: {}\r\n", response.body.size());
                break;
            case Framing::kChunks:
                head += "Transfer-Encoding: chunked\r\n";
                break;
            case Framing::kUntilClose:
                break;
        }
    }
    return head += "\r\n";
}

}  // namespace fassung::http
