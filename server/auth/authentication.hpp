#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/app/application.hpp"
#include "core/app/caller.hpp"
#include "server/http/message.hpp"

namespace fassung::auth {

/// The secret that a request shows: "Authorization: Bearer …" (RFC 6750). Empty if there is none.
std::optional<std::string_view> bearer(http::Request const& request);

/// The password of "Authorization: Basic …" (RFC 7617); the login name is not looked at. Empty if there is
/// none.
std::optional<std::string> basic_password(http::Request const& request);

/// Who shows an API token as the password of Basic: for programs that know nothing else, such as git and feed
/// readers. Empty if it shows none or one that is not valid (any more); a session's secret is none.
std::optional<app::Caller> identify_basic(app::Application& app, http::Request const& request);

/// Who sends the request; empty if it shows no secret or one that is not valid (any more).
std::optional<app::Caller> identify(app::Application& app, http::Request const& request);

}  // namespace fassung::auth
