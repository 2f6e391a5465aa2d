#pragma once

#include "server/pages/measure/reading.hpp"

namespace fassung::pages::measure {

/// The include {{>TEXT}}: every part of a measure's text, as people read it. `text`: that of the reading, or
/// another revision of the same measure.
/// `below`: under a heading of its own.
void add_text(Context const& context, Values& values, Reading const& reading, app::ReleasedText const& text,
              bool below = false);
/// What the text itself says of its implementation: period and indicators, as sections FACT.
void add_goals(Context const& context, Values& values, Reading const& reading);

}  // namespace fassung::pages::measure
