#include "core/app/timeline.hpp"

#include "core/app/naming.hpp"
#include "core/app/period.hpp"
#include "core/app/validity.hpp"
#include "core/record/replay.hpp"

namespace fassung::app {

namespace {

index::HistoryFilter to_index(TimelineFilter const& filter) {
    index::HistoryFilter out;
    if (filter.from) out.from = start_of(*filter.from);
    if (filter.until) out.until = base::berlin_end_of_day(*filter.until);
    out.unit = filter.unit;
    out.actor = filter.actor;
    out.element = filter.element;
    out.hide_editorial = filter.hide_editorial;
    return out;
}

}  // namespace

base::Result<Timeline> timeline(Reader& reader, View const& view, model::DocumentId const& id,
                                TimelineFilter const& filter, std::optional<int> before, int limit) {
    if (auto const sound = check_period(filter.from, filter.until); !sound) return sound.error();
    auto const newest = released_revision(reader, view, id);
    if (!newest) return newest.error();
    auto const bound = std::min(before.value_or(newest->number + 1), newest->number + 1);
    Timeline out;
    // One more than asked for says whether there is a further page.
    out.revisions =
        reader.index().history(id, to_index(filter), bound, std::min(limit + 1, index::Index::kMaxPage));
    if (out.revisions.size() > static_cast<std::size_t>(limit)) {
        out.revisions.resize(static_cast<std::size_t>(limit));
        out.next = out.revisions.back().number;
    }
    return out;
}

history::Synopsis changes_of(Reader& reader, View const& view, index::RevisionRow const& revision) {
    auto const after = text_of(reader, view, revision);
    std::shared_ptr<document::Document const> before;
    if (auto const previous = reader.index().revision(revision.document, revision.number - 1))
        before = text_of(reader, view, *previous);
    auto const then = view_within(reader, view, revision.seq);
    return history::synopsis(
        revision.document, before.get(), after.get(),
        {.names = naming(reader, then ? *then : view), .words = true, .unchanged = false});
}

base::Result<RevisionDetails> revision_details(Reader& reader, View const& view, model::DocumentId const& id,
                                               int number) {
    auto text = released_text(reader, view, id, number);
    if (!text) return text.error();
    RevisionDetails out;
    out.revision = *reader.index().revision(id, number);
    out.validity = validity_of(reader, view, out.revision, *text->text);
    out.text = std::move(*text);
    if (!out.revision.proposal) return out;
    out.changes = changes_of(reader, view, out.revision);
    auto const event = reader.index().event(out.revision.seq);
    if (!event || !event->proposal)
        throw record::BrokenRecord("Im Index fehlt das Ereignis " + std::to_string(out.revision.seq) + ".");
    auto the_case = record::read_case(*reader.repository(), event->journal, *event->proposal, event->number);
    if (the_case) out.the_case = std::make_shared<workflow::Case const>(std::move(*the_case));
    return out;
}

}  // namespace fassung::app
