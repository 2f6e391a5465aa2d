#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>

#include <spdlog/logger.h>

#include "core/app/application.hpp"
#include "server/clone/children.hpp"
#include "server/http/message.hpp"

namespace fassung::clone {

struct Options {
    std::filesystem::path git = "/usr/bin/git";
    ChildLimits children = {};
    std::size_t request_bytes = 4 * 1024 * 1024;  ///< of a request, unpacked (413)
};

/// The door /git: `git clone http://…/git/record.git`, read-only, for the function auditor. Refusals are
/// text/plain, which git shows to whoever clones. Safe from any thread.
class Clone {
  public:
    /// `log` null: spdlog's default logger.
    Clone(app::Application& app, Options options, std::shared_ptr<spdlog::logger> log = nullptr);
    /// Ends the programs that still run.
    ~Clone();

    /// Whether the request is for this door.
    static bool concerns(http::Request const& request);
    http::Response answer(http::Request& request);
    /// Programs that run now.
    std::size_t running() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace fassung::clone
