#pragma once

#include "server/pages/frame/part.hpp"

/// One measure: its text, its revisions, where its words come from, what differs, how to cite it.
namespace fassung::pages::measure {

Part const& part();

}  // namespace fassung::pages::measure
