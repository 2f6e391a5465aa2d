#pragma once

#include <memory>
#include <span>

#include "core/app/application.hpp"
#include "server/http/message.hpp"
#include "server/pages/frame/part.hpp"

namespace fassung::pages {

/// The web pages: every part's routes behind one door. Any thread.
class Pages {
  public:
    /// Throws std::logic_error if a template, a text or a route is wrong.
    Pages(app::Application& app, Site site);
    ~Pages();

    /// Everything but /api, /git and what else the caller keeps for itself.
    http::Response answer(http::Request& request) const;

    /// All routes, for tests of who may go where.
    std::span<Route const> routes() const;
    Catalogue const& catalogue() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace fassung::pages
