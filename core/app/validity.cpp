#include "core/app/validity.hpp"

#include "core/app/naming.hpp"
#include "core/history/labels.hpp"

namespace fassung::app {

namespace {

/// Whether an edition holds exactly that revision.
bool holds(Reader& reader, index::EditionRow const& edition, index::RevisionRow const& revision) {
    if (revision.document.kind() != model::DocumentKind::kMeasure) {
        auto const row = reader.index().revision_at(revision.document, edition.seq);
        return row && row->number == revision.number;
    }
    for (auto const& item : reader.index().edition_items(edition))
        if (item.measure.str() == revision.document.id()) return item.revision == revision.number;
    return false;
}

/// The policy holds from its release on; there is nothing to decide about it.
std::string time_of_policy(history::ValidityFacts const& facts) {
    auto const since = base::to_german(*facts.released);
    if (!facts.superseded)
        return facts.adopted ? "Gilt seit der Anlage der Akte am " + since + "."
                             : "Gilt seit der Freigabe am " + since + ".";
    return "Galt von der " + std::string{facts.adopted ? "Anlage der Akte" : "Freigabe"} + " am " + since +
           " bis zur Freigabe der nächsten Revision am " + base::to_german(*facts.superseded) + ".";
}

}  // namespace

// An edition that was taken over without a decision of its own decides nothing; none holds the policy.
std::optional<history::Decided> decision_of(Reader& reader, View const& view,
                                            index::RevisionRow const& revision) {
    if (revision.document.kind() == model::DocumentKind::kPolicy) return std::nullopt;
    for (auto const& edition : reader.index().editions(view.seq))
        if (edition.decided && holds(reader, edition, revision))
            return history::Decided{edition.title, edition.decided};
    return std::nullopt;
}

std::string validity_of(Reader& reader, View const& view, index::RevisionRow const& revision,
                        document::Document const& text) {
    history::ValidityFacts facts;
    auto const day = base::berlin_date(revision.time);
    facts.adopted = !revision.proposal;
    facts.released = day;
    if (!facts.adopted) facts.in_force = day;
    facts.decided = decision_of(reader, view, revision);
    for (auto const& unit : revision.dissent) facts.dissent.push_back(abbreviation_of(view, unit, day));
    if (auto const* discontinued = text.root.child("discontinued")) {
        facts.is_discontinued = true;
        facts.discontinued = history::german_day(discontinued->attribute("since"));
    }
    auto const next = reader.index().revision(revision.document, revision.number + 1);
    if (next && next->seq <= view.seq) facts.superseded = base::berlin_date(next->time);
    if (revision.document.kind() == model::DocumentKind::kPolicy) return time_of_policy(facts);
    facts.as_of = view.as_of;
    facts.in_force_on = view.in_force_on;
    return history::validity_sentence(facts);
}

}  // namespace fassung::app
