#include <fmt/format.h>

#include "core/exchange/cosign_sheet.hpp"
#include "core/exchange/marks.hpp"

namespace fassung::exchange {

namespace {

/// "TMJMV, Ministerium für Justiz, Migration und Verbraucherschutz".
std::string in_full(std::string const& abbr, std::string const& name) {
    return name.empty() || name == abbr ? abbr : abbr + ", " + name;
}

void add_fact(Values& values, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    auto& fact = *values.AddSectionDictionary("FACT");
    set(fact, "NAME", name);
    set(fact, "VALUE", value);
}

/// ctemplate makes a space of a line feed, so paragraphs are given one by one.
void add_paragraphs(Values& values, char const* section, std::string_view text) {
    if (text.empty()) return;
    auto& block = *values.AddSectionDictionary(section);
    while (!text.empty()) {
        auto const end = text.find('\n');
        auto const line = text.substr(0, end);
        if (!line.empty()) show(block, "P", "TEXT", line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

void fill_facts(Values& values, CosignSheet const& sheet) {
    add_fact(values, "Vorgang", sheet.proposal + " (" + sheet.kind + ")");
    add_fact(values, "Aktenzeichen",
             sheet.file_reference.empty() ? std::string{"ohne"} : sheet.file_reference);
    add_fact(values, "Vorschlag von", in_full(sheet.proposer, sheet.proposer_name));
    add_fact(values, "Vorschlagsfassung",
             fmt::format("{}, eingereicht am {}", sheet.version,
                         base::to_german(base::berlin_date(sheet.submitted))));
    add_fact(values, "Um Mitzeichnung bittet", in_full(sheet.office, sheet.office_name));
    add_fact(values, "Freigabebedingung", sheet.requirement);
    if (sheet.urgent) add_fact(values, "Eilbedürftig", "ja");
}

std::string question_of(CosignSheet const& sheet) {
    auto const until =
        sheet.due ? fmt::format("bis zum Ablauf des {} ", base::to_german(*sheet.due)) : std::string{};
    return fmt::format(
        "{} wird gebeten, die unten stehenden Änderungen (Vorschlagsfassung {} des Vorgangs "
        "{}) {}mitzuzeichnen.",
        sheet.unit, sheet.version, sheet.proposal, until);
}

void fill_words(Values& values) {
    static constexpr std::pair<char const*, char const*> kWords[] = {
        {"mitgezeichnet", "ohne Anmerkung"},
        {"mitgezeichnet mit Hinweis", "der Hinweis hält das Verfahren nicht auf"},
        {"zur Kenntnis genommen", "ohne eigenes Votum in der Sache"},
        {"nicht betroffen", "der eigene Geschäftsbereich ist nicht berührt"},
        {"mitgezeichnet mit Maßgabe", "nur mit dem unten angegebenen Wortlaut"},
        {"Dissens", "keine Mitzeichnung; die Gründe stehen unten"}};
    for (auto const& [word, meaning] : kWords) {
        auto& out = *values.AddSectionDictionary("WORD");
        set(out, "LABEL", word);
        set(out, "MEANING", meaning);
    }
}

void fill_documents(Values& values, CosignSheet const& sheet) {
    auto const after = "Vorschlagsfassung " + std::to_string(sheet.version);
    for (auto const& document : sheet.documents) {
        auto& out = *values.AddSectionDictionary("DOCUMENT");
        set(out, "HEADING", document.heading);
        auto& table = *out.AddIncludeDictionary("SYNOPSIS");
        table.SetFilename("synopsis");
        fill_synopsis(table, document.synopsis, sheet.before, after, history::title_of(document.synopsis.id));
    }
}

}  // namespace

std::string cosign_sheet_html(CosignSheet const& sheet) {
    Values values{"cosign_sheet"};
    values.AddIncludeDictionary("STYLE")->SetFilename("cosign_sheet_style");
    set(values, "PROPOSAL", sheet.proposal);
    set(values, "VERSION", std::to_string(sheet.version));
    set(values, "TIME_MACHINE", base::to_rfc3339(sheet.submitted));
    set(values, "UNIT", sheet.unit);
    set(values, "UNIT_FULL", in_full(sheet.unit, sheet.unit_name));
    set(values, "QUESTION", question_of(sheet));
    if (sheet.due) show(values, "DUE", "TEXT", base::to_german(*sheet.due));
    fill_facts(values, sheet);
    add_paragraphs(values, "REASON", sheet.reason);
    add_paragraphs(values, "EFFECTS", sheet.effects);
    fill_documents(values, sheet);
    fill_words(values);
    set(values, "BINDS", sheet.binds);
    set(values, "RECORD", sheet.record_id);
    return expand("cosign_sheet", values);
}

}  // namespace fassung::exchange
