#include "server/pages/desk/due.hpp"

#include "server/pages/frame/words.hpp"

namespace fassung::pages::desk {

namespace {

constexpr int kSoon = 2;

}  // namespace

void fill_due(Context const& context, Values& values, std::optional<base::Date> const& due) {
    if (!due) return values.ShowSection("NO_DUE");
    auto& out = *values.AddSectionDictionary("DUE");
    set(out, "DAY", day(context, *due));
    set(out, "ISO", machine_day(*due));
    set(out, "LEFT", time_left(context, *due));
    if (*due < context.today())
        out.ShowSection("LATE");
    else
        out.ShowSection(working_days_left(context, *due) <= kSoon ? "SOON" : "CALM");
}

void fill_case(Context const& context, Values& values, index::CaseRow const& row, bool urgent) {
    set(values, "ID", row.id.str());
    if (row.title.empty())
        set(*values.AddSectionDictionary("UNTITLED"), "WHAT", word_for(context, row.kind));
    else
        set(*values.AddSectionDictionary("TITLED"), "TITLE", row.title);
    set(values, "KIND", word_for(context, row.kind));
    set(values, "UNIT", unit_short(context, row.unit));
    if (row.documents.size() > 1)
        set(*values.AddSectionDictionary("SEVERAL"), "MORE",
            context.text("desk.more-documents", row.documents.size() - 1));
    if (urgent) values.ShowSection("URGENT");
}

}  // namespace fassung::pages::desk
