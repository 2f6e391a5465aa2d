#include "server/pages/frame/commands.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/measure/handlers.hpp"
#include "server/pages/measure/people.hpp"
#include "server/pages/measure/reading.hpp"
#include "server/pages/measure/text.hpp"

namespace fassung::pages::measure {

namespace {

std::string concept_title(Context const& context) {
    auto const* head = context.snapshot->state.head(model::DocumentId::single(model::DocumentKind::kConcept));
    return head == nullptr ? context.site.name : std::string{head->document->root.text_of("title")};
}

void add_commands(Context const& context, Values& values, Reading const& reading, std::string const& commit) {
    auto const path = reading.document.path();
    add_clone_command(context, values);
    add_command(values, context.text("measure.cite-read"), "git show " + commit + ":" + path);
    add_command(values, context.text("measure.cite-digest", reading.text.digest.hex()),
                "git show " + commit + ":" + path + " | sha256sum");
    add_signature_commands(context, values, commit);
    add_command(values, context.text("measure.cite-all"),
                "fassung verify . --record-id " + reading.view.snapshot->position.record_id.hex());
}

}  // namespace

http::Response show_citation(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    auto const& revision = reading->text.revision;
    auto const number = std::to_string(revision.number);
    auto const commit = app::commit_of(revision).hex();
    auto const path = reading->path() + "/revisions/" + number;
    auto const address = origin_of(context) + path;
    Values values{"cite"};
    add_head(context, values, *reading, Tab::kCite);
    auto const name = reading->text.number.empty()
                          ? reading->id.str()
                          : context.text("measure.cite-number", reading->id.str(), reading->text.number);
    set(values, "REFERENCE",
        context.text("measure.cite-reference", concept_title(context), name,
                     reading->text.text->root.text_of("title"), number,
                     day(context, base::berlin_date(revision.time)), commit.substr(0, 12), address));
    set(values, "PATH", path);
    set(values, "ADDRESS", address);
    set(values, "REVISION", number);
    set(values, "DAY", day(context, base::berlin_date(revision.time)));
    set(values, "COMMIT", commit);
    set(values, "JOURNAL", revision.journal.hex());
    add_event(context, values, revision.seq);
    set(values, "DIGEST", reading->text.digest.hex());
    set(values, "RECORD", reading->view.snapshot->position.record_id.hex());
    add_commands(context, values, *reading, commit);
    return page(context, frame_of(context, *reading, context.text("measure.tab-cite")),
                render(context, "measure/cite", values));
}

http::Response show_status(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    Values values{"status"};
    add_head(context, values, *reading, Tab::kStatus);
    add_goals(context, values, *reading);
    return page(context, frame_of(context, *reading, context.text("measure.tab-status")),
                render(context, "measure/status", values));
}

}  // namespace fassung::pages::measure
