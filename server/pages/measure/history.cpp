#include <algorithm>
#include <array>

#include "core/app/naming.hpp"
#include "core/app/tables.hpp"
#include "core/base/number.hpp"
#include "server/files/table.hpp"
#include "server/pages/frame/asked_moment.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/measure/handlers.hpp"
#include "server/pages/measure/people.hpp"
#include "server/pages/measure/reading.hpp"

namespace fassung::pages::measure {

namespace {

constexpr int kPage = 20;
constexpr std::size_t kMostPlaces = 8;
constexpr std::array kElements{
    "title",   "discontinued", "field",           "goals",   "description", "target-groups",
    "lead",    "participants", "period",          "funding", "indicators",  "external-bodies",
    "origins", "predecessors", "file-references", "sources"};

struct Wish {
    app::TimelineFilter filter;
    std::optional<int> before;
    Findings findings;
};

std::optional<base::Date> date_of(Context const& context, char const* name, Findings& findings) {
    auto const text = context.query(name);
    if (text.empty()) return std::nullopt;
    auto const date = base::parse_date(text);
    if (!date) findings.add(name, context.text("measure.bad-day"));
    return date;
}

Wish wish_of(Context const& context) {
    Wish wish;
    wish.filter.from = date_of(context, "from", wish.findings);
    wish.filter.until = date_of(context, "until", wish.findings);
    wish.filter.unit = base::UnitId::parse(context.query("unit"));
    if (auto element = context.query("element"); element.size() <= 200)
        wish.filter.element = std::move(element);
    wish.filter.hide_editorial = context.query("hideEditorial") == "true";
    auto const before = base::parse_number<int>(context.query("cursor"));
    if (before > 0) wish.before = before;
    return wish;
}

void add_filter(Context const& context, Values& values, Reading const& reading, Wish const& wish) {
    set(values, "ACTION", reading.path() + "/history");
    hold_moment(context, values);
    add_field(context, values, "FROM",
              {.kind = Field::Kind::kDate,
               .name = "from",
               .label = context.text("measure.filter-from"),
               .value = context.query("from")},
              wish.findings);
    add_field(context, values, "UNTIL",
              {.kind = Field::Kind::kDate,
               .name = "until",
               .label = context.text("measure.filter-until"),
               .value = context.query("until")},
              wish.findings);
    Field unit{.kind = Field::Kind::kSelect, .name = "unit", .label = context.text("measure.filter-unit")};
    unit.options.push_back({"", context.text("measure.filter-any")});
    for (auto const& [id, known] : context.snapshot->state.units->all)
        unit.options.push_back({id.str(), known.present().abbr, wish.filter.unit == id});
    add_field(context, values, "UNIT", unit);
    Field element{
        .kind = Field::Kind::kSelect, .name = "element", .label = context.text("measure.filter-element")};
    element.options.push_back({"", context.text("measure.filter-any")});
    for (auto const* name : kElements)
        element.options.push_back(
            {name, context.text("measure.part-" + std::string{name}), wish.filter.element == name});
    if (!wish.filter.element.empty() && std::ranges::find(kElements, wish.filter.element) == kElements.end())
        element.options.push_back({wish.filter.element,
                                   history::label_of(*reading.text.text, wish.filter.element,
                                                     app::naming(context.app, reading.view)),
                                   true});
    add_field(context, values, "ELEMENT", element);
    Field hide{.kind = Field::Kind::kCheck,
               .name = "hideEditorial",
               .label = context.text("measure.filter-editorial")};
    hide.value = "true";
    hide.options.push_back({"true", "", wish.filter.hide_editorial});
    add_field(context, values, "HIDE", hide);
}

void add_places(Context const& context, Values& row, Reading const& reading, index::Revision const& revision,
                history::Names const& names) {
    auto& places = *row.AddSectionDictionary("PLACES");
    std::size_t shown = 0;
    for (auto const& place : revision.changes) {
        if (shown == kMostPlaces) break;
        auto& out = *places.AddSectionDictionary("PLACE");
        set(out, "LABEL", history::label_of(*reading.text.text, place.address, names));
        ++shown;
    }
    if (revision.changes.size() > shown)
        show(places, "MORE", "TEXT", context.text("measure.more-places", revision.changes.size() - shown));
}

void add_revision(Context const& context, Values& values, Reading const& reading,
                  index::Revision const& revision, history::Names const& names) {
    auto& row = *values.AddSectionDictionary("REVISION");
    auto const number = std::to_string(revision.number);
    set(row, "NUMBER", number);
    set(row, "HREF", reading.path() + "/revisions/" + number);
    set(row, "MACHINE", machine_moment(revision.time));
    set(row, "MOMENT", moment(context, revision.time));
    set(row, "KIND", kind_of(context, revision));
    if (revision.editorial) row.ShowSection("EDITORIAL");
    if (revision.urgent) row.ShowSection("URGENT");
    show(row, "REASON", "TEXT", revision.reason);
    if (revision.proposal) {
        auto const link = link_to(context, *revision.proposal);
        auto& proposal = *row.AddSectionDictionary("PROPOSAL");
        set(proposal, "HREF", link.href);
        set(proposal, "LABEL", link.label);
    }
    // What was adopted has neither people nor changed places.
    if (revision.proposal) {
        auto& facts = *row.AddSectionDictionary("FACTS");
        add_people(context, facts, revision);
        add_places(context, facts, reading, revision, names);
    }
    if (revision.number > 0) {
        auto& compare = *row.AddSectionDictionary("COMPARE");
        set(compare, "HREF",
            reading.path() + "/compare?from=revision:" + std::to_string(revision.number - 1) +
                "&to=revision:" + number);
        set(compare, "BEFORE", std::to_string(revision.number - 1));
    }
}

}  // namespace

http::Response show_history(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    auto wish = wish_of(context);
    if (wish.findings.empty() && context.query("format") == "csv") {
        auto table = app::revision_table(context.app, reading->view, reading->document, wish.filter);
        return table ? files::table_file(std::move(*table), reading->id.str() + "-verlauf.csv")
                     : refused(context, table.error());
    }
    app::Timeline found;
    if (wish.findings.empty()) {
        auto answer =
            app::timeline(context.app, reading->view, reading->document, wish.filter, wish.before, kPage);
        if (answer)
            found = std::move(*answer);
        else
            wish.findings.add("until", answer.error().message);
    }
    Values values{"history"};
    add_head(context, values, *reading, Tab::kHistory);
    add_errors(context, values, wish.findings);
    add_filter(context, values, *reading, wish);
    auto const names = app::naming(context.app, reading->view);
    for (auto const& revision : found.revisions) add_revision(context, values, *reading, revision, names);
    if (found.revisions.empty() && wish.findings.empty()) values.ShowSection("NONE");
    set(values, "CSV", address_with(context, "format", "csv"));
    set(values, "CLEAR", reading->path() + "/history" + reading->moment);
    add_pager(context, values, found.next ? std::to_string(*found.next) : "");
    auto frame = frame_of(context, *reading, context.text("measure.tab-history"));
    frame.has_errors = !wish.findings.empty();
    return page(context, frame, render(context, "measure/history", values), frame.has_errors ? 422 : 200);
}

}  // namespace fassung::pages::measure
