#pragma once

#include "server/pages/frame/part.hpp"

namespace fassung::pages::editor {

Part const& part();

}  // namespace fassung::pages::editor
