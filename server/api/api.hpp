#pragma once

#include <memory>

#include "core/app/application.hpp"
#include "server/http/message.hpp"

namespace fassung::api {

/// The door /api/v1: finds the route, asks who it is and whether they may, runs the handler. Safe from any
/// thread.
class Api {
  public:
    explicit Api(app::Application& app);
    ~Api();
    /// Whether the request is for /api, or for one of the two addresses that watchers ask.
    static bool concerns(http::Request const& request);
    http::Response answer(http::Request& request) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace fassung::api
