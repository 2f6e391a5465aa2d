#pragma once

#include "core/base/result.hpp"
#include "server/http/message.hpp"

namespace fassung::api {

/// The refusal with the status that http::status_of gives. Details go into "errors", the items of
/// "wrong-state" into "allowed", of "requirements-open" into "requirements". `members`: further members,
/// serialised without braces.
http::Response problem(base::Error const& error, http::Request const& request, std::string members = {});

}  // namespace fassung::api
