#include "core/xml/schema_messages.hpp"

#include <vector>

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include "core/xml/findings.hpp"

namespace fassung::xml {

namespace {

/// What stands between two marks; empty if one is missing.
std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
    auto const from = text.find(begin);
    if (from == std::string_view::npos) return {};
    text.remove_prefix(from + begin.size());
    auto const to = text.find(end);
    return to == std::string_view::npos ? std::string_view{} : text.substr(0, to);
}

std::string_view without_namespace(std::string_view name) {
    auto const brace = name.rfind('}');
    return brace == std::string_view::npos ? name : name.substr(brace + 1);
}

template <class Names>
std::string listed(Names const& names) {
    std::string out;
    for (auto const& name : names) {
        if (!out.empty()) out += ", ";
        out += fmt::format("„{}“", name);
    }
    return out;
}

/// "{urn:…}title, {urn:…}field" → "„title“, „field“"
std::string expected_elements(std::string_view message) {
    auto const mark = message.find("Expected is");
    if (mark == std::string_view::npos) return {};
    auto rest = between(message.substr(mark), "( ", " )");
    std::vector<std::string_view> names;
    while (!rest.empty()) {
        auto const comma = rest.find(", ");
        names.push_back(without_namespace(rest.substr(0, comma)));
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 2);
    }
    return listed(names);
}

std::string content(SchemaFinding const& finding) {
    auto const expected = expected_elements(finding.message);
    auto const name = quoted(finding.element);
    if (finding.message.find("Missing child") != std::string::npos)
        return expected.empty()
                   ? fmt::format("Das Element {} ist unvollständig.", name)
                   : fmt::format("Das Element {} ist unvollständig. Es fehlt: {}.", name, expected);
    return expected.empty()
               ? fmt::format(
                     "Das Element {} ist hier nicht vorgesehen. Hier wird kein weiteres Element erwartet.",
                     name)
               : fmt::format("Das Element {} ist hier nicht vorgesehen. Erwartet wird: {}.", name, expected);
}

std::string unknown_attribute(SchemaFinding const& finding, SchemaWords const& words) {
    auto const allowed = listed(words.attributes(finding.element));
    return fmt::format("Das Attribut {} ist im Element {} nicht vorgesehen. {}", quoted(finding.attribute),
                       quoted(finding.element),
                       allowed.empty() ? "Attribute sind hier nicht vorgesehen."
                                       : fmt::format("Erlaubt sind: {}.", allowed));
}

std::string missing_attribute(SchemaFinding const& finding, SchemaWords const& words) {
    auto const name = between(finding.message, "attribute '", "'");
    auto const allowed = words.value(finding.element, name);
    return fmt::format("Dem Element {} fehlt das Attribut {}.{}", quoted(finding.element), quoted(name),
                       allowed.empty() ? std::string{} : fmt::format(" Erlaubt ist: {}.", allowed));
}

std::string constraint(SchemaFinding const& finding, SchemaWords const& words) {
    std::string keys{between(finding.message, "['", "']")};
    for (auto at = keys.find("', '"); at != std::string::npos; at = keys.find("', '", at))
        keys.replace(at, 4, ", ");
    auto const rule = without_namespace(
        between(finding.message,
                finding.message.find("keyref") != std::string::npos ? "keyref '" : "constraint '", "'"));
    auto const says = words.constraint(rule);
    bool const dangling = finding.message.find("No match found") != std::string::npos;
    auto const what = dangling ? fmt::format("Der Verweis {} hat kein Ziel.", quoted(keys))
                               : fmt::format("{} kommt mehrfach vor.", quoted(keys));
    return says.empty() ? what : fmt::format("{} {}", what, says);
}

std::string value(SchemaFinding const& finding, SchemaWords const& words) {
    auto const allowed = words.value(finding.element, finding.attribute);
    std::string what;
    if (finding.attribute.empty() && finding.value.find_first_not_of(" \t\r\n") == std::string::npos)
        what = fmt::format("Das Element {} ist leer.", quoted(finding.element));
    else if (finding.attribute.empty())
        what = fmt::format("Der Text {} des Elements {} ist nicht zulässig.", quoted(finding.value),
                           quoted(finding.element));
    else
        what = fmt::format("Der Wert {} des Attributs {} im Element {} ist nicht zulässig.",
                           quoted(finding.value), quoted(finding.attribute), quoted(finding.element));
    return allowed.empty() ? what : fmt::format("{} Erlaubt ist: {}.", what, allowed);
}

}  // namespace

std::string_view attribute_in(std::string_view message) {
    return between(message.substr(0, message.find(": ")), "', attribute '", "'");
}

bool is_about_value(int code) {
    return code >= XML_SCHEMAV_VALUE && code <= XML_SCHEMAV_CVC_ENUMERATION_VALID &&
           code != XML_SCHEMAV_CVC_TYPE_3_1_1 && code != XML_SCHEMAV_CVC_TYPE_3_1_2;
}

bool is_consequence(SchemaFinding const& finding) {
    // Of a key whose attribute is missing or invalid; that has its own finding.
    return finding.code == XML_SCHEMAV_CVC_IDC && finding.message.find("key-sequence") == std::string::npos;
}

std::string in_german(SchemaFinding const& finding, SchemaWords const& words) {
    auto const name = quoted(finding.element);
    switch (finding.code) {
        case XML_SCHEMAV_ELEMENT_CONTENT:
            return content(finding);
        case XML_SCHEMAV_CVC_ELT_1:
            return fmt::format("Das Element {} ist als Wurzelelement nicht vorgesehen.", name);
        case XML_SCHEMAV_CVC_TYPE_3_1_1:
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
            return unknown_attribute(finding, words);
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
            return missing_attribute(finding, words);
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
            return fmt::format("Das Element {} darf nichts enthalten.", name);
        case XML_SCHEMAV_CVC_TYPE_3_1_2:
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
            return fmt::format("Das Element {} darf keine Elemente enthalten. Erlaubt ist nur Text.", name);
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
            return fmt::format(
                "Das Element {} darf keinen Text unmittelbar enthalten. Erlaubt sind nur Elemente.", name);
        case XML_SCHEMAV_CVC_IDC:
            return constraint(finding, words);
        default:
            break;
    }
    if (is_about_value(finding.code)) return value(finding, words);
    return finding.element.empty() ? "Das Dokument entspricht nicht dem Schema."
                                   : fmt::format("Das Element {} entspricht nicht dem Schema.", name);
}

}  // namespace fassung::xml
