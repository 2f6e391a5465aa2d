#pragma once

#include <optional>
#include <string_view>

#include "core/app/application.hpp"
#include "core/app/caller.hpp"
#include "server/http/message.hpp"

namespace fassung::auth {

/// The secret that a request shows: "Authorization: Bearer …" (RFC 6750). Empty if there is none.
std::optional<std::string_view> bearer(http::Request const& request);

/// Who sends the request; empty if it shows no secret or one that is not valid (any more).
std::optional<app::Caller> identify(app::Application& app, http::Request const& request);

}  // namespace fassung::auth
