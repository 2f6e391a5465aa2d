#pragma once

#include "server/pages/frame/part.hpp"

/// Every signature goes through here: what exactly is signed, by whom and with what effect.
namespace fassung::pages::acts {

Part const& part();

}  // namespace fassung::pages::acts
