#include "core/history/label_table.hpp"

#include <unordered_map>

namespace fassung::history {

namespace {

using enum ItemName;

constexpr PartRule kParts[]{
    {"measure", "Maßnahme"},
    {"measure/title", "Titel"},
    {"measure/discontinued", "Einstellung"},
    {"measure/field", "Handlungsfeld"},
    {"measure/goals", "Ziele"},
    {"measure/goals/goal", "Ziel", kGoal},
    {"measure/description", "Beschreibung"},
    {"measure/description/p", "Absatz", kNumber},
    {"measure/target-groups", "Zielgruppen"},
    {"measure/target-groups/group", "Zielgruppe", kNumber},
    {"measure/lead", "Federführung"},
    {"measure/participants", "Beteiligung"},
    {"measure/participants/participant", "", kUnit},
    {"measure/external-bodies", "Externe Mitwirkende"},
    {"measure/external-bodies/body", "Eintrag", kNumber},
    {"measure/period", "Zeitraum"},
    {"measure/funding", "Finanzierung"},
    {"measure/funding/effect", "Finanzielle Auswirkungen"},
    {"measure/funding/reservation", "Haushaltsvorbehalt"},
    {"measure/funding/amounts", ""},
    {"measure/funding/amounts/amount", "Betrag", kYear},
    {"measure/funding/notes", "Erläuterung"},
    {"measure/funding/notes/p", "Absatz", kNumber},
    {"measure/indicators", "Indikatoren"},
    {"measure/indicators/indicator", "Indikator", kNumber},
    {"measure/origins", "Herkunft"},
    {"measure/origins/origin", "Eintrag", kNumber},
    {"measure/predecessors", "Vorgänger"},
    {"measure/predecessors/predecessor", "Eintrag", kNumber},
    {"measure/file-references", "Aktenzeichen"},
    {"measure/file-references/file-reference", "Eintrag", kNumber},
    {"measure/sources", "Quellen"},
    {"measure/sources/source", "Quelle", kNumber},

    {"concept", "Konzept"},
    {"concept/title", "Titel"},
    {"concept/preamble", "Präambel"},
    {"concept/preamble/p", "Absatz", kNumber},
    {"concept/guidelines", "Leitlinien"},
    {"concept/guidelines/guideline", "Leitlinie", kNumber},
    {"concept/fields", "Handlungsfelder"},
    {"concept/fields/field", "", kField},

    {"field", "Handlungsfeld"},
    {"field/title", "Titel"},
    {"field/title-status", "Stand des Titels"},
    {"field/description", "Beschreibung"},
    {"field/description/p", "Absatz", kNumber},
    {"field/goals", "Ziele"},
    {"field/goals/goal", "Ziel", kKey},

    {"edition", "Ausgabe"},
    {"edition/title", "Titel"},
    {"edition/basis", "Grundlage"},
    {"edition/decided", "Beschlossen am"},
    {"edition/in-force", "In Kraft ab"},
    {"edition/numbering", "Nummerierung"},
    {"edition/items", "Maßnahmen"},
    {"edition/items/item", "", kMeasure},

    {"units", "Ressorts und Stellen"},
    {"units/all", ""},
    {"units/all/unit", "Stelle", kUnit},
    {"units/all/unit/names", "Bezeichnungen"},
    {"units/all/unit/names/name", "Bezeichnung", kKey},
    {"units/all/unit/successors", "Nachfolge"},
    {"units/all/unit/successors/successor", "", kUnit},
    {"units/all/unit/remark", "Bemerkung"},
    {"units/sources", "Quellen"},
    {"units/sources/source", "Quelle", kNumber},

    {"actor", "Person (Pseudonym)"},
    {"actor/identity", "Prüfsumme der Identität"},
    {"actor/grants", "Funktionen"},
    {"actor/grants/grant", "Funktion", kKey},

    {"policy", "Freigaberegeln"},
    {"policy/title", "Titel"},
    {"policy/office", "Prüfende Stelle"},
    {"policy/requirements", "Freigabebedingungen"},
    {"policy/requirements/requirement", "Bedingung", kTitled},
    {"policy/remarks", "Bemerkungen"},
    {"policy/remarks/p", "Absatz", kNumber},

    {"holidays", "Feiertage"},
    {"holidays/days", ""},
    {"holidays/days/day", "Feiertag", kDay},
    {"holidays/remarks", "Bemerkungen"},
    {"holidays/remarks/p", "Absatz", kNumber},

    {"keys", "Schlüssel"},
    {"keys/root", "Wurzelschlüssel"},
    {"keys/servers", ""},
    {"keys/servers/key", "Serverschlüssel", kKey},
};

constexpr AttributeRule kAttributes[]{
    {"measure@id", "Kennung"},
    {"measure/discontinued@since", "seit", Form::kDay},
    {"measure/field", "Handlungsfeld", Form::kField},
    {"measure/goals/goal@ref", "Ziel", Form::kGoal},
    {"measure/description/p@id", "Kennung"},
    {"measure/target-groups/group@id", "Kennung"},
    {"measure/lead@unit", "Stelle", Form::kUnit},
    {"measure/lead@unclear", "ungeklärt", Form::kFlag},
    {"measure/participants/participant@unit", "Stelle", Form::kUnit},
    {"measure/external-bodies/body@id", "Kennung"},
    {"measure/period@form", "Art", Form::kWord},
    {"measure/period@from", "ab", Form::kDay},
    {"measure/period@until", "bis", Form::kDay},
    {"measure/funding/effect", "Finanzielle Auswirkungen", Form::kWord},
    {"measure/funding/reservation", "Haushaltsvorbehalt", Form::kWord},
    {"measure/funding/amounts/amount@id", "Kennung"},
    {"measure/funding/amounts/amount@year", "Jahr"},
    {"measure/funding/amounts/amount@value", "Betrag", Form::kMoney},
    {"measure/funding/amounts/amount@currency", "Währung", Form::kWord},
    {"measure/funding/amounts/amount@kind", "Art", Form::kWord},
    {"measure/funding/notes/p@id", "Kennung"},
    {"measure/indicators/indicator@id", "Kennung"},
    {"measure/indicators/indicator@target", "Zielwert", Form::kDecimal},
    {"measure/indicators/indicator@target-year", "Zieljahr"},
    {"measure/indicators/indicator@unit", "Einheit"},
    {"measure/origins/origin@id", "Kennung"},
    {"measure/origins/origin@kind", "Art", Form::kWord},
    {"measure/predecessors/predecessor@id", "Kennung"},
    {"measure/predecessors/predecessor@measure", "Maßnahme"},
    {"measure/file-references/file-reference@id", "Kennung"},
    {"measure/sources/source@id", "Kennung"},
    {"measure/sources/source@url", "Adresse"},
    {"measure/sources/source@accessed", "gelesen am", Form::kDay},

    {"concept@id", "Kennung"},
    {"concept/preamble/p@id", "Kennung"},
    {"concept/guidelines/guideline@id", "Kennung"},
    {"concept/fields/field@ref", "Handlungsfeld", Form::kField},

    {"field@id", "Kennung"},
    {"field/description/p@id", "Kennung"},
    {"field/goals/goal@id", "Kennung"},

    {"edition@id", "Kennung"},
    {"edition/decided", "Beschlossen am", Form::kDay},
    {"edition/in-force", "In Kraft ab", Form::kDay},
    {"edition/items/item@measure", "Maßnahme"},
    {"edition/items/item@number", "Nummer"},
    {"edition/items/item@revision", "Revision"},

    {"units@id", "Kennung"},
    {"units/all/unit@id", "Kennung"},
    {"units/all/unit@housed-in", "zugeordnet", Form::kUnit},
    {"units/all/unit@finance", "Finanzressort", Form::kFlag},
    {"units/all/unit@leads", "darf federführend sein", Form::kFlag},
    {"units/all/unit/names/name@id", "Kennung"},
    {"units/all/unit/names/name@abbr", "Abkürzung"},
    {"units/all/unit/names/name@from", "ab", Form::kDay},
    {"units/all/unit/names/name@until", "bis", Form::kDay},
    {"units/all/unit/successors/successor@unit", "Stelle", Form::kUnit},
    {"units/sources/source@id", "Kennung"},
    {"units/sources/source@url", "Adresse"},
    {"units/sources/source@accessed", "gelesen am", Form::kDay},

    {"actor@id", "Pseudonym"},
    {"actor/grants/grant@id", "Kennung"},
    {"actor/grants/grant@function", "Funktion", Form::kWord},
    {"actor/grants/grant@unit", "Stelle", Form::kUnit},
    {"actor/grants/grant@from", "ab", Form::kDay},
    {"actor/grants/grant@until", "bis", Form::kDay},

    {"policy@id", "Kennung"},
    {"policy/office", "Prüfende Stelle", Form::kUnit},
    {"policy/requirements/requirement@id", "Kennung"},
    {"policy/requirements/requirement@kind", "Art", Form::kWord},
    {"policy/requirements/requirement@function", "Funktion", Form::kWord},
    {"policy/requirements/requirement@relation", "Beziehung", Form::kWord},
    {"policy/requirements/requirement@unit", "Stelle", Form::kUnit},
    {"policy/requirements/requirement@when", "gilt", Form::kWord},
    {"policy/requirements/requirement@count", "Personen"},
    {"policy/requirements/requirement@exclude-authors", "ohne Verfasser", Form::kFlag},
    {"policy/requirements/requirement@exclude-earlier-voters", "ohne frühere Votierende", Form::kFlag},
    {"policy/requirements/requirement@exclude-housing-ministry", "ohne das eigene Ministerium", Form::kFlag},
    {"policy/requirements/requirement@due-days", "Frist in Arbeitstagen"},
    {"policy/requirements/requirement@on-deadline", "nach Fristablauf", Form::kWord},
    {"policy/requirements/requirement@waivable", "Verzicht möglich", Form::kFlag},
    {"policy/requirements/requirement@despite-dissent", "Freigabe trotz Dissens möglich", Form::kFlag},
    {"policy/remarks/p@id", "Kennung"},

    {"holidays@id", "Kennung"},
    {"holidays/days/day@date", "Tag", Form::kDay},
    {"holidays/remarks/p@id", "Kennung"},

    {"keys@id", "Kennung"},
    {"keys/servers/key@id", "Kennung"},
    {"keys/servers/key@from-seq", "ab Ereignis"},
    {"keys/servers/key@until-seq", "bis vor Ereignis"},
    {"keys/servers/key@from", "ab"},
};

struct Word {
    std::string_view value;
    std::string_view german;
};

// Sets that share a spelling give it one meaning ("unit" is a relation and an origin).
constexpr Word kWords[]{
    {"yes", "ja"},
    {"no", "nein"},
    {"true", "ja"},
    {"false", "nein"},
    {"unknown", "nicht bekannt"},
    {"planned", "geplant"},
    {"actual", "ausgegeben"},
    {"ceiling", "höchstens"},
    {"EUR", "Euro"},
    {"from-to", "von – bis"},
    {"ongoing", "fortlaufend"},
    {"yearly", "jährlich"},
    {"date", "an einem Tag"},
    {"open", "offen"},
    {"until-new-rule", "bis zu einer Neuregelung"},
    {"regional-conference", "Regionalkonferenz"},
    {"submission", "Einreichung"},
    {"council", "Beirat"},
    {"unit", "Stelle"},
    {"parliament", "Landtag"},
    {"evaluation", "Evaluation"},
    {"programme", "Programm"},
    {"other", "Sonstiges"},
    {"editor", "Bearbeitung"},
    {"cosigner", "Mitzeichnung"},
    {"reviewer", "Prüfung"},
    {"approver", "Freigabe"},
    {"auditor", "Revision"},
    {"operator", "Betrieb"},
    {"system", "System"},
    {"review", "Prüfung"},
    {"cosignature", "Mitzeichnung"},
    {"approval", "Freigabe"},
    {"not-unit", "andere als die Stelle"},
    {"lead", "Federführung"},
    {"participating", "Beteiligte"},
    {"finance", "Finanzressort"},
    {"always", "immer"},
    {"ordinary", "bei nicht redaktionellen Änderungen"},
    {"editorial", "bei redaktionellen Änderungen"},
    {"financial", "bei finanziellen Auswirkungen"},
    {"other-unit-proposes", "wenn eine andere Stelle vorschlägt"},
    {"office-leads", "wenn die prüfende Stelle federführend ist"},
    {"policy", "wenn die Freigaberegeln geändert werden"},
    {"escalate", "Eskalation"},
    {"assent", "Schweigen gilt als Zustimmung"},
};

template <class Row, std::size_t kSize>
Row const* find(Row const (&table)[kSize], std::string_view Row::*key, std::string_view wanted) {
    static auto const index = [&table, key] {
        std::unordered_map<std::string_view, Row const*> out;
        for (auto const& row : table) out.emplace(row.*key, &row);
        return out;
    }();
    auto const found = index.find(wanted);
    return found == index.end() ? nullptr : found->second;
}

}  // namespace

PartRule const* part_rule(std::string_view path) {
    return find(kParts, &PartRule::path, path);
}

AttributeRule const* attribute_rule(std::string_view path) {
    return find(kAttributes, &AttributeRule::path, path);
}

std::string_view german_word(std::string_view value) {
    auto const* word = find(kWords, &Word::value, value);
    return word == nullptr ? value : word->german;
}

}  // namespace fassung::history
