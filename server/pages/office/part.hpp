#pragma once

#include "server/pages/frame/part.hpp"

/// Units over time, people with their functions, and the rules of release.
namespace fassung::pages::office {

Part const& part();

}  // namespace fassung::pages::office
