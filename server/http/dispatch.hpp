#pragma once

#include "server/http/server.hpp"

namespace spdlog {
class logger;
}

namespace fassung::http {

/// Runs the handler. What it throws, and an answer that cannot be sent, becomes a 500 whose text says nothing
/// of the cause; the cause goes to the log under the request's id.
Response run_handler(Handler const& handler, Request& request, spdlog::logger& log) noexcept;

}  // namespace fassung::http
