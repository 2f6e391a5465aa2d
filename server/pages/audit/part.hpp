#pragma once

#include "server/pages/frame/part.hpp"

/// The record as auditors see it: journal, verification, checkpoints, exceptions, downloads.
namespace fassung::pages::audit {

Part const& part();

}  // namespace fassung::pages::audit
