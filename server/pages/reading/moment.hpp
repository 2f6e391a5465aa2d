#pragma once

#include "server/pages/frame/asked_moment.hpp"

/// From when the concept is read.
namespace fassung::pages::reading {

struct Reading {
    app::View view;
    std::string moment;  ///< "?asOf=2026-01-31": for links that stay at that moment; empty: now

    bool is_now() const { return moment.empty(); }
};
/// Of `asOf` and `inForceOn`; the refusals of app::view_at.
base::Result<Reading> reading_of(Context const& context);

/// The include {{>MOMENT}}: what is shown, the switch between the released state and the edition in force,
/// and a form for another day. Keeps the page's other parameters.
void add_moment(Context const& context, Values& values, Reading const& reading);

}  // namespace fassung::pages::reading
