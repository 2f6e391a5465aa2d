#include "server/api/problem.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include <boost/json.hpp>

#include "server/http/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

/// The request could not be read; with the other codes it was read, and its content is wrong.
bool is_about_form(std::string_view code) {
    static constexpr std::string_view kCodes[] = {"malformed-json",      "bad-parameter",  "invalid-as-of",
                                                  "invalid-in-force-on", "invalid-cursor", "invalid-range",
                                                  "search-as-of",        "empty-period"};
    return std::ranges::find(kCodes, code) != std::end(kCodes);
}

}  // namespace

int status_of(base::Error const& error) {
    using base::Errc;
    switch (error.kind) {
        case Errc::kInvalid:
            if (error.code == "precondition-required") return 428;
            return is_about_form(error.code) ? 400 : 422;
        case Errc::kNotFound:
            return 404;
        case Errc::kUnauthorized:
            return 401;
        case Errc::kForbidden:
            return 403;
        case Errc::kConflict:
            return 409;
        case Errc::kStale:
            return error.code == "stale" ? 412 : 409;
        case Errc::kTooLarge:
            return 413;
        case Errc::kBusy:
            return error.code == "too-many-attempts" ? 429 : 503;
        case Errc::kUnavailable:
            return 503;
    }
    std::abort();
}

http::Response problem(base::Error const& error, http::Request const& request, std::string members) {
    json::object extra;
    if (!error.details.empty()) {
        json::array errors;
        for (auto const& detail : error.details)
            errors.push_back({{"path", detail.path},
                              {"line", detail.line == 0 ? json::value(nullptr) : json::value(detail.line)},
                              {"detail", detail.message}});
        extra["errors"] = std::move(errors);
    }
    if (error.code == "wrong-state" || error.code == "requirements-open")
        extra[error.code == "wrong-state" ? "allowed" : "requirements"] =
            json::array(error.items.begin(), error.items.end());
    auto text = json::serialize(extra);
    text = text.substr(1, text.size() - 2);
    if (!text.empty() && !members.empty()) text += ',';
    auto response = http::problem(status_of(error), error.code, error.message, request.id, text + members);
    if (response.status == 401) response.set("WWW-Authenticate", "Bearer realm=\"fassung\"");
    if (error.code == "too-many-attempts" && !error.items.empty())
        response.set("Retry-After", error.items.front());
    return response;
}

}  // namespace fassung::api
