#include "core/app/citation.hpp"
#include "server/pages/frame/commands.hpp"
#include "server/pages/frame/words.hpp"
#include "server/pages/measure/handlers.hpp"
#include "server/pages/measure/people.hpp"
#include "server/pages/measure/reading.hpp"
#include "server/pages/measure/text.hpp"

namespace fassung::pages::measure {

namespace {

void add_commands(Context const& context, Values& values, Reading const& reading,
                  app::Citation const& citation) {
    auto const& commands = citation.commands;
    add_clone_command(context, values);
    add_command(values, context.text("measure.cite-read"), commands.read);
    add_command(values, context.text("measure.cite-digest", reading.text.digest.hex()), commands.digest);
    add_signature_commands(context, values, citation.commit);
    add_command(values, context.text("measure.cite-all"), commands.record);
}

}  // namespace

http::Response show_citation(Context& context) {
    auto const reading = reading_of(context);
    if (!reading) return refused(context, reading.error());
    auto const& revision = reading->text.revision;
    auto const citation = app::citation(reading->view, reading->text, origin_of(context));
    Values values{"cite"};
    add_head(context, values, *reading, Tab::kCite);
    set(values, "REFERENCE", citation.reference);
    set(values, "PATH", citation.path);
    set(values, "ADDRESS", citation.address);
    set(values, "REVISION", std::to_string(revision.number));
    set(values, "DAY", day(context, citation.day));
    set(values, "COMMIT", citation.commit);
    set(values, "JOURNAL", revision.journal.hex());
    add_event(context, values, revision.seq);
    set(values, "DIGEST", reading->text.digest.hex());
    set(values, "RECORD", citation.record_id);
    add_commands(context, values, *reading, citation);
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
