#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/http/message.hpp"

/// How a browser shows who it is, and that a form came from a page of ours. Any thread.
namespace fassung::auth {

/// Cookies begin with "__Host-": sent over TLS or to the loopback only, never to another host or set by one.
inline constexpr std::string_view kSessionCookie = "__Host-sid";
/// Before anybody is logged in: what the token of the login form is bound to.
inline constexpr std::string_view kVisitorCookie = "__Host-visitor";
inline constexpr std::string_view kLanguageCookie = "__Host-lang";

/// The value of that cookie (RFC 6265); empty if the request brings none.
std::optional<std::string> cookie(http::Request const& request, std::string_view name);
/// The value of a Set-Cookie header: for the whole site, hidden from scripts, not sent along from other
/// sites. `seconds`: how long the browser keeps it; 0 = until it is closed.
std::string set_cookie(std::string_view name, std::string_view value, long seconds = 0);
std::string clear_cookie(std::string_view name);

/// A random value for kVisitorCookie.
std::string new_visitor();
/// The token that each form of a session carries, a function of the session's secret (or the visitor's
/// value) from which nobody finds the secret. 64 hexadecimal digits.
std::string form_token(std::string_view secret);
/// In the same time, however alike they are.
bool same_token(std::string_view a, std::string_view b);

/// False if the browser says that another site sent the request (Sec-Fetch-Site, Origin). A client that says
/// nothing may pass: it still needs the token.
bool is_same_origin(http::Request const& request);

/// Whether `path` may stand in a Location: a path here, no other host, no control character.
bool is_local_path(std::string_view path);

}  // namespace fassung::auth
