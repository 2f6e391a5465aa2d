#include <map>

#include "core/app/audit_report.hpp"
#include "core/app/refusals.hpp"
#include "core/app/timeline.hpp"
#include "core/base/number.hpp"
#include "core/exchange/synopsis.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/measure/handlers.hpp"
#include "server/pages/measure/people.hpp"
#include "server/pages/measure/reading.hpp"
#include "server/pages/measure/standing.hpp"
#include "server/pages/measure/text.hpp"

namespace fassung::pages::measure {

namespace {

base::Result<int> number_of(Context const& context) {
    auto const& text = context.param("revision");
    auto const number = base::parse_number<int>(text);
    if (!number || *number < 0) return app::not_found("Die Revision " + text);
    return *number;
}

std::string label(Context const& context, int number) {
    return context.text("measure.revision") + " " + std::to_string(number);
}

void add_neighbours(Context const& context, Values& values, Reading const& reading, int number) {
    auto const link = [&](char const* section, int other) {
        auto& out = *values.AddSectionDictionary(section);
        set(out, "HREF", reading.path() + "/revisions/" + std::to_string(other));
        set(out, "NUMBER", std::to_string(other));
    };
    if (number > 0) link("EARLIER", number - 1);
    auto const newest = reading.text.revision.number;
    if (number < newest) link("LATER", number + 1);
    set(values, "COMPARE", reading.path() + "/compare?from=revision:" + std::to_string(number) + "&to=head");
    if (number < newest) values.ShowSection("OLD");
    if (number < newest && context.allowed(workflow::Action::kOpenProposal)) {
        auto& back = *values.AddSectionDictionary("BACK");
        set(back, "HREF",
            "/proposals/new?kind=amend&measure=" + reading.id.str() + "&revision=" + std::to_string(number));
    }
}

std::string name_of(exchange::ReportActor const& actor) {
    auto out = actor.name.empty() ? actor.actor : actor.name;
    if (actor.unit.empty() && actor.function.empty()) return out;
    out += " (" + actor.function + (actor.unit.empty() ? "" : ", " + actor.unit) + ")";
    if (!actor.acting_for.empty()) out += " " + actor.acting_for;
    return out;
}

history::Synopsis bound_places(Reading const& reading, exchange::ReportVote const& vote) {
    history::Synopsis out{reading.document, {}};
    for (auto const& place : vote.places)
        if (place.document == reading.document.name())
            out.rows.push_back(
                {place.address, place.label, place.state, place.before, place.after, place.runs});
    return out;
}

void add_vote(Context const& context, Values& version, exchange::ReportVote const& vote) {
    auto& row = *version.AddSectionDictionary("VOTE");
    set(row, "KIND", vote.kind);
    set(row, "WORD", vote.word_label);
    set(row, "WHO", name_of(vote.by));
    show(row, "UNIT", "TEXT", vote.unit);
    set(row, "MOMENT", moment(context, vote.time));
    set(row, "MACHINE", machine_moment(vote.time));
    add_event(context, row, vote.seq);
    show(row, "NOTE", "TEXT", vote.note);
    for (auto const& remark : vote.remarks) show(row, "REMARK", "TEXT", remark);
    for (auto const& condition : vote.conditions)
        show(row, "REMARK", "TEXT", condition.label + ": „" + condition.wording + "“");
    for (auto const& fate : vote.fates)
        show(row, "REMARK", "TEXT",
             context.text("measure.vote-fate", fate.version, fate.document, fate.sentence));
}

/// Votes by the version on which they were given, newest first: they bind to the same words.
void add_votes(Context const& context, Values& values, Reading const& reading,
               exchange::ReportCase const& reported) {
    std::map<int, std::vector<exchange::ReportVote const*>, std::greater<>> versions;
    for (auto const& vote : reported.votes) versions[vote.version].push_back(&vote);
    for (auto const& [number, votes] : versions) {
        auto& version = *values.AddSectionDictionary("VERSION");
        set(version, "NUMBER", std::to_string(number));
        auto const places = bound_places(reading, *votes.front());
        if (!places.rows.empty())
            set_html(version, "BOUND_HTML",
                     Html::trusted(exchange::synopsis_html(
                         places, {context.text("measure.vote-before"), context.text("measure.vote-after")})));
        for (auto const* vote : votes) add_vote(context, version, *vote);
    }
}

void add_requirements(Values& values, exchange::ReportCase const& reported) {
    if (!reported.frozen) return;
    auto& table = *values.AddSectionDictionary("FROZEN");
    for (auto const& requirement : reported.requirements) {
        auto& row = *table.AddSectionDictionary("REQUIREMENT");
        set(row, "LABEL", requirement.label);
        set(row, "OUTCOME", requirement.outcome_label);
        std::string people;
        for (auto const& name : requirement.by) people += (people.empty() ? "" : "; ") + name;
        set(row, "BY", people);
    }
}

void add_case(Context const& context, Values& values, Reading const& reading,
              index::Revision const& revision) {
    if (!revision.proposal) return values.ShowSection("ADOPTED");
    auto& out = *values.AddSectionDictionary("RELEASED");
    auto const link = link_to(context, *revision.proposal);
    set(out, "CASE_HREF", link.href);
    set(out, "CASE_LABEL", link.label);
    auto const report = app::case_report(context.app, reading.view, *revision.proposal);
    if (!report || report->cases.empty()) return;
    add_requirements(out, report->cases.front());
    add_votes(context, out, reading, report->cases.front());
}

}  // namespace

http::Response show_revision(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    auto const number = number_of(context);
    if (!number) return refused(context, number.error());
    auto const found = app::revision_details(context.app, reading->view, reading->document, *number);
    if (!found) return refused(context, found.error());
    Values values{"revision"};
    set(values, "ID", reading->id.str());
    set(values, "NUMBER", std::to_string(*number));
    set(values, "TITLE", found->text.text->root.text_of("title"));
    set(values, "HOME", reading->path());
    add_standing(context, values, reading->view, found->revision, *found->text.text);
    add_neighbours(context, values, *reading, *number);
    set(values, "MOMENT", moment(context, found->revision.time));
    set(values, "MACHINE", machine_moment(found->revision.time));
    set(values, "KIND", kind_of(context, found->revision));
    add_event(context, values, found->revision.seq);
    set(values, "COMMIT", found->revision.main ? found->revision.main->hex() : std::string{});
    set(values, "DIGEST", found->text.digest.hex());
    show(values, "REASON", "TEXT", found->revision.reason);
    add_people(context, values, found->revision);
    if (found->revision.proposal)
        set_html(*values.AddSectionDictionary("CHANGES"), "CHANGES_HTML",
                 Html::trusted(exchange::synopsis_html(
                     found->changes, {label(context, *number - 1), label(context, *number)})));
    add_case(context, values, *reading, found->revision);
    add_text(context, values, *reading, found->text, true);
    auto frame = frame_of(context, *reading, label(context, *number));
    frame.wide = true;
    return page(context, frame, render(context, "measure/revision", values));
}

}  // namespace fassung::pages::measure
