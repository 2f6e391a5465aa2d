#pragma once

#include "core/app/policy.hpp"
#include "server/pages/frame/page.hpp"

namespace fassung::pages::office {

/// {{>RULES}}: each rule in words, then the remarks.
void add_rules(Context const& context, Values& values, app::PolicyText const& text);

}  // namespace fassung::pages::office
