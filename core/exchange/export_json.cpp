#include "core/exchange/document_json.hpp"
#include "core/exchange/export_writers.hpp"

namespace fassung::exchange {

namespace json = boost::json;

namespace {

json::value or_null(std::string const& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

json::value or_null(std::optional<base::Date> const& day) {
    return day ? json::value(base::to_iso(*day)) : json::value(nullptr);
}

json::object to_json(ExportedRevision const& revision) {
    return {{"number", revision.number},
            {"seq", revision.seq},
            {"time", base::to_rfc3339(revision.time)},
            {"commit", or_null(revision.commit)},
            {"journalCommit", revision.journal},
            {"digest", revision.digest},
            {"kind", revision.kind},
            {"proposal", or_null(revision.proposal)},
            {"unit", or_null(revision.unit)},
            {"reason", or_null(revision.reason)},
            {"editorial", revision.editorial},
            {"urgent", revision.urgent},
            {"dissent", json::array(revision.dissent.begin(), revision.dissent.end())}};
}

json::object to_json(ExportedDocument const& document) {
    return {{"id", document.id.id()},
            {"number", or_null(document.number)},
            {"validity", document.validity},
            {"revision", to_json(document.revision)},
            {"document", exchange::to_json(*document.text)}};
}

json::value to_json(std::optional<ExportedEdition> const& edition) {
    if (!edition) return nullptr;
    return json::object{{"id", edition->id},
                        {"title", edition->title},
                        {"inForceFrom", base::to_iso(edition->in_force_from)},
                        {"decided", or_null(edition->decided)}};
}

/// {"format": …, …, "concept": …, "fields": […], "measures": […]}, one document per line.
class JsonExport final : public ExportWriter {
  public:
    std::string begin(ExportHead const& head) override {
        json::array units;
        for (auto const& unit : head.units)
            units.push_back({{"id", unit.id}, {"abbr", unit.abbr}, {"title", unit.title}});
        json::object const out{{"format", "fassung-export-1"},
                               {"record", head.record_id},
                               {"seq", head.seq},
                               {"time", base::to_rfc3339(head.time)},
                               {"commit", or_null(head.commit)},
                               {"asOf", or_null(head.as_of)},
                               {"inForceOn", or_null(head.in_force_on)},
                               {"edition", to_json(head.edition)},
                               {"title", head.title},
                               {"units", std::move(units)}};
        auto text = json::serialize(out);
        text.pop_back();  // the brace
        return text;
    }

    std::string add(ExportedDocument const& document) override {
        std::string out = advance(part_of(document.id.kind()));
        if (part_ != Part::kConcept) out += first_ ? "\n" : ",\n";
        first_ = false;
        return out += json::serialize(to_json(document));
    }

    std::string end() override { return advance(Part::kMeasures) + "\n]}\n"; }

  private:
    enum class Part { kHead, kConcept, kFields, kMeasures };

    static Part part_of(model::DocumentKind kind) {
        if (kind == model::DocumentKind::kConcept) return Part::kConcept;
        return kind == model::DocumentKind::kField ? Part::kFields : Part::kMeasures;
    }

    /// Whatever stands between here and there, also where a part is empty.
    std::string advance(Part to) {
        std::string out;
        while (part_ < to) {
            switch (part_) {
                case Part::kHead:
                    out += ",\n\"concept\":";
                    if (to != Part::kConcept) out += "null";
                    part_ = Part::kConcept;
                    break;
                case Part::kConcept:
                    out += ",\n\"fields\":[";
                    part_ = Part::kFields;
                    break;
                case Part::kFields:
                    out += "\n],\n\"measures\":[";
                    part_ = Part::kMeasures;
                    break;
                case Part::kMeasures:
                    break;
            }
            first_ = true;
        }
        return out;
    }

    Part part_ = Part::kHead;
    bool first_ = true;
};

}  // namespace

std::unique_ptr<ExportWriter> json_export() {
    return std::make_unique<JsonExport>();
}

}  // namespace fassung::exchange
