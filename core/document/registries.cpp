#include "core/document/registries.hpp"

#include <algorithm>

#include "core/document/registry_reader.hpp"
#include "core/document/rules_internal.hpp"

namespace fassung::document {

namespace {

using model::DocumentKind;

model::Unit unit_from(Element const& element, Findings& findings) {
    auto const address = fmt::format("all/{}", element.attribute("id"));
    AttributeReader const read{element, address, findings};
    model::Unit unit;
    unit.id = read.unit("id");
    unit.housed_in = read.optional_unit("housed-in");
    unit.finance = read.flag("finance");
    unit.can_lead = read.flag("leads", true);
    for (auto const& item : items_of(element, "names")) {
        AttributeReader const name{item, fmt::format("{}/names/{}", address, item.attribute("id")), findings};
        unit.names.push_back({name.text("abbr"), item.text, name.date("from"), name.optional_date("until")});
    }
    if (unit.names.empty()) read.complain("Der Stelle fehlt die Bezeichnung („names“).");
    for (auto const& item : items_of(element, "successors")) {
        AttributeReader const successor{
            item, fmt::format("{}/successors/{}", address, item.attribute("unit")), findings};
        unit.successors.push_back(successor.unit("unit"));
    }
    return unit;
}

/// The order of grants, by number: "g-2" before "g-10".
bool given_earlier(Element const& left, Element const& right) {
    auto const a = left.attribute("id");
    auto const b = right.attribute("id");
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

Element document_root(DocumentKind kind, std::string_view id) {
    return {.name = std::string{model::name_of(kind)}, .attributes = {{"id", std::string{id}}}};
}

}  // namespace

base::Result<model::Units> to_units(Document const& document) {
    Findings findings;
    if (!is_of_kind(document, DocumentKind::kUnits, findings)) return findings.take_error(document.kind);
    model::Units units;
    for (auto const& element : items_of(document.root, "all")) {
        auto unit = unit_from(element, findings);
        auto const id = unit.id;
        if (!id.empty() && !units.all.emplace(id, std::move(unit)).second)
            findings.add(fmt::format("all/{}", id.str()), element,
                         fmt::format("Die Stelle „{}“ kommt mehrfach vor.", id.str()));
    }
    if (!findings.empty()) return findings.take_error(document.kind);
    return units;
}

base::Result<model::Holidays> to_holidays(Document const& document) {
    Findings findings;
    if (!is_of_kind(document, DocumentKind::kHolidays, findings)) return findings.take_error(document.kind);
    model::Holidays holidays;
    for (auto const& day : items_of(document.root, "days")) {
        AttributeReader const read{day, fmt::format("days/{}", day.attribute("date")), findings};
        holidays.days.insert(read.date("date"));
    }
    if (!findings.empty()) return findings.take_error(document.kind);
    return holidays;
}

base::Result<model::Keys> to_keys(Document const& document) {
    Findings findings;
    if (!is_of_kind(document, DocumentKind::kKeys, findings)) return findings.take_error(document.kind);
    model::Keys keys;
    keys.root = document.root.text_of("root");
    if (keys.root.empty()) findings.add("root", document.root, "Der Hauptschlüssel („root“) fehlt.");
    for (auto const& item : items_of(document.root, "servers")) {
        AttributeReader const read{item, fmt::format("servers/{}", item.attribute("id")), findings};
        auto const from_seq = read.sequence("from-seq");
        if (item.attribute("from-seq").empty()) read.complain("Das Attribut „from-seq“ fehlt.");
        if (item.text.empty()) read.complain("Der öffentliche Schlüssel fehlt.");
        keys.keys.push_back({.id = read.text("id"),
                             .public_key = item.text,
                             .from_seq = from_seq.value_or(1),
                             .until_seq = read.sequence("until-seq"),
                             .from = read.instant("from")});
        if (keys.keys.back().until_seq.value_or(keys.keys.back().from_seq) < keys.keys.back().from_seq)
            read.complain("Der Schlüssel endet vor seinem Beginn („until-seq“ liegt vor „from-seq“).");
    }
    if (keys.keys.empty()) findings.add("servers", document.root, "Es ist kein Serverschlüssel angegeben.");
    if (!findings.empty()) return findings.take_error(document.kind);
    return keys;
}

base::Result<model::Actor> to_actor(Document const& document) {
    Findings findings;
    if (!is_of_kind(document, DocumentKind::kActor, findings)) return findings.take_error(document.kind);
    model::Actor actor;
    if (auto const id = base::ActorId::parse(document.root.attribute("id")))
        actor.id = *id;
    else
        findings.add("@", document.root, "„id“ muss ein Pseudonym sein, wie etwa „a-7f3a91c2“.");
    if (auto const identity = base::Digest::parse(document.root.text_of("identity")))
        actor.identity = *identity;
    else
        findings.add("identity", document.root,
                     "„identity“ muss ein SHA-256-Wert aus 64 Hexadezimalziffern sein.");
    auto grants = items_of(document.root, "grants");
    std::stable_sort(grants.begin(), grants.end(), given_earlier);
    for (auto const& item : grants) {
        AttributeReader const read{item, fmt::format("grants/{}", item.attribute("id")), findings};
        actor.grants.push_back({read.name<model::Function>("function"), read.unit("unit"), read.date("from"),
                                read.optional_date("until")});
        auto const& grant = actor.grants.back();
        if (grant.until && *grant.until < grant.from) read.complain("Die Funktion endet vor ihrem Beginn.");
    }
    if (!findings.empty()) return findings.take_error(document.kind);
    return actor;
}

Document to_document(model::Actor const& actor) {
    Document out{DocumentKind::kActor, document_root(DocumentKind::kActor, actor.id.str())};
    out.root.children.push_back({.name = "identity", .text = actor.identity.hex()});
    Element grants{.name = "grants"};
    int number = 0;
    for (auto const& grant : actor.grants) {
        Element item{.name = "grant", .attributes = {{"id", fmt::format("g-{}", ++number)}}};
        item.set("function", model::name_of(grant.function));
        item.set("unit", grant.unit.str());
        item.set("from", base::to_iso(grant.from));
        if (grant.until) item.set("until", base::to_iso(*grant.until));
        grants.children.push_back(std::move(item));
    }
    out.root.children.push_back(std::move(grants));
    normalise(out);
    return out;
}

Document to_document(model::Keys const& keys) {
    Document out{DocumentKind::kKeys,
                 document_root(DocumentKind::kKeys, model::name_of(DocumentKind::kKeys))};
    out.root.children.push_back({.name = "root", .text = keys.root});
    Element servers{.name = "servers"};
    for (auto const& key : keys.keys) {
        Element item{.name = "key", .attributes = {{"id", key.id}}, .text = key.public_key};
        item.set("from-seq", std::to_string(key.from_seq));
        if (key.until_seq) item.set("until-seq", std::to_string(*key.until_seq));
        item.set("from", base::to_rfc3339(key.from));
        servers.children.push_back(std::move(item));
    }
    out.root.children.push_back(std::move(servers));
    normalise(out);
    return out;
}

}  // namespace fassung::document
