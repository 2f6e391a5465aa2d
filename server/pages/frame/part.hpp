#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "server/pages/frame/context.hpp"
#include "server/pages/frame/template.hpp"

namespace fassung::pages {

using Handler = http::Response (*)(Context&);

/// Who may come to a route.
enum class Access {
    kPublic,    ///< everybody
    kUser,      ///< whoever is logged in; the handler, or decide(), says the rest
    kFunction,  ///< whoever may do `action`, on the case if the path has an {id} of one
};

struct Route {
    http::Method method;
    std::string_view pattern;
    Access access = Access::kUser;
    std::optional<workflow::Action> action = {};
    Handler handler = nullptr;
};

/// A folder of pages: what it brings along. Every route's POST carries a CSRF token, which was looked at
/// before the handler runs.
struct Part {
    std::string_view name;
    std::span<EmbeddedText const> templates;
    std::string_view german, english;  ///< texts
    std::span<Route const> routes;
};

}  // namespace fassung::pages
