#pragma once

#include "server/pages/frame/part.hpp"

namespace fassung::pages::account {

Part const& part();

}  // namespace fassung::pages::account
