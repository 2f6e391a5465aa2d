#pragma once

#include <string>

#include "core/base/ids.hpp"

namespace fassung::app {

/// Who calls, as the server has attested it.
struct Caller {
    base::ActorId actor;
    bool may_write = true;  ///< false for an API token of scope "read"
};

}  // namespace fassung::app
