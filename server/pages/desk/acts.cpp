#include "core/app/journal.hpp"
#include "server/files/table.hpp"
#include "server/pages/desk/handlers.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::desk {

namespace {

constexpr int kPage = 50;

std::optional<base::Date> read_day(Context const& context, char const* name, Findings& findings) {
    auto const text = context.query(name);
    if (text.empty()) return std::nullopt;
    auto const day = base::parse_date(text);
    if (!day) findings.add(name, context.text("desk.acts-bad-day"));
    return day;
}

void add_rows(Context const& context, Values& values, app::EventList const& events) {
    bool const journal = context.allowed(workflow::Action::kReadJournal);
    auto& table = *values.AddSectionDictionary("TABLE");
    for (auto const& event : events.rows) {
        auto& row = *table.AddSectionDictionary("ROW");
        set(row, "TIME", moment(context, event.time));
        set(row, "ISO", machine_moment(event.time));
        set(row, "WHAT", word_for_event(context, event.kind));
        auto as = word_for(context, event.by.function);
        if (event.by.unit) as = context.text("desk.function-at", as, unit_short(context, *event.by.unit));
        set(row, "AS", as);
        if (event.by.actor != context.user->actor)
            show(row, "DEPUTY", "TEXT", context.text("desk.acts-deputy", person(context, event.by.actor)));
        if (event.proposal) {
            auto const link = link_to(context, *event.proposal);
            auto& of_case = *row.AddSectionDictionary("OF_CASE");
            set(of_case, "HREF", link.href);
            set(of_case, "LABEL", link.label);
        }
        auto const seq = std::to_string(event.seq);
        set(row, "SEQ", seq);
        row.ShowSection(journal ? "JOURNAL" : "PLAIN");
    }
}

}  // namespace

http::Response list_acts(Context& context) {
    Findings findings;
    app::JournalFilter filter;
    filter.from = read_day(context, "from", findings);
    filter.until = read_day(context, "until", findings);
    filter.actor = context.user->actor;
    auto const view = app::view_now(context.app);
    app::EventList events;
    if (findings.empty()) {
        if (context.query("format") == "csv") {
            auto table = app::journal_table(context.app, view, filter);
            return table ? files::table_file(std::move(*table), "meine-zeichnungen.csv")
                         : refused(context, table.error());
        }
        auto found = app::journal(context.app, view, filter, context.query("cursor"), kPage);
        if (found)
            events = std::move(*found);
        else
            findings.add(found.error());
    }
    Values values{"acts"};
    add_errors(context, values, findings);
    auto const add_day = [&](char const* section, char const* name, char const* label) {
        add_field(context, values, section,
                  {.kind = Field::Kind::kDate,
                   .name = name,
                   .label = context.text(label),
                   .value = context.query(name),
                   .optional = true},
                  findings);
    };
    add_day("FROM", "from", "desk.acts-from");
    add_day("UNTIL", "until", "desk.acts-until");
    if (events.rows.empty()) {
        values.ShowSection("EMPTY");
    } else {
        add_rows(context, values, events);
        set(*values.AddSectionDictionary("CSV"), "HREF", address_with(context, "format", "csv"));
    }
    add_pager(context, values, events.next);
    return page(context,
                {.title = context.text("desk.acts"),
                 .area = Area::kDesk,
                 .crumbs = {{context.text("desk.account"), "/me"}, {context.text("desk.acts"), ""}},
                 .has_errors = !findings.empty()},
                render(context, "desk/acts", values), findings.empty() ? 200 : 422);
}

}  // namespace fassung::pages::desk
