#pragma once

#include "server/pages/frame/part.hpp"

/// Cases: their list, one of them with all that is said about it, its versions, its comments.
namespace fassung::pages::cases {

Part const& part();

}  // namespace fassung::pages::cases
