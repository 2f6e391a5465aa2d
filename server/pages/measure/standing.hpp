#pragma once

#include "core/app/released.hpp"
#include "server/pages/frame/page.hpp"

namespace fassung::pages::measure {

/// What a text is worth: badges ("Vom Kabinett beschlossen", "Freigegebene Arbeitsfassung",
/// "Ausgangsbestand", "mit Dissens", "eingestellt", "Federführung ungeklärt") and the sentence: sections
/// BADGE, VALIDITY.
void add_standing(Context const& context, Values& values, app::View const& view,
                  index::RevisionRow const& revision, document::Document const& text);

}  // namespace fassung::pages::measure
