#pragma once

#include "core/app/act_preview.hpp"
#include "core/app/compare.hpp"
#include "server/pages/frame/page.hpp"

/// What is shown before somebody signs: the case, the text, the places, the effect.
namespace fassung::pages::acts {

/// The include {{>CASE}}: case, version, who proposes, reason.
void add_case(Context const& context, Values& values, app::SeenCase const& seen);

/// The synopses of two ends ("base", "version:2") of a case, changed places alone; empty if nothing differs.
Html synopses(Context const& context, workflow::Case const& c, app::RangeEnd const& from,
              app::RangeEnd const& to);
/// Of the present version against the text from which it starts.
Html present_synopses(Context const& context, workflow::Case const& c);

/// The sections PLACES and ALL_ASKED or SOME_ASKED: what a vote binds to.
void add_places(Context const& context, Values& values, std::vector<app::ChangedPlace> const& places);

/// The include {{>EFFECT}} of a vote: what it meets, what is missing after it, what it releases.
void add_effect(Context const& context, Values& values, std::string_view step,
                app::ActPreview const* preview);

}  // namespace fassung::pages::acts
