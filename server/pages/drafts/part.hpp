#pragma once

#include "server/pages/frame/part.hpp"

namespace fassung::pages::drafts {

Part const& part();

}  // namespace fassung::pages::drafts
