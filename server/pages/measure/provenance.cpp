#include "core/app/origins.hpp"
#include "server/pages/frame/pager.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/measure/handlers.hpp"
#include "server/pages/measure/people.hpp"
#include "server/pages/measure/reading.hpp"

namespace fassung::pages::measure {

namespace {

/// Runs of words are shown up to that many; a longer element says only since when it is as it is.
constexpr std::size_t kMostSpans = 60;

std::string since(Context const& context, app::Origins const& origins, int number) {
    auto const found = origins.revisions.find(number);
    if (found == origins.revisions.end()) return {};
    auto const& revision = found->second;
    auto const date = day(context, base::berlin_date(revision.time));
    return revision.proposal ? context.text("measure.since-proposal", date, revision.proposal->str())
                             : context.text("measure.since-adopted", date);
}

void add_element(Context const& context, Values& values, Reading const& reading, app::Origins const& origins,
                 history::ElementProvenance const& element) {
    if (element.spans.empty()) return;
    auto& out = *values.AddSectionDictionary("ELEMENT");
    set(out, "LABEL", element.label);
    set(out, "REVISION", std::to_string(element.revision));
    set(out, "SINCE", since(context, origins, element.revision));
    set(out, "HREF",
        reading.path() + "/history" + (reading.is_now() ? "?" : reading.moment + "&") +
            "element=" + encoded(element.address));
    bool const mixed = element.spans.size() > 1 && element.spans.size() <= kMostSpans;
    if (!mixed) {
        std::string text;
        for (auto const& span : element.spans) text += span.text;
        show(out, "WHOLE", "TEXT", text);
        return;
    }
    out.ShowSection("MIXED");
    for (auto const& span : element.spans) {
        auto& run = *out.AddSectionDictionary("SPAN");
        set(run, "TEXT", span.text);
        set(run, "REVISION", std::to_string(span.revision));
        run.ShowSection(span.revision == element.revision ? "NEWEST" : "OLDER");
    }
}

}  // namespace

http::Response show_provenance(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    auto const found = app::origins(context.app, reading->view, reading->document, context.query("element"));
    if (!found) return refused(context, found.error());
    Values values{"provenance"};
    add_head(context, values, *reading, Tab::kProvenance);
    for (auto const& element : found->elements) add_element(context, values, *reading, *found, element);
    for (auto row = found->revisions.rbegin(); row != found->revisions.rend(); ++row) {
        auto const& revision = row->second;
        auto& out = *values.AddSectionDictionary("REVISION");
        auto const number = std::to_string(row->first);
        set(out, "NUMBER", number);
        set(out, "HREF", reading->path() + "/revisions/" + number);
        set(out, "DAY", day(context, base::berlin_date(revision.time)));
        set(out, "KIND", kind_of(context, revision));
        if (revision.proposal) {
            auto const link = link_to(context, *revision.proposal);
            auto& proposal = *out.AddSectionDictionary("PROPOSAL");
            set(proposal, "HREF", link.href);
            set(proposal, "LABEL", link.label);
        }
        show(out, "REASON", "TEXT", revision.reason);
    }
    return page(context, frame_of(context, *reading, context.text("measure.tab-provenance")),
                render(context, "measure/provenance", values));
}

}  // namespace fassung::pages::measure
