#include "core/app/policy.hpp"

#include "core/app/released.hpp"
#include "core/document/registries.hpp"
#include "core/record/replay.hpp"

namespace fassung::app {

PolicyText policy(Reader& reader, View const& view) {
    auto const text = released_text(reader, view, workflow::policy_document());
    if (!text)
        throw record::BrokenRecord("Die Freigaberegeln nach Ereignis " + std::to_string(view.seq) +
                                   " fehlen.");
    return policy_of(*text->text);
}

PolicyText policy_of(document::Document const& text) {
    auto read = document::to_policy(text);
    if (!read)
        throw record::BrokenRecord("Freigaberegeln der Akte sind nicht lesbar: " + read.error().message);
    PolicyText out{std::move(*read), {}};
    if (auto const* remarks = text.root.child("remarks"))
        for (auto const& paragraph : remarks->children) out.remarks.push_back(paragraph.text);
    return out;
}

PolicyShift policy_shift(Reader& reader, View const& view, workflow::Case const& c) {
    PolicyShift out;
    auto const since = workflow::policy_at_submission(c);
    if (!since) return out;
    for (auto const& applied : c.policies) {
        if (applied.cause <= *since) continue;
        auto const release = reader.index().event(applied.cause);
        out.applied.push_back({applied.revision, applied.time,
                               release ? release->proposal : std::optional<base::ProposalId>{}});
    }
    if (auto const then = view_within(reader, view, *since))
        out.changes = workflow::requirement_changes(view.snapshot->state, c, policy(reader, *then).policy);
    return out;
}

}  // namespace fassung::app
