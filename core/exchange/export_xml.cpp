#include "core/exchange/export_writers.hpp"

namespace fassung::exchange {

namespace {

using document::Element;

constexpr std::string_view kNamespace = "urn:fassung:export:1";
constexpr std::string_view kEnd = "</export>\n";

Element element(std::string name, std::string text = {}) {
    Element out;
    out.name = std::move(name);
    out.text = std::move(text);
    return out;
}

Element element_of(ExportedUnit const& unit) {
    auto out = element("unit");
    out.set("id", unit.id);
    out.set("abbr", unit.abbr);
    out.set("title", unit.title);
    return out;
}

Element element_of(ExportedEdition const& edition) {
    auto out = element("edition");
    out.set("id", edition.id);
    out.set("title", edition.title);
    out.set("in-force-from", base::to_iso(edition.in_force_from));
    if (edition.decided) out.set("decided", base::to_iso(*edition.decided));
    return out;
}

void add_revision(Element& to, ExportedRevision const& revision) {
    to.set("revision", std::to_string(revision.number));
    to.set("seq", std::to_string(revision.seq));
    to.set("time", base::to_rfc3339(revision.time));
    to.set("commit", revision.commit);
    to.set("journal-commit", revision.journal);
    to.set("digest", revision.digest);
    to.set("change", revision.kind);
    to.set("proposal", revision.proposal);
    to.set("unit", revision.unit);
    if (revision.editorial) to.set("editorial", "true");
    if (revision.urgent) to.set("urgent", "true");
}

Element element_of(ExportedDocument const& document) {
    auto out = element("document");
    out.set("kind", model::name_of(document.id.kind()));
    out.set("id", document.id.id());
    out.set("number", document.number);
    add_revision(out, document.revision);
    out.children.push_back(element("validity", document.validity));
    for (auto const& unit : document.revision.dissent) {
        auto dissent = element("dissent");
        dissent.set("unit", unit);
        out.children.push_back(std::move(dissent));
    }
    if (!document.revision.reason.empty())
        out.children.push_back(element("reason", document.revision.reason));
    auto text = document.text->root;
    text.attributes.insert(
        text.attributes.begin(),
        {"xmlns", "urn:fassung:" + std::string{model::name_of(document.id.kind())} + ":1"});
    out.children.push_back(std::move(text));
    return out;
}

/// Without the XML declaration.
std::string lines_of(Element const& from) {
    auto text = document::serialise(from, {});
    if (text.starts_with("<?xml")) text.erase(0, text.find('\n') + 1);
    return text;
}

/// schemas/exchange/export.xsd.
class XmlExport final : public ExportWriter {
  public:
    std::string begin(ExportHead const& head) override {
        auto root = element("export");
        root.set("record", head.record_id);
        root.set("seq", std::to_string(head.seq));
        root.set("time", base::to_rfc3339(head.time));
        root.set("commit", head.commit);
        if (head.as_of) root.set("as-of", base::to_iso(*head.as_of));
        if (head.in_force_on) root.set("in-force-on", base::to_iso(*head.in_force_on));
        root.children.push_back(element("title", head.title));
        if (head.edition) root.children.push_back(element_of(*head.edition));
        auto units = element("units");
        for (auto const& unit : head.units) units.children.push_back(element_of(unit));
        root.children.push_back(std::move(units));
        auto text = document::serialise(root, kNamespace);
        text.resize(text.size() - kEnd.size());
        return text;
    }

    std::string add(ExportedDocument const& document) override { return lines_of(element_of(document)); }

    std::string end() override { return std::string{kEnd}; }
};

}  // namespace

std::unique_ptr<ExportWriter> xml_export() {
    return std::make_unique<XmlExport>();
}

}  // namespace fassung::exchange
