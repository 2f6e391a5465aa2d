#pragma once

#include "server/pages/frame/part.hpp"

/// The concept as a whole: read it, list and find measures, editions, two states side by side.
namespace fassung::pages::reading {

Part const& part();

}  // namespace fassung::pages::reading
