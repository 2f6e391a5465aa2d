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

/// What the entity tag of a GET is made of.
enum class Made {
    kAnew,  ///< the page, which is made each time
    /// The record, the names of people, the session, the language, the address with its host, the day: the
    /// page is made of nothing else, so a reader who has it gets 304 before it is made. Its handler does not
    /// use Context::caller, by which core/app finds what the register knows of drafts, notes, shares and
    /// visits, and does not ask what time it is.
    kOfRecord,
};

struct Route {
    http::Method method;
    std::string_view pattern;
    Access access = Access::kUser;
    std::optional<workflow::Action> action = {};
    Handler handler = nullptr;
    Made made = Made::kAnew;
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
