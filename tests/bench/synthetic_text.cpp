#include "tests/bench/synthetic_text.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

namespace fassung::bench {

using document::Document;
using document::Element;

namespace {

constexpr std::array<std::string_view, 40> kFirstParts{
    "Sprach",      "Bildungs",     "Beratungs",   "Integrations",    "Förder",
    "Ausbildungs", "Arbeitsmarkt", "Gesundheits", "Wohnungs",        "Jugend",
    "Familien",    "Kommunal",     "Landes",      "Projekt",         "Teilhabe",
    "Ehrenamts",   "Schul",        "Berufs",      "Qualifizierungs", "Anerkennungs",
    "Begleit",     "Netzwerk",     "Migrations",  "Dolmetsch",       "Orientierungs",
    "Frauen",      "Senioren",     "Sport",       "Kultur",          "Verwaltungs",
    "Öffnungs",    "Aufnahme",     "Verfahrens",  "Übergangs",       "Kinder",
    "Eltern",      "Fach",         "Hochschul",   "Betriebs",        "Quartiers"};
constexpr std::array<std::string_view, 40> kLastParts{
    "angebote",     "programm",    "stelle",          "maßnahmen",     "zentren",    "kurse",
    "strukturen",   "konzept",     "förderung",       "beratung",      "begleitung", "netzwerke",
    "lotsen",       "bedarfe",     "vorhaben",        "leistungen",    "zugang",     "koordination",
    "vereinbarung", "richtlinie",  "dienste",         "einrichtungen", "träger",     "fachkräfte",
    "verfahren",    "erhebung",    "evaluation",      "ziele",         "projekte",   "mittel",
    "gruppen",      "materialien", "veranstaltungen", "arbeit",        "teilnahme",  "anerkennung",
    "übergänge",    "abschlüsse",  "plätze",          "standards"};
constexpr std::array<std::string_view, 36> kVerbs{
    "unterstützt",  "erweitert",   "verstetigt",   "begleitet",     "erprobt",    "koordiniert",
    "fördert",      "ermöglicht",  "ergänzt",      "stärkt",        "sichert",    "bündelt",
    "vernetzt",     "berät",       "qualifiziert", "überprüft",     "verbessert", "erschließt",
    "dokumentiert", "entwickelt",  "verbindet",    "vermittelt",    "informiert", "beteiligt",
    "öffnet",       "erleichtert", "beschleunigt", "gewährleistet", "vertieft",   "richtet aus",
    "setzt um",     "wertet aus",  "baut aus",     "führt fort",    "stimmt ab",  "schreibt fort"};
constexpr std::array<std::string_view, 36> kFillers{"in allen Landkreisen",
                                                    "gemeinsam mit den Kommunen",
                                                    "für Zugewanderte",
                                                    "bei Bedarf",
                                                    "im ländlichen Raum",
                                                    "mit Blick auf den Übergang",
                                                    "unter Beteiligung der Verbände",
                                                    "in kreisfreien Städten",
                                                    "nach Maßgabe des Haushalts",
                                                    "für Menschen mit Migrationshintergrund",
                                                    "in der Regel",
                                                    "über die Laufzeit hinaus",
                                                    "an Schulen und Hochschulen",
                                                    "für junge Geflüchtete",
                                                    "auf Grundlage der Erhebung",
                                                    "in einfacher Sprache",
                                                    "durch geschulte Kräfte",
                                                    "bis zum Ende des Jahres",
                                                    "vor Ort",
                                                    "im Rahmen der Zuständigkeit",
                                                    "mit verbindlichen Standards",
                                                    "für Frauen und Familien",
                                                    "aus Mitteln des Landes",
                                                    "wohnortnah",
                                                    "in mehreren Sprachen",
                                                    "für die Fachkräfte",
                                                    "ohne lange Wartezeiten",
                                                    "in den Einrichtungen",
                                                    "auch digital",
                                                    "nach einheitlichem Verfahren",
                                                    "mit ehrenamtlicher Hilfe",
                                                    "für alle Altersgruppen",
                                                    "von Anfang an",
                                                    "im Anschluss an die Kurse",
                                                    "mit den Trägern",
                                                    "in Abstimmung mit dem Bund"};
constexpr std::array<std::string_view, 4> kArticles{"Die", "Diese", "Eine", "Jede"};
constexpr std::array<std::string_view, 8> kOrigins{"regional-conference", "submission", "council",   "unit",
                                                   "parliament",          "evaluation", "programme", "other"};
constexpr std::array<std::string_view, 3> kForms{"ongoing", "yearly", "open"};

std::string noun(Dice& dice) {
    std::string out{dice.one_of(kFirstParts)};
    return out.append(dice.one_of(kLastParts));
}

std::string phrase(Dice& dice) {
    return noun(dice) + " " + std::string{dice.one_of(kFillers)};
}

std::string sentences(Dice& dice, std::size_t least, std::size_t most) {
    auto out = sentence(dice);
    for (auto count = dice.between(least, most); count > 1; --count) out += " " + sentence(dice);
    return out;
}

Element text(std::string name, std::string words) {
    return {.name = std::move(name), .text = std::move(words)};
}

Element given(Dice& dice, std::string name, std::string_view prefix, std::string words) {
    return {.name = std::move(name), .attributes = {{"id", dice.id(prefix)}}, .text = std::move(words)};
}

Element list(std::string name, std::size_t count, auto make) {
    Element out{.name = std::move(name)};
    for (; count > 0; --count) out.children.push_back(make());
    return out;
}

Element paragraphs(Dice& dice, std::string name, std::size_t least, std::size_t most) {
    return list(std::move(name), dice.between(least, most),
                [&] { return given(dice, "p", "p", sentences(dice, 2, 3)); });
}

Element funding(Dice& dice) {
    Element out{.name = "funding"};
    bool const costs = dice.chance(15);
    out.children.push_back(text("effect", costs ? "yes" : "no"));
    out.children.push_back(text("reservation", costs ? "yes" : "unknown"));
    if (costs)
        out.children.push_back(list("amounts", dice.between(1, 3), [&] {
            auto amount = given(dice, "amount", "b", phrase(dice));
            amount.set("year", fmt::format("{}", 2015 + dice.below(15)));
            amount.set("value", fmt::format("{}", 1000 * dice.between(5, 900)));
            amount.set("currency", "EUR");
            amount.set("kind", "planned");
            return amount;
        }));
    out.children.push_back(paragraphs(dice, "notes", 1, 2));
    return out;
}

Element participants(Dice& dice, Surroundings const& around, std::string const& lead) {
    auto const count = dice.chance(20) ? 0U : dice.chance(60) ? 1U : 2U;
    std::set<std::string> units;
    while (units.size() < count)
        if (auto const& unit = dice.one_of(around.units); unit != lead) units.insert(unit);
    Element out{.name = "participants"};
    for (auto const& unit : units)
        out.children.push_back({.name = "participant", .attributes = {{"unit", unit}}, .text = phrase(dice)});
    return out;
}

/// Every element with text of its own that a proposal may reword, with the weight of being chosen.
struct Choice {
    Element* element;
    std::size_t weight;
    bool funding;
};

std::vector<Choice> choices(Element& root) {
    std::vector<Choice> out;
    auto const add = [&](std::string_view name, std::size_t weight) {
        auto* const part = root.child(name);
        if (part == nullptr) return;
        if (part->children.empty()) out.push_back({part, weight, false});
        for (auto& item : part->children) out.push_back({&item, weight, false});
    };
    add("title", 20);
    add("description", 60);
    add("target-groups", 12);
    add("participants", 12);
    add("external-bodies", 8);
    add("period", 12);
    add("indicators", 18);
    add("origins", 4);
    add("file-references", 4);
    add("sources", 8);
    if (auto* const money = root.child("funding"))
        for (auto& part : money->children)
            if (part.name == "notes" || part.name == "amounts")
                for (auto& item : part.children) out.push_back({&item, 10, true});
    return out;
}

Choice choose(Dice& dice, std::vector<Choice> const& from) {
    std::size_t total = 0;
    for (auto const& choice : from) total += choice.weight;
    auto at = dice.below(total);
    for (auto const& choice : from) {
        if (at < choice.weight) return choice;
        at -= choice.weight;
    }
    throw std::logic_error("nothing was chosen");
}

/// One sentence replaced where there are several, else some words; never the same text.
std::string reworded(Dice& dice, std::string const& before) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < before.size();) {
        auto const end = before.find(". ", at);
        parts.push_back(before.substr(at, end == std::string::npos ? end : end + 1 - at));
        at = end == std::string::npos ? before.size() : end + 2;
    }
    if (parts.size() < 2)
        return dice.chance(50) ? phrase(dice) + " " + noun(dice) : noun(dice) + " " + phrase(dice);
    parts[dice.below(parts.size())] = sentence(dice);
    return fmt::format("{}", fmt::join(parts, " "));
}

/// Another ministry leads; empty if that cannot be.
void change_lead(Dice& dice, Surroundings const& around, Element& root) {
    auto const* const others = root.child("participants");
    auto const& unit = dice.one_of(around.units);
    bool const takes_part = others != nullptr && std::ranges::any_of(others->children, [&](auto const& item) {
                                return item.attribute("unit") == unit;
                            });
    if (!takes_part) root.child("lead")->set("unit", unit);
}

}  // namespace

std::string sentence(Dice& dice) {
    return fmt::format("{} {} {} {} {} {}{}.", dice.one_of(kArticles), noun(dice), dice.one_of(kVerbs),
                       noun(dice), dice.one_of(kFillers), dice.one_of(kFillers),
                       dice.chance(50) ? "" : " und " + std::string{dice.one_of(kVerbs)} + " " + noun(dice));
}

Document measure(Dice& dice, Surroundings const& around, std::string const& id) {
    Document out{model::DocumentKind::kMeasure, {.name = "measure", .attributes = {{"id", id}}}};
    auto& children = out.root.children;
    auto const& field = dice.one_of(around.fields);
    auto const lead = dice.one_of(around.units);
    children.push_back(text("title", noun(dice) + ": " + phrase(dice)));
    children.push_back(text("field", field.id));
    Element goals{.name = "goals"};
    for (auto const& goal : field.goals)
        if (goals.children.empty() || dice.chance(40))
            goals.children.push_back({.name = "goal", .attributes = {{"ref", goal}}});
    children.push_back(std::move(goals));
    children.push_back(paragraphs(dice, "description", 6, 10));
    children.push_back(
        list("target-groups", dice.between(2, 4), [&] { return given(dice, "group", "t", phrase(dice)); }));
    children.push_back({.name = "lead", .attributes = {{"unit", lead}}});
    children.push_back(participants(dice, around, lead));
    children.push_back(list("external-bodies", dice.between(1, 3),
                            [&] { return given(dice, "body", "x", noun(dice) + " Thüringen e. V."); }));
    children.push_back(
        {.name = "period", .attributes = {{"form", std::string{dice.one_of(kForms)}}}, .text = phrase(dice)});
    children.push_back(funding(dice));
    children.push_back(list("indicators", dice.between(4, 7), [&] {
        auto item = given(dice, "indicator", "i", phrase(dice));
        item.set("target", fmt::format("{}", dice.between(10, 5000)));
        item.set("unit", "Personen");
        return item;
    }));
    children.push_back(list("origins", dice.between(1, 3), [&] {
        auto item = given(dice, "origin", "o", sentence(dice));
        item.set("kind", dice.one_of(kOrigins));
        return item;
    }));
    children.push_back(list("file-references", dice.between(1, 3), [&] {
        return given(
            dice, "file-reference", "a",
            fmt::format("{}-{}/{}", dice.between(10, 99), dice.between(1000, 9999), dice.between(1, 40)));
    }));
    children.push_back(list("sources", dice.between(3, 6), [&] {
        auto item = given(dice, "source", "q", phrase(dice));
        item.set("url", fmt::format("https://beispiel.invalid/quelle/{}", dice.id("d")));
        return item;
    }));
    document::normalise(out);
    return out;
}

Edit edit(Dice& dice, Surroundings const& around, Document const& before) {
    Edit out{before, sentences(dice, 1, 2), false};
    auto& root = out.document.root;
    auto& description = root.child("description")->children;
    auto const way = dice.below(1000);
    if (way < 40) {
        auto const at = dice.below(description.size() + 1);
        description.insert(description.begin() + static_cast<std::ptrdiff_t>(at),
                           given(dice, "p", "p", sentences(dice, 2, 3)));
    } else if (way < 80 && description.size() > 4) {
        description.erase(description.begin() + static_cast<std::ptrdiff_t>(dice.below(description.size())));
    } else if (way < 84) {
        change_lead(dice, around, root);
    }
    for (auto places = dice.chance(30) ? 2 : 1; out.document == before || (way >= 84 && places > 0);
         --places) {
        auto const chosen = choose(dice, choices(root));
        chosen.element->text = reworded(dice, chosen.element->text);
        out.funding = out.funding || chosen.funding;
    }
    document::normalise(out.document);
    return out;
}

}  // namespace fassung::bench
