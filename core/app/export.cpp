#include "core/app/export.hpp"

#include <deque>
#include <stdexcept>

#include <fmt/format.h>

#include "core/app/listing.hpp"
#include "core/app/naming.hpp"
#include "core/app/validity.hpp"

namespace fassung::app {

namespace {

constexpr std::size_t kPieceBytes = 48 * 1024;
constexpr int kMeasuresAtATime = 200;

std::string text_of(std::optional<git::Oid> const& commit) {
    return commit ? commit->hex() : std::string{};
}

exchange::ExportedRevision exported(index::RevisionRow const& row) {
    exchange::ExportedRevision out;
    out.number = row.number;
    out.seq = row.seq;
    out.time = row.time;
    out.commit = text_of(row.main);
    out.journal = row.journal.hex();
    out.digest = row.digest.hex();
    out.kind = row.kind;
    if (row.proposal) out.proposal = row.proposal->str();
    if (row.unit) out.unit = row.unit->str();
    out.reason = row.reason;
    out.editorial = row.editorial;
    out.urgent = row.urgent;
    for (auto const& unit : row.dissent) out.dissent.push_back(unit.str());
    return out;
}

}  // namespace

struct Export::Impl {
    Impl(Reader& source, View from, exchange::ExportFormat format)
        : reader(source),
          view(std::move(from)),
          writer(exchange::export_writer(format, naming(reader, view))) {}

    exchange::ExportHead head() {
        exchange::ExportHead out;
        out.record_id = view.snapshot->position.record_id.hex();
        out.seq = view.seq;
        out.time = view.time;
        out.commit = text_of(reader.index().main_at(view.seq));
        out.as_of = view.as_of;
        out.in_force_on = view.in_force_on;
        if (view.edition)
            out.edition = {view.edition->id, view.edition->title, view.edition->in_force_from,
                           view.edition->decided};
        // Not of today: the same export tomorrow is the same file.
        for (auto const& [id, unit] : units(reader, view).all) {
            auto const& name = unit.name_on(view.day());
            out.units.push_back({id.str(), name.abbr, name.title});
        }
        return out;
    }

    std::string begin() {
        auto facts = head();
        auto const concept_text =
            released_text(reader, view, model::DocumentId::single(model::DocumentKind::kConcept));
        if (concept_text) facts.title = concept_text->text->root.text_of("title");
        std::string out = writer->begin(facts);
        if (concept_text) out += add(*concept_text);
        for (auto const& field : fields(reader, view)) out += add(field);
        return out;
    }

    std::string add(ReleasedText const& text) {
        exchange::ExportedDocument document;
        document.id = text.id;
        document.number = text.number;
        document.text = text.text;
        document.revision = exported(text.revision);
        document.validity = validity_of(reader, view, text.revision, *text.text);
        return writer->add(document);
    }

    /// False at the end of the list.
    bool fill() {
        if (!listed.empty()) return true;
        if (last_page) return false;
        auto const page = measures(reader, view, {}, cursor, kMeasuresAtATime);
        if (!page) throw std::runtime_error(page.error().message);
        for (auto const& row : page->rows) listed.push_back(row.id);
        cursor = page->next;
        last_page = cursor.empty();
        return !listed.empty();
    }

    std::string add_next_measure() {
        auto const id = model::DocumentId::measure(listed.front());
        listed.pop_front();
        auto const text = released_text(reader, view, id);
        if (!text) throw std::runtime_error(text.error().message);
        return add(*text);
    }

    Reader& reader;
    View const view;
    std::unique_ptr<exchange::ExportWriter> writer;
    bool begun = false;
    bool ended = false;
    std::deque<base::MeasureId> listed;
    std::string cursor;
    bool last_page = false;
};

Export::Export(Reader& reader, View view, exchange::ExportFormat format)
    : impl_(std::make_unique<Impl>(reader, std::move(view), format)) {}

Export::~Export() = default;

std::string Export::next() {
    auto& self = *impl_;
    std::string out;
    if (!self.begun) out = self.begin();
    self.begun = true;
    while (out.size() < kPieceBytes && !self.ended) {
        if (self.fill())
            out += self.add_next_measure();
        else {
            out += self.writer->end();
            self.ended = true;
        }
    }
    return out;
}

std::string export_name(View const& view, exchange::ExportFormat format) {
    return fmt::format("konzept-{}-seq-{}.{}", base::to_iso(view.day()), view.seq, exchange::name_of(format));
}

}  // namespace fassung::app
