#pragma once

#include "core/base/result.hpp"
#include "server/config/config.hpp"
#include "server/pages/frame/site.hpp"

namespace fassung::cli {

/// What the pages say of the installation, with the texts of the files that the configuration names.
/// "bad-site-file" (kInvalid): a file is missing, longer than 64 KiB, or holds something that is no text.
base::Result<pages::Site> site_of(config::Site const& config);

}  // namespace fassung::cli
