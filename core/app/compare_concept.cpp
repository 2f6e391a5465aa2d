#include "core/app/compare_parts.hpp"
#include "core/app/naming.hpp"

namespace fassung::app {

namespace {

using Kind = RangeEnd::Kind;
using Revisions = std::map<model::DocumentId, int>;

struct ConceptEnd {
    ComparedSide side;
    View view;
    Revisions revisions;
    std::string written;  ///< the same as text
};

bool is_of_concept(model::DocumentKind kind) {
    return kind == model::DocumentKind::kConcept || kind == model::DocumentKind::kField ||
           kind == model::DocumentKind::kMeasure;
}

Revisions revisions_of(Reader& reader, View const& view) {
    Revisions out;
    auto const take = [&](model::DocumentId const& id, int revision) {
        if (is_of_concept(id.kind()) && !(view.edition && id.kind() == model::DocumentKind::kMeasure))
            out.emplace(id, revision);
    };
    // The present ones are at hand.
    if (view.documents_seq() == view.snapshot->position.seq)
        for (auto const& [id, head] : *view.snapshot->state.heads) take(id, head.revision);
    else
        for (auto const& row : reader.index().documents_at(view.documents_seq()))
            take(row.document, row.revision);
    for (auto const& [measure, item] : view.items) out[model::DocumentId::measure(measure)] = item.revision;
    return out;
}

base::Result<ConceptEnd> concept_end(Reader& reader, View const& view, RangeEnd const& end) {
    if (end.kind != Kind::kMoment && end.kind != Kind::kEdition && end.kind != Kind::kHead)
        return invalid_range(
            "Das ganze Konzept wird nach Tagen (2026-01-31), Zeitpunkten, Ereignissen (seq:41), Fassungen "
            "(edition:ausgangsbestand) oder mit head verglichen.");
    auto then = view_of_end(reader, view, end);
    if (!then) return then.error();
    ConceptEnd out;
    out.view = std::move(*then);
    out.revisions = revisions_of(reader, out.view);
    for (auto const& [id, revision] : out.revisions)
        out.written += id.name() + " " + std::to_string(revision) + "\n";
    auto label = end_label(out.view, end);
    if (label.empty()) label = "Zuletzt freigegebener Stand: ";
    out.side.label = label + std::to_string(out.revisions.size()) + " Dokumente";
    if (!out.view.edition)
        out.side.validity = "Freigegebener Stand nach Ereignis " + std::to_string(out.view.seq) +
                            " der Akte; eine Freigabe ist kein Beschluss der Landesregierung.";
    else if (out.view.edition->decided)
        out.side.validity = "Fassung „" + out.view.edition->title + "“, vom Kabinett beschlossen am " +
                            base::to_german(*out.view.edition->decided) + ".";
    else
        out.side.validity = "Fassung „" + out.view.edition->title + "“, vom Kabinett nicht beschlossen.";
    return out;
}

/// A revision that both sides have is read once.
void read_texts(Reader& reader, View const& view, Revisions const& revisions, Revisions const& others,
                history::Documents const& read, history::Documents& out) {
    for (auto const& [id, number] : revisions) {
        auto const other = others.find(id);
        auto const known = read.find(id);
        if (other != others.end() && other->second == number && known != read.end()) {
            out.emplace(id, known->second);
            continue;
        }
        auto const* head = view.snapshot->state.head(id);
        if (head != nullptr && head->revision == number)
            out.emplace(id, head->document);
        else
            out.emplace(id, text_of_revision(reader, id, number));
    }
}

std::map<base::MeasureId, std::string> numbers_of(Reader& reader, View const& view) {
    std::map<base::MeasureId, std::string> out;
    if (view.edition) {
        for (auto const& [measure, item] : view.items) out.emplace(measure, item.number);
        return out;
    }
    auto const editions = reader.index().editions(view.seq);
    if (!editions.empty())
        for (auto const& item : reader.index().edition_items(editions.back()))
            out.emplace(item.measure, item.number);
    return out;
}

std::size_t cost_of(history::ConceptSynopsis const& synopsis) {
    std::size_t out = sizeof synopsis;
    for (auto const& entry : synopsis.entries) {
        out += sizeof entry + entry.number.size() + entry.title.size() + entry.field.size();
        for (auto const& row : entry.synopsis.rows) {
            out += sizeof row + row.address.size() + row.label.size() + row.before.size() + row.after.size();
            for (auto const& run : row.runs) out += sizeof run + run.text.size();
        }
    }
    return out;
}

}  // namespace

base::Result<ConceptComparison> compare_concept(Reader& reader, View const& view, RangeEnd const& from,
                                                RangeEnd const& to) {
    auto before = concept_end(reader, view, from);
    if (!before) return before.error();
    auto after = concept_end(reader, view, to);
    if (!after) return after.error();
    ConceptComparison out;
    out.from = before->side;
    out.to = after->side;
    // An edition's own numbers of its measures.
    auto const numbered = after->view.edition
                              ? after->view.edition->id + " " + std::to_string(after->view.edition->seq)
                              : std::string{};
    out.key = key_of({"concept", out.from.label, out.from.validity, before->written, out.to.label,
                      out.to.validity, after->written, numbered, names_written(reader, after->view)});
    out.make = [&reader, key = out.key, before = std::move(*before), after = std::move(*after)] {
        if (auto known = reader.compared_concepts().find(key)) return known;
        history::Documents old_texts;
        history::Documents new_texts;
        read_texts(reader, before.view, before.revisions, {}, {}, old_texts);
        read_texts(reader, after.view, after.revisions, before.revisions, old_texts, new_texts);
        auto const numbers = numbers_of(reader, after.view);
        auto const number = [&numbers](model::DocumentId const& id) {
            auto const measure = base::MeasureId::parse(id.id());
            auto const found = measure ? numbers.find(*measure) : numbers.end();
            return found == numbers.end() ? std::string{} : found->second;
        };
        auto made = std::make_shared<history::ConceptSynopsis const>(
            history::compare_concepts(old_texts, new_texts, number, {.names = naming(reader, after.view)}));
        auto const cost = cost_of(*made);
        return reader.compared_concepts().keep(key, std::move(made), cost);
    };
    return out;
}

}  // namespace fassung::app
