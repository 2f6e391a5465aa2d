#include <utility>

#include "core/document/place.hpp"
#include "core/exchange/csv.hpp"
#include "core/exchange/export_writers.hpp"

namespace fassung::exchange {

namespace {

std::string_view german_name_of(model::DocumentKind kind) {
    if (kind == model::DocumentKind::kConcept) return "Konzept";
    return kind == model::DocumentKind::kField ? "Handlungsfeld" : "Maßnahme";
}

/// One row per place of a document, so that everything is in it, and nothing has to be cut into columns that
/// every measure would need alike.
class CsvExport final : public ExportWriter {
  public:
    explicit CsvExport(history::Names names) : names_(std::move(names)) {}

    std::string begin(ExportHead const& head) override {
        auto out =
            csv_heads({"Art", "Dokument", "Nummer", "Titel", "Revision", "Adresse", "Bezeichnung", "Wert"});
        auto const row = [&](std::string const& address, std::string const& label, std::string const& value) {
            out += csv_row({"Akte", "", "", head.title, "", address, label, value});
        };
        row("record", "Kennung der Akte", head.record_id);
        row("seq", "Stand: letztes Ereignis", std::to_string(head.seq));
        row("time", "Stand: Zeitpunkt", base::to_rfc3339(head.time));
        row("commit", "Commit auf main", head.commit);
        if (head.as_of) row("as-of", "bekannt am", base::to_iso(*head.as_of));
        if (head.in_force_on) row("in-force-on", "in Kraft am", base::to_iso(*head.in_force_on));
        if (head.edition) {
            row("edition", "Ausgabe", head.edition->title);
            row("edition/in-force-from", "Ausgabe in Kraft seit", base::to_iso(head.edition->in_force_from));
            if (head.edition->decided)
                row("edition/decided", "Ausgabe beschlossen am", base::to_iso(*head.edition->decided));
        }
        for (auto const& unit : head.units) row("units/" + unit.id, unit.abbr, unit.title);
        return out;
    }

    std::string add(ExportedDocument const& document) override {
        std::string out;
        auto const& text = *document.text;
        auto const& revision = document.revision;
        auto const row = [&](std::string const& address, std::string const& label, std::string const& value) {
            if (value.empty()) return;
            out += csv_row({std::string{german_name_of(document.id.kind())}, document.id.id(),
                            document.number, std::string{text.root.text_of("title")},
                            std::to_string(revision.number), address, label, value});
        };
        row("revision/validity", "Gültigkeit", document.validity);
        row("revision/time", "Revision, Zeitpunkt", base::to_rfc3339(revision.time));
        row("revision/seq", "Revision, Ereignis", std::to_string(revision.seq));
        row("revision/proposal", "Revision, Vorgang", revision.proposal);
        row("revision/unit", "Revision, vorgeschlagen von", revision.unit);
        row("revision/reason", "Revision, Begründung", revision.reason);
        for (auto const& unit : revision.dissent) row("revision/dissent", "Revision, Dissens", unit);
        row("revision/commit", "Revision, Commit auf main", revision.commit);
        row("revision/digest", "Revision, SHA-256", revision.digest);
        for (auto const& place : document::collect_places(text))
            if (place.kind != document::Place::Kind::kOrder)
                row(place.address, history::label_of(text, place.address, names_),
                    history::value_of(text, place.address, names_));
        return out;
    }

    std::string end() override { return {}; }

  private:
    history::Names const names_;
};

}  // namespace

std::unique_ptr<ExportWriter> csv_export(history::Names names) {
    return std::make_unique<CsvExport>(std::move(names));
}

}  // namespace fassung::exchange
