#include <ranges>

#include "core/app/draft_sharing.hpp"
#include "server/pages/desk/due.hpp"
#include "server/pages/desk/sections.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::desk {

namespace {

constexpr std::size_t kMost = 30;

}  // namespace

Html shared_section(Context const& context) {
    auto const shares = app::drafts_shared_with(context.app, context.caller);
    if (shares.empty()) return {};
    Values values{"shared"};
    set(values, "HEADING", context.text("desk.shared", shares.size()));
    for (auto const& share : shares | std::views::take(kMost)) {
        auto const found = context.app.index().find_case(share.proposal);
        if (!found) continue;
        auto& row = *values.AddSectionDictionary("ROW");
        auto& out = include(row, "CASE", context.language, "desk/case");
        fill_case(context, out, *found, false);
        set(out, "HREF", link_to(context, share.proposal).href + "/draft");
        set(row, "SINCE",
            context.text("desk.shared-with", unit_short(context, share.unit), moment(context, share.shared)));
    }
    if (shares.size() > kMost)
        show(values, "MORE", "TEXT", context.text("desk.only-first", kMost, shares.size()));
    return render(context, "desk/shared", values);
}

}  // namespace fassung::pages::desk
