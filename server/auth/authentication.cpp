#include "server/auth/authentication.hpp"

#include <algorithm>

#include "core/app/sessions.hpp"
#include "core/base/digest.hpp"

namespace fassung::auth {

namespace {

/// What follows the scheme (in lower case, with a blank) in the header; empty if it has another.
std::optional<std::string_view> credentials(http::Request const& request, std::string_view scheme) {
    auto const value = request.header("authorization");
    if (!value || value->size() <= scheme.size()) return std::nullopt;
    auto const same = [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
    };
    if (!std::equal(scheme.begin(), scheme.end(), value->begin(), same)) return std::nullopt;
    return value->substr(scheme.size());
}

}  // namespace

std::optional<std::string_view> bearer(http::Request const& request) {
    return credentials(request, "bearer ");
}

std::optional<std::string> basic_password(http::Request const& request) {
    auto const encoded = credentials(request, "basic ");
    auto const pair = encoded ? base::from_base64(*encoded) : std::nullopt;
    if (!pair) return std::nullopt;
    auto const colon = pair->find(':');
    return colon == std::string::npos ? std::nullopt : std::optional{pair->substr(colon + 1)};
}

std::optional<app::Caller> identify_basic(app::Application& app, http::Request const& request) {
    auto const password = basic_password(request);
    return password ? app::authenticate_token(app, *password) : std::nullopt;
}

std::optional<app::Caller> identify(app::Application& app, http::Request const& request) {
    auto const secret = bearer(request);
    return secret ? app::authenticate(app, *secret) : std::nullopt;
}

}  // namespace fassung::auth
