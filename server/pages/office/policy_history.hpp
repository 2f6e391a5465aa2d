#pragma once

#include "core/app/moment.hpp"
#include "server/pages/frame/page.hpp"

namespace fassung::pages::office {

/// The revisions that `view` knows, newest first, and a form to compare any two; as many as fit on a page.
void add_history(Context const& context, Values& values, app::View const& view);

}  // namespace fassung::pages::office
