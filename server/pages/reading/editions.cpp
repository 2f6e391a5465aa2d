#include "core/app/editions.hpp"

#include <map>

#include "core/app/listing.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/reading/handlers.hpp"

namespace fassung::pages::reading {

namespace {

constexpr char const* kToHead = "&to=head";

void add_facts(Context const& context, Values& out, index::EditionRow const& edition) {
    set(out, "TITLE", edition.title);
    set(out, "IN_FORCE", day(context, edition.in_force_from));
    set(out, "IN_FORCE_MACHINE", machine_day(edition.in_force_from));
    if (edition.decided) {
        auto& decided = *out.AddSectionDictionary("DECIDED");
        set(decided, "DAY", day(context, *edition.decided));
        set(decided, "MACHINE", machine_day(*edition.decided));
    } else {
        out.ShowSection("UNDECIDED");
    }
    if (edition.adopted) out.ShowSection("ADOPTED");
}

}  // namespace

http::Response editions(Context& context) {
    auto const view = app::view_now(context.app);
    Values values{"editions"};
    auto const all = app::editions(context.app, view);
    if (all.empty()) values.ShowSection("NONE");
    Values* table = all.empty() ? nullptr : values.AddSectionDictionary("TABLE");
    for (auto edition = all.rbegin(); edition != all.rend(); ++edition) {
        auto& out = *table->AddSectionDictionary("ROW");
        add_facts(context, out, *edition);
        set(out, "HREF", "/editions/" + edition->id);
        set(out, "COUNT", std::to_string(app::edition_items(context.app, *edition).size()));
        set(out, "COMPARE", "/concept/compare?from=edition:" + edition->id + kToHead);
    }
    return page(
        context,
        {.title = context.text("reading.editions"),
         .area = Area::kConcept,
         .crumbs = {{context.text("reading.concept"), "/concept"}, {context.text("reading.editions"), ""}}},
        render(context, "reading/editions", values));
}

http::Response edition(Context& context) {
    auto const view = app::view_of_edition(context.app, app::view_now(context.app), context.param("edition"));
    if (!view) return refused(context, view.error());
    auto const& row = *view->edition;
    auto const listed = app::measures(context.app, *view, {}, "", index::Index::kMaxPage);
    if (!listed) return refused(context, listed.error());
    Values values{"edition"};
    add_facts(context, values, row);
    set(values, "BASIS", row.basis);
    set(values, "REVISION", std::to_string(row.revision));
    show(values, context.allowed(workflow::Action::kReadJournal) ? "EVENT_LINK" : "EVENT", "SEQ",
         std::to_string(row.seq));
    set(values, "COUNT", std::to_string(listed->rows.size()));
    set(values, "READ", "/concept?inForceOn=" + machine_day(row.in_force_from));
    set(values, "COMPARE", "/concept/compare?from=edition:" + row.id + kToHead);
    for (auto const& item : listed->rows) {
        auto& out = *values.AddSectionDictionary("ITEM");
        set(out, "NUMBER", item.number);
        set(out, "NAME", item.title);
        set(out, "ID", item.id.str());
        set(out, "REVISION_NUMBER", std::to_string(item.revision));
        set(out, "HREF", "/measures/" + item.id.str() + "/revisions/" + std::to_string(item.revision));
    }
    return page(context,
                {.title = context.text("reading.edition", row.title),
                 .area = Area::kConcept,
                 .crumbs = {{context.text("reading.concept"), "/concept"},
                            {context.text("reading.editions"), "/editions"},
                            {row.title, ""}}},
                render(context, "reading/edition", values));
}

}  // namespace fassung::pages::reading
