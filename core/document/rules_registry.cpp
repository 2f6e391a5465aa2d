#include <set>

#include <fmt/format.h>

#include "core/document/registries.hpp"
#include "core/document/rules_internal.hpp"
#include "core/document/value_forms.hpp"

namespace fassung::document {

namespace {

/// The value of a registry document; what makes it unreadable is reported. What the shape asks for has been
/// reported.
template <class T>
std::optional<T> value_or_findings(base::Result<T> result, Findings& findings) {
    if (result) return std::move(*result);
    for (auto const& detail : result.error().details)
        if (!findings.has(detail.path)) findings.add(detail);
    return std::nullopt;
}

bool is_known(Surroundings const& surroundings, base::UnitId const& id) {
    return surroundings.units == nullptr || surroundings.units->find(id) != nullptr;
}

void check_slug(Document const& document, std::string_view what, Findings& findings) {
    auto const id = document.root.attribute("id");
    if (!id.empty() && !base::FieldId::parse(id))
        findings.add(
            "@", document.root,
            fmt::format("„{}“ ist keine Kennung {}. Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche.",
                        id, what));
}

void check_names(Element const& element, model::Unit const& unit, Findings& findings) {
    auto const& items = items_of(element, "names");
    for (std::size_t at = 0; at < unit.names.size(); ++at) {
        auto const& name = unit.names[at];
        auto const where = fmt::format("all/{}/names/{}", unit.id.str(), items[at].attribute("id"));
        if (name.until && *name.until < name.from)
            findings.add(where, items[at], "Die Bezeichnung endet vor ihrem Beginn.");
        if (at == 0) continue;
        auto const& earlier = unit.names[at - 1];
        if (!earlier.until || name.from <= *earlier.until)
            findings.add(
                where, items[at],
                "Die Bezeichnung überschneidet sich mit der vorigen. Bezeichnungen stehen in der Reihenfolge "
                "der Zeit, und jede außer der letzten nennt ihr Ende („until“).");
    }
}

}  // namespace

void check_concept(Document const& document, Surroundings const& surroundings, Findings& findings) {
    for (auto const& field : items_of(document.root, "fields"))
        if (!surroundings.fields.contains(std::string{field.attribute("ref")}))
            findings.add(fmt::format("fields/{}", field.attribute("ref")), field,
                         fmt::format("Das Handlungsfeld „{}“ gibt es nicht.", field.attribute("ref")));
}

void check_field(Document const& document, Findings& findings) {
    check_slug(document, "eines Handlungsfelds", findings);
}

void check_edition(Document const& document, Surroundings const& surroundings, Findings& findings) {
    check_slug(document, "einer Fassung", findings);
    for (auto const* const name : {"decided", "in-force"})
        if (auto const* const day = document.root.child(name); day != nullptr && !base::parse_date(day->text))
            findings.add(name, *day,
                         fmt::format("„{}“ ist kein Tag. Erlaubt ist ein Tag wie „2026-11-22“.", day->text));
    std::set<std::string_view> numbers;
    for (auto const& item : items_of(document.root, "items")) {
        auto const name = item.attribute("measure");
        auto const where = fmt::format("items/{}", name);
        auto const id = base::MeasureId::parse(name);
        if (!id || (surroundings.has_measure && !surroundings.has_measure(*id)))
            findings.add(where, item, fmt::format("Die Maßnahme „{}“ gibt es nicht.", name));
        if (!parse_count(item.attribute("revision")))
            findings.add(where, item,
                         fmt::format("„{}“ ist keine Nummer einer Revision.", item.attribute("revision")));
        auto const number = item.attribute("number");
        if (!number.empty() && !numbers.insert(number).second)
            findings.add(where, item,
                         fmt::format("Die Nummer „{}“ ist in dieser Fassung mehrfach vergeben.", number));
    }
}

void check_units(Document const& document, Findings& findings) {
    check_sources(document, findings);
    auto const units = value_or_findings(to_units(document), findings);
    if (!units) return;
    int finance = 0;
    for (auto const& element : items_of(document.root, "all")) {
        auto const* const unit = units->find(*base::UnitId::parse(element.attribute("id")));
        auto const where = fmt::format("all/{}", unit->id.str());
        finance += unit->finance ? 1 : 0;
        if (unit->housed_in && (*unit->housed_in == unit->id || units->find(*unit->housed_in) == nullptr))
            findings.add(
                where, element,
                fmt::format("„housed-in“ muss eine andere Stelle dieses Verzeichnisses nennen, nicht „{}“.",
                            unit->housed_in->str()));
        for (auto const& successor : unit->successors)
            if (successor == unit->id || units->find(successor) == nullptr)
                findings.add(
                    fmt::format("{}/successors/{}", where, successor.str()), element,
                    fmt::format(
                        "Die Nachfolge muss eine andere Stelle dieses Verzeichnisses nennen, nicht „{}“.",
                        successor.str()));
        check_names(element, *unit, findings);
    }
    if (finance != 1)
        findings.add("all", document.root,
                     fmt::format("Genau eine Stelle muss finance=\"true\" haben; es sind {}.", finance));
}

void check_policy(Document const& document, Surroundings const& surroundings, Findings& findings) {
    auto const policy = value_or_findings(to_policy(document), findings);
    if (!policy) return;
    if (!is_known(surroundings, policy->office))
        findings.add("office", *document.root.child("office"),
                     fmt::format("Die prüfende Stelle „{}“ steht nicht im Verzeichnis der Stellen.",
                                 policy->office.str()));
    for (auto const& requirement : items_of(document.root, "requirements")) {
        auto const unit = base::UnitId::parse(requirement.attribute("unit"));
        if (unit && !is_known(surroundings, *unit))
            findings.add(fmt::format("requirements/{}", requirement.attribute("id")), requirement,
                         fmt::format("Die Stelle „{}“ steht nicht im Verzeichnis der Stellen.", unit->str()));
    }
}

void check_actor(Document const& document, Surroundings const& surroundings, Findings& findings) {
    if (!value_or_findings(to_actor(document), findings)) return;
    for (auto const& grant : items_of(document.root, "grants"))
        if (!is_known(surroundings, *base::UnitId::parse(grant.attribute("unit"))))
            findings.add(fmt::format("grants/{}", grant.attribute("id")), grant,
                         fmt::format("Die Stelle „{}“ steht nicht im Verzeichnis der Stellen.",
                                     grant.attribute("unit")));
}

void check_holidays(Document const& document, Findings& findings) {
    value_or_findings(to_holidays(document), findings);
}

void check_keys(Document const& document, Findings& findings) {
    value_or_findings(to_keys(document), findings);
}

}  // namespace fassung::document
