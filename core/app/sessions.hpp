#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/application.hpp"
#include "core/app/caller.hpp"

/// Logging in and out, and API tokens.
namespace fassung::app {

struct LoggedIn {
    std::string token;  ///< the secret to show from now on
    base::Instant expires;
    base::ActorId actor;
    std::vector<model::Grant> functions;  ///< in force today
};

/// "login-failed" (kUnauthorized), "too-many-attempts" (kBusy, items: seconds to wait).
base::Result<LoggedIn> log_in(Application& app, std::string_view login, std::string_view password,
                              std::string_view remote);
/// Whose session or API token it is; empty if it is nobody's (any more).
std::optional<Caller> authenticate(Application& app, std::string_view token);
/// The same for sessions alone.
std::optional<Caller> authenticate_session(Application& app, std::string_view token);
/// The same for API tokens alone.
std::optional<Caller> authenticate_token(Application& app, std::string_view token);
/// Ends a session. An API token is not ended by this.
void log_out(Application& app, std::string_view token);

/// A new API token; its secret is shown this once. With the same key again: the same.
base::Result<std::string> create_token(Application& app, Caller const& caller, std::string_view name,
                                       std::string_view scope,
                                       std::optional<std::string_view> idempotency_key);

}  // namespace fassung::app
