#pragma once

#include "server/pages/frame/page.hpp"

/// From when something is read: `asOf` (as known then) and `inForceOn` of the address.
namespace fassung::pages {

struct AskedMoment {
    app::View view;
    std::string query;  ///< "?asOf=2026-01-31": for links that stay at that moment; empty: now
};
/// The refusals of app::parse_moment and app::view_at.
base::Result<AskedMoment> asked_moment(Context const& context);

/// Fields for the moment in a form of its own: section HELD with NAME and VALUE.
void hold_moment(Context const& context, Values& values);

}  // namespace fassung::pages
