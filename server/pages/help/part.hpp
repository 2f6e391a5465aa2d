#pragma once

#include "server/pages/frame/part.hpp"

/// Help, glossary, keys, and what the law wants every site to say. Open to everybody.
namespace fassung::pages::help {

Part const& part();

}  // namespace fassung::pages::help
