#include "server/pages/frame/tabs.hpp"

namespace fassung::pages {

void add_tabs(Context const& context, Values& values, std::string_view label, std::span<TabLink const> tabs) {
    auto& out = include(values, "TABS", context.language, "frame/tabs");
    set(out, "NAME", label);
    for (auto const& tab : tabs) {
        auto& link = *out.AddSectionDictionary("TAB");
        set(link, "HREF", tab.href);
        set(link, "LABEL", tab.label);
        if (tab.place == TabLink::Place::kHere) link.ShowSection("HERE");
        if (tab.place == TabLink::Place::kInside) link.ShowSection("INSIDE");
    }
}

}  // namespace fassung::pages
