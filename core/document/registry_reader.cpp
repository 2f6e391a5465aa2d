#include "core/document/registry_reader.hpp"

#include <charconv>

#include "core/document/value_forms.hpp"

namespace fassung::document {

bool AttributeReader::flag(std::string_view name, bool absent) const {
    auto const value = element_.attribute(name);
    if (value.empty()) return absent;
    bool const set = value == "true";
    if (!set && value != "false")
        complain(fmt::format("„{}“ kann nur „true“ oder „false“ sein, nicht „{}“.", name, value));
    return set;
}

int AttributeReader::count(std::string_view name, int absent, int least) const {
    auto const value = element_.attribute(name);
    if (value.empty()) return absent;
    auto const number = parse_count(value);
    if (number && *number >= least) return *number;
    complain(fmt::format("„{}“ muss eine ganze Zahl ab {} sein, nicht „{}“.", name, least, value));
    return absent;
}

std::optional<std::uint64_t> AttributeReader::sequence(std::string_view name) const {
    auto const value = element_.attribute(name);
    if (value.empty()) return std::nullopt;
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc{} && end == value.data() + value.size() && number > 0) return number;
    complain(fmt::format("„{}“ muss eine laufende Nummer ab 1 sein, nicht „{}“.", name, value));
    return std::nullopt;
}

std::string AttributeReader::text(std::string_view name) const {
    auto const value = element_.attribute(name);
    if (value.empty()) complain(fmt::format("Das Attribut „{}“ fehlt.", name));
    return std::string{value};
}

base::Date AttributeReader::date(std::string_view name) const {
    auto const date = base::parse_date(element_.attribute(name));
    if (!date)
        complain(fmt::format("„{}“ muss ein Datum der Form JJJJ-MM-TT sein, nicht „{}“.", name,
                             element_.attribute(name)));
    return date.value_or(base::Date{});
}

std::optional<base::Date> AttributeReader::optional_date(std::string_view name) const {
    if (element_.attribute(name).empty()) return std::nullopt;
    return date(name);
}

base::Instant AttributeReader::instant(std::string_view name) const {
    auto const instant = base::parse_rfc3339(element_.attribute(name));
    if (!instant)
        complain(fmt::format("„{}“ muss ein Zeitpunkt nach RFC 3339 sein, nicht „{}“.", name,
                             element_.attribute(name)));
    return instant.value_or(base::Instant{});
}

base::UnitId AttributeReader::unit(std::string_view name) const {
    auto const id = base::UnitId::parse(element_.attribute(name));
    if (!id)
        complain(fmt::format("„{}“ muss die Kennung einer Stelle sein, nicht „{}“.", name,
                             element_.attribute(name)));
    return id.value_or(base::UnitId{});
}

std::optional<base::UnitId> AttributeReader::optional_unit(std::string_view name) const {
    if (element_.attribute(name).empty()) return std::nullopt;
    return unit(name);
}

bool is_of_kind(Document const& document, model::DocumentKind kind, Findings& findings) {
    if (document.kind == kind) return true;
    findings.add("@", document.root,
                 fmt::format("Erwartet wird ein Dokument der Art „{}“, nicht „{}“.", model::name_of(kind),
                             model::name_of(document.kind)));
    return false;
}

}  // namespace fassung::document
