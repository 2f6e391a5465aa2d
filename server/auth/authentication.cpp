#include "server/auth/authentication.hpp"

#include <algorithm>

#include "core/app/sessions.hpp"

namespace fassung::auth {

std::optional<std::string_view> bearer(http::Request const& request) {
    static constexpr std::string_view kScheme = "bearer ";
    auto const value = request.header("authorization");
    if (!value || value->size() <= kScheme.size()) return std::nullopt;
    auto const same = [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
    };
    if (!std::equal(kScheme.begin(), kScheme.end(), value->begin(), same)) return std::nullopt;
    return value->substr(kScheme.size());
}

std::optional<app::Caller> identify(app::Application& app, http::Request const& request) {
    auto const secret = bearer(request);
    return secret ? app::authenticate(app, *secret) : std::nullopt;
}

}  // namespace fassung::auth
