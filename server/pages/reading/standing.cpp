#include "server/pages/reading/standing.hpp"

#include "core/app/editions.hpp"

namespace fassung::pages::reading {

namespace {

void add_badge(Context const& context, Values& values, char const* kind, std::string_view text) {
    auto& badge = *values.AddSectionDictionary("BADGE");
    set(badge, "KIND", kind);
    set(badge, "LABEL", context.text(text));
}

}  // namespace

Standing::Standing(Context const& context, app::View const& view) : context_(context) {
    for (auto const& item : app::decided_items(context.app, view))
        decided_.emplace(item.measure, item.revision);
}

bool Standing::is_decided(index::MeasureRow const& row) const {
    return decided_.contains({row.id, row.revision});
}

void Standing::add_badges(Values& values, index::MeasureRow const& row) const {
    if (is_decided(row))
        add_badge(context_, values, "success", "reading.badge-decided");
    else
        add_badge(context_, values, "info",
                  row.revision == 0 ? "reading.badge-adopted" : "reading.badge-released");
    if (row.discontinued) add_badge(context_, values, "warning", "reading.badge-discontinued");
    if (row.lead_unclear) add_badge(context_, values, "warning", "reading.badge-lead-unclear");
}

}  // namespace fassung::pages::reading
