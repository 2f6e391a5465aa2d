#pragma once

#include <string>

#include "core/app/released.hpp"
#include "core/history/labels.hpp"
#include "server/pages/frame/page.hpp"

/// What every page of a measure begins with.
namespace fassung::pages::measure {

/// The measure as the reader asked to see it.
struct Reading {
    base::MeasureId id;
    model::DocumentId document;
    app::View view;
    app::ReleasedText text;
    std::string moment;  ///< "?asOf=2026-01-31": for links that stay at that moment; empty: now

    std::string path() const { return "/measures/" + id.str(); }
    bool is_now() const { return moment.empty(); }
};
/// Of the path, `asOf` and `inForceOn`. "not-found", "not-in-edition", those of app::view_at.
base::Result<Reading> reading_of(Context const& context);

enum class Tab { kText, kHistory, kProvenance, kCompare, kStatus, kCite, kRevision };

/// The include {{>HEAD}}: heading, what the text is worth, the moment, tabs.
void add_head(Context const& context, Values& values, Reading const& reading, Tab tab);
/// Title and breadcrumbs; `label` names the page below the measure, empty for the measure itself.
Frame frame_of(Context const& context, Reading const& reading, std::string const& label);

}  // namespace fassung::pages::measure
