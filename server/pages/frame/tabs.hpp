#pragma once

#include <span>
#include <string>

#include "server/pages/frame/page.hpp"

namespace fassung::pages {

struct TabLink {
    enum class Place { kElsewhere, kInside, kHere };  ///< kInside: on a page below that of the tab
    std::string label, href;
    Place place = Place::kElsewhere;
};
constexpr TabLink::Place here_if(bool here) {
    return here ? TabLink::Place::kHere : TabLink::Place::kElsewhere;
}

/// The include {{>TABS}}: views of one thing, beside each other. `label` says of what. Not printed.
void add_tabs(Context const& context, Values& values, std::string_view label, std::span<TabLink const> tabs);

}  // namespace fassung::pages
