#include "server/pages/measure/standing.hpp"

#include <algorithm>

#include "core/app/naming.hpp"
#include "core/app/validity.hpp"
#include "core/document/rules.hpp"

namespace fassung::pages::measure {

namespace {

void add_badge(Context const& context, Values& values, char const* kind, std::string const& label) {
    auto& badge = *values.AddSectionDictionary("BADGE");
    set(badge, "KIND", kind);
    set(badge, "LABEL", label);
    set(badge, "LANG", code_of(context.language));
}

}  // namespace

void add_standing(Context const& context, Values& values, app::View const& view,
                  index::RevisionRow const& revision, document::Document const& text) {
    auto const decided = app::decision_of(context.app, view, revision);
    if (decided)
        add_badge(context, values, "success", context.text("measure.badge-decided"));
    else if (revision.proposal)
        add_badge(context, values, "info", context.text("measure.badge-released"));
    if (!revision.proposal) add_badge(context, values, "info", context.text("measure.badge-adopted"));
    if (!revision.dissent.empty()) {
        std::string units;
        for (auto const& unit : revision.dissent)
            units += (units.empty() ? "" : ", ") +
                     app::abbreviation_of(view, unit, base::berlin_date(revision.time));
        add_badge(context, values, "warning", context.text("measure.badge-dissent", units));
    }
    if (text.root.child("discontinued") != nullptr)
        add_badge(context, values, "warning", context.text("measure.badge-discontinued"));
    if (std::ranges::count(document::flags_of(text), "lead-unclear") > 0)
        add_badge(context, values, "warning", context.text("measure.badge-lead-unclear"));
    set(values, "VALIDITY", app::validity_of(context.app, view, revision, text));
}

}  // namespace fassung::pages::measure
