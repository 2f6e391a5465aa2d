#include "server/auth/browser.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/digest.hpp"

namespace fassung::auth {

std::optional<std::string> cookie(http::Request const& request, std::string_view name) {
    auto const header = request.header("cookie");
    if (!header) return std::nullopt;
    auto rest = *header;
    while (!rest.empty()) {
        // http::Request joins repeated headers by ", ".
        auto const end = std::min(rest.find_first_of(";,"), rest.size());
        auto pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return std::string{pair.substr(name.size() + 1)};
    }
    return std::nullopt;
}

std::string set_cookie(std::string_view name, std::string_view value, long seconds) {
    auto out = fmt::format("{}={}; Path=/; Secure; HttpOnly; SameSite=Lax", name, value);
    if (seconds > 0) out += fmt::format("; Max-Age={}", seconds);
    return out;
}

std::string clear_cookie(std::string_view name) {
    return fmt::format("{}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", name);
}

std::string new_visitor() {
    return base::to_hex(base::random_bytes(16));
}

std::string form_token(std::string_view secret) {
    return base::sha256(std::string{"fassung-form-1\n"}.append(secret)).hex();
}

bool same_token(std::string_view a, std::string_view b) {
    if (a.size() != b.size() || a.empty()) return false;
    unsigned char differs = 0;
    for (std::size_t at = 0; at < a.size(); ++at)
        differs = static_cast<unsigned char>(
            differs | (static_cast<unsigned char>(a[at]) ^ static_cast<unsigned char>(b[at])));
    return differs == 0;
}

bool is_same_origin(http::Request const& request) {
    if (auto const site = request.header("sec-fetch-site"); site && *site != "same-origin" && *site != "none")
        return false;
    auto const origin = request.header("origin");
    if (!origin) return true;
    auto const host = request.header("host");
    if (!host || host->empty()) return false;
    for (std::string_view const scheme : {"https://", "http://"})
        if (origin->starts_with(scheme) && origin->substr(scheme.size()) == *host) return true;
    return false;
}

bool is_local_path(std::string_view path) {
    return path.starts_with('/') && !path.starts_with("//") && path.find('\\') == std::string_view::npos &&
           std::ranges::all_of(path, [](char c) { return c > ' ' && c < 127; });
}

}  // namespace fassung::auth
