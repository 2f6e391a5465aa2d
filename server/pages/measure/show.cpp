#include "server/pages/frame/open_cases.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/measure/handlers.hpp"
#include "server/pages/measure/reading.hpp"
#include "server/pages/measure/text.hpp"

namespace fassung::pages::measure {

namespace {

/// Open cases that concern the measure, as far as the reader may know of them.
void add_open(Context const& context, Values& values, Reading const& reading) {
    auto& open = *values.AddSectionDictionary("OPEN");
    Values* list = nullptr;
    for (auto const* c : open_cases_on(context, reading.document)) {
        if (list == nullptr) list = open.AddSectionDictionary("LIST");
        auto& row = *list->AddSectionDictionary("PROPOSAL");
        auto const link = link_to(context, c->id);
        set(row, "HREF", link.href);
        set(row, "LABEL", link.label);
        set(row, "KIND", word_for(context, c->kind));
        set(row, "UNIT", unit_short(context, c->unit));
        set(row, "STAGE", word_for(context, c->stage));
    }
    if (list == nullptr) open.ShowSection("NONE");
}

void add_actions(Context const& context, Values& values, Reading const& reading) {
    if (!reading.is_now() || !context.allowed(workflow::Action::kOpenProposal)) return;
    auto& actions = *values.AddSectionDictionary("ACTIONS");
    bool const over = reading.text.text->root.child("discontinued") != nullptr;
    for (auto const* kind : {"amend", over ? "reinstate" : "discontinue", "move"}) {
        if (over && std::string_view{kind} != "reinstate") continue;
        auto& action = *actions.AddSectionDictionary("ACTION");
        set(action, "HREF", "/proposals/new?kind=" + std::string{kind} + "&measure=" + reading.id.str());
        set(action, "LABEL", context.text("measure.propose-" + std::string{kind}));
        set(action, "STYLE", std::string_view{kind} == "amend" || over ? "primary" : "tertiary");
    }
}

}  // namespace

http::Response show_measure(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    Values values{"measure"};
    add_head(context, values, *reading, Tab::kText);
    add_actions(context, values, *reading);
    add_text(context, values, *reading, reading->text);
    auto const& revision = reading->text.revision;
    set(values, "REVISION", std::to_string(revision.number));
    set(values, "REVISION_HREF", reading->path() + "/revisions/" + std::to_string(revision.number));
    set(values, "DAY", day(context, base::berlin_date(revision.time)));
    if (revision.proposal) {
        auto const link = link_to(context, *revision.proposal);
        auto& proposal = *values.AddSectionDictionary("SOURCE");
        set(proposal, "HREF", link.href);
        set(proposal, "LABEL", link.label);
    }
    add_open(context, values, *reading);
    set(values, "REPORT", "/reports/measures/" + reading->id.str());
    set(values, "MOMENT", reading->moment);
    return page(context, frame_of(context, *reading, {}), render(context, "measure/measure", values));
}

}  // namespace fassung::pages::measure
