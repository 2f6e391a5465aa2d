#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/workflow/may.hpp"
#include "server/api/context.hpp"

namespace fassung::api {

/// One row of the site map: method, path, who may, handler.
struct Route {
    http::Method method;
    std::string_view pattern;
    /// What may() is asked before the handler runs; for a route below /proposals/{id} about that case. Empty:
    /// every logged-in actor.
    std::optional<workflow::Action> action;
    Handler handler;
    bool is_public = false;    ///< nobody needs to be logged in
    bool takes_basic = false;  ///< an API token is taken as the password of Basic too
};

std::span<Route const> routes();

}  // namespace fassung::api
