#pragma once

#include "server/pages/frame/part.hpp"

/// What concerns the person who is logged in: their cases, their acts, their account.
namespace fassung::pages::desk {

Part const& part();

}  // namespace fassung::pages::desk
