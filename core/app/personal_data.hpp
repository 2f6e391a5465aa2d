#pragma once

#include <vector>

#include "core/base/result.hpp"
#include "core/document/document.hpp"

namespace fassung::app {

/// Advice before a text becomes official: places with e-mail addresses or telephone numbers. Never a refusal.
std::vector<base::Detail> personal_data_in(document::Document const& document);

}  // namespace fassung::app
