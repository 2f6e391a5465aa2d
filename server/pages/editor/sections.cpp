#include "server/pages/editor/sections.hpp"

#include <algorithm>
#include <array>

namespace fassung::pages::editor {

namespace {

struct Place {
    std::string_view path;  ///< of the part, or of a record above it
    std::string_view section;
};

constexpr std::array kPlaces{
    Place{"measure/title", "basics"},
    Place{"measure/field", "basics"},
    Place{"measure/goals", "basics"},
    Place{"measure/description", "content"},
    Place{"measure/target-groups", "content"},
    Place{"measure/lead", "responsibility"},
    Place{"measure/participants", "responsibility"},
    Place{"measure/external-bodies", "responsibility"},
    Place{"measure/period", "period"},
    Place{"measure/funding", "funding"},
    Place{"measure/indicators", "indicators"},
    Place{"measure/origins", "evidence"},
    Place{"measure/predecessors", "evidence"},
    Place{"measure/file-references", "evidence"},
    Place{"measure/sources", "evidence"},
    Place{"measure/discontinued", "end"},
    Place{"concept/title", "basics"},
    Place{"concept/preamble", "preamble"},
    Place{"concept/guidelines", "guidelines"},
    Place{"concept/fields", "fields"},
    Place{"field/title", "basics"},
    Place{"field/title-status", "basics"},
    Place{"field/description", "content"},
    Place{"field/goals", "goals"},
    Place{"policy/title", "basics"},
    Place{"policy/office", "basics"},
    Place{"policy/requirements", "requirements"},
    Place{"policy/remarks", "remarks"},
};

bool belongs(std::string_view path, std::string_view place) {
    return path == place || (path.starts_with(place) && path[place.size()] == '/');
}

}  // namespace

std::vector<Section> sections_of(std::vector<app::FormPart> const& parts) {
    std::vector<Section> out;
    auto const put = [&](std::string_view name, app::FormPart const& part) {
        auto found = std::ranges::find(out, name, &Section::name);
        if (found == out.end()) found = out.insert(out.end(), {name, {}});
        found->parts.push_back(&part);
    };
    for (auto const& place : kPlaces)
        for (auto const& part : parts)
            if (belongs(part.path, place.path)) put(place.section, part);
    for (auto const& part : parts)
        if (std::ranges::none_of(kPlaces, [&](auto const& place) { return belongs(part.path, place.path); }))
            put("others", part);
    return out;
}

}  // namespace fassung::pages::editor
