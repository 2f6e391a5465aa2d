#include "server/pages/measure/reading.hpp"

#include <array>

#include "core/app/refusals.hpp"
#include "server/pages/frame/asked_moment.hpp"
#include "server/pages/frame/tabs.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/measure/standing.hpp"

namespace fassung::pages::measure {

namespace {

struct TabLine {
    Tab tab;
    std::string_view path;
    std::string_view label;
};
constexpr std::array<TabLine, 6> kTabs{{{Tab::kText, "", "measure.tab-text"},
                                        {Tab::kHistory, "/history", "measure.tab-history"},
                                        {Tab::kProvenance, "/provenance", "measure.tab-provenance"},
                                        {Tab::kCompare, "/compare", "measure.tab-compare"},
                                        {Tab::kStatus, "/status", "measure.tab-status"},
                                        {Tab::kCite, "/cite", "measure.tab-cite"}}};

void add_tabs(Context const& context, Values& head, Reading const& reading, Tab tab) {
    std::vector<TabLink> tabs;
    for (auto const& line : kTabs)
        tabs.push_back({context.text(line.label), reading.path() + std::string{line.path} + reading.moment,
                        here_if(line.tab == tab)});
    pages::add_tabs(context, head, context.text("measure.tabs"), tabs);
}

void add_moment(Context const& context, Values& head, Reading const& reading) {
    if (reading.is_now()) return;
    auto& past = *head.AddSectionDictionary("PAST");
    auto const& view = reading.view;
    std::string said;
    if (view.edition && view.in_force_on)
        said = context.text("measure.past-edition", day(context, *view.in_force_on), view.edition->title);
    else if (view.as_of)
        said = context.text("measure.past-day", day(context, *view.as_of));
    else
        said = context.text("measure.past-event", view.seq, moment(context, view.time));
    set(past, "TEXT", said);
    set(past, "HREF", reading.path());
}

}  // namespace

base::Result<Reading> reading_of(Context const& context) {
    auto const& name = context.param("id");
    auto const id = base::MeasureId::parse(name);
    if (!id) return app::not_found("Die Maßnahme " + name);
    auto asked = asked_moment(context);
    if (!asked) return asked.error();
    auto const document = model::DocumentId::measure(*id);
    auto text = app::released_text(context.app, asked->view, document);
    if (!text) return text.error();
    return Reading{*id, document, std::move(asked->view), std::move(*text), std::move(asked->query)};
}

void add_head(Context const& context, Values& values, Reading const& reading, Tab tab) {
    auto& head = include(values, "HEAD", context.language, "measure/head");
    add_moment(context, head, reading);
    set(head, "ID", reading.id.str());
    show(head, "NUMBER", "TEXT", reading.text.number);
    set(head, "TITLE", reading.text.text->root.text_of("title"));
    add_standing(context, head, reading.view, reading.text.revision, *reading.text.text);
    add_tabs(context, head, reading, tab);
}

Frame frame_of(Context const& context, Reading const& reading, std::string const& label) {
    std::string const title{reading.text.text->root.text_of("title")};
    auto const measure = context.text("measure.crumb", reading.id.str());
    Frame frame;
    frame.area = Area::kConcept;
    frame.own_heading = true;
    frame.crumbs = {{context.text("measure.crumb-list"), "/measures" + reading.moment}};
    if (label.empty()) {
        frame.title = measure + ": " + title;
        frame.crumbs.push_back({measure, ""});
    } else {
        frame.title = label + ", " + measure + ": " + title;
        frame.crumbs.push_back({measure, reading.path() + reading.moment});
        frame.crumbs.push_back({label, ""});
    }
    return frame;
}

}  // namespace fassung::pages::measure
