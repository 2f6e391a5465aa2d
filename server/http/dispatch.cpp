#include "server/http/dispatch.hpp"

#include <exception>

#include <spdlog/logger.h>

#include "server/http/head.hpp"
#include "server/http/problem.hpp"

namespace fassung::http {

namespace {

Response internal_error(Request const& request) {
    return problem(
        500, "internal",
        "Im Dienst ist ein Fehler aufgetreten. Bitte erneut versuchen und bei Wiederholung dem Betrieb die "
        "Kennung der Anfrage (requestId) nennen.",
        request.id);
}

}  // namespace

Response run_handler(Handler const& handler, Request& request, spdlog::logger& log) noexcept {
    try {
        Response answer = handler(request);
        if (is_sendable(answer)) return answer;
        log.error("{} {} handler answered with an unsendable status or header", request.id,
                  to_string(request.method));
    } catch (std::exception const& error) {
        log.error("{} {} handler failed: {}", request.id, to_string(request.method), error.what());
    } catch (...) {
        log.error("{} {} handler failed: not an exception of the standard library", request.id,
                  to_string(request.method));
    }
    return internal_error(request);
}

}  // namespace fassung::http
