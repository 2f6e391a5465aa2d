#include "core/document/findings.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace fassung::document {

namespace {

struct Label {
    std::string_view name;
    std::string_view german;
};

constexpr std::array kLabels{Label{"title", "Titel"},
                             Label{"discontinued", "Einstellung"},
                             Label{"field", "Handlungsfeld"},
                             Label{"goals", "Ziele"},
                             Label{"goal", "Ziel"},
                             Label{"description", "Beschreibung"},
                             Label{"p", "Absatz"},
                             Label{"group", "Zielgruppe"},
                             Label{"lead", "Federführung"},
                             Label{"participant", "Beteiligung"},
                             Label{"body", "externe Stelle"},
                             Label{"period", "Zeitraum"},
                             Label{"effect", "finanzielle Auswirkung"},
                             Label{"reservation", "Haushaltsvorbehalt"},
                             Label{"amount", "Betrag"},
                             Label{"indicator", "Indikator"},
                             Label{"origin", "Herkunft"},
                             Label{"predecessor", "Vorgängermaßnahme"},
                             Label{"file-reference", "Aktenzeichen"},
                             Label{"source", "Quelle"},
                             Label{"guideline", "Leitlinie"},
                             Label{"basis", "Grundlage"},
                             Label{"item", "Eintrag der Fassung"},
                             Label{"unit", "Stelle"},
                             Label{"all", "Stellen"},
                             Label{"names", "Bezeichnungen"},
                             Label{"name", "Bezeichnung"},
                             Label{"successor", "Nachfolge"},
                             Label{"identity", "Prüfwert der Person"},
                             Label{"grant", "Funktion"},
                             Label{"office", "prüfende Stelle"},
                             Label{"requirements", "Freigabebedingungen"},
                             Label{"requirement", "Freigabebedingung"},
                             Label{"days", "Feiertage"},
                             Label{"day", "Feiertag"},
                             Label{"root", "Hauptschlüssel"},
                             Label{"servers", "Serverschlüssel"},
                             Label{"key", "Serverschlüssel"}};

}  // namespace

void Findings::add(std::string address, Element const& where, std::string message) {
    add({std::move(address), where.line, std::move(message)});
}

void Findings::add(base::Detail detail) {
    if (details_.size() < kMostFindings) details_.push_back(std::move(detail));
}

bool Findings::has(std::string_view address) const {
    return std::any_of(details_.begin(), details_.end(),
                       [&](base::Detail const& detail) { return detail.path == address; });
}

base::Error Findings::take_error(model::DocumentKind kind) {
    return {.kind = base::Errc::kInvalid,
            .code = "invalid-document",
            .message = fmt::format(
                "Das Dokument der Art „{}“ ist fehlerhaft. Bitte berichtigen Sie die genannten Stellen.",
                model::name_of(kind)),
            .details = take()};
}

std::string in_words(std::string_view element_name) {
    for (auto const& label : kLabels)
        if (label.name == element_name) return fmt::format("„{}“ ({})", element_name, label.german);
    return fmt::format("„{}“", element_name);
}

}  // namespace fassung::document
