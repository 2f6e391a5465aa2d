#pragma once

#include <vector>

#include "core/app/application.hpp"

namespace fassung::bench {

/// Hands acts to the writer so that it takes exactly these, in this order, as one batch: as if that many
/// people had been waiting. `acts` are at most as many as the writer takes at once. Rethrows what submit()
/// throws.
std::vector<base::Result<record::Answer>> as_one_batch(app::Application& app, std::vector<record::Act> acts);

}  // namespace fassung::bench
