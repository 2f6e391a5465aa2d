#include "server/http/problem.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

#include <fmt/format.h>

namespace fassung::http {

namespace {

struct Title {
    int status;
    std::string_view text;
};

constexpr std::array kTitles{
    Title{400, "Ungültige Anfrage"},
    Title{401, "Anmeldung erforderlich"},
    Title{403, "Nicht erlaubt"},
    Title{404, "Nicht gefunden"},
    Title{405, "Methode nicht vorgesehen"},
    Title{406, "Format nicht verfügbar"},
    Title{408, "Zeit überschritten"},
    Title{409, "Widerspruch zum Stand"},
    Title{412, "Stand überholt"},
    Title{413, "Inhalt zu groß"},
    Title{414, "Adresse zu lang"},
    Title{415, "Format nicht unterstützt"},
    Title{422, "Inhalt nicht verwendbar"},
    Title{428, "Bedingung fehlt"},
    Title{429, "Zu viele Anfragen"},
    Title{431, "Kopfzeilen zu groß"},
    Title{500, "Interner Fehler"},
    Title{501, "Nicht unterstützt"},
    Title{503, "Zurzeit nicht verfügbar"},
};

constexpr std::string_view kRetryAfterSeconds = "2";

/// The request could not be read; with the other codes it was read, and its content is wrong.
bool is_about_form(std::string_view code) {
    static constexpr std::string_view kCodes[] = {"malformed-json",      "bad-parameter",  "invalid-as-of",
                                                  "invalid-in-force-on", "invalid-cursor", "invalid-range",
                                                  "search-as-of",        "empty-period",   "malformed-form"};
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

std::string_view title_of(int status) {
    for (auto const& title : kTitles)
        if (title.status == status) return title.text;
    return status >= 500 ? "Fehler" : "Anfrage abgelehnt";
}

std::string json_string(std::string_view text) {
    std::string json = "\"";
    json.reserve(text.size() + 2);
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            json += c;
        }
    }
    return json += '"';
}

Response problem(int status, std::string_view code, std::string_view detail, std::string_view request_id,
                 std::string_view members) {
    std::string body = fmt::format(
        R"({{"type":"about:blank","title":{},"status":{},"code":{},"detail":{},"requestId":{}{}{}}})",
        json_string(title_of(status)), status, json_string(code), json_string(detail),
        json_string(request_id), members.empty() ? "" : ",", members);
    Response answer = response(status, "application/problem+json", std::move(body));
    if (status == 503) answer.set("Retry-After", kRetryAfterSeconds);
    return answer;
}

}  // namespace fassung::http
