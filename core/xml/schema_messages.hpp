#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/xml/schema_words.hpp"

/// Internal. libxml2's findings as German sentences.
namespace fassung::xml {

struct SchemaFinding {
    int code = 0;           ///< xmlParserErrors, 1801…1879
    std::string element;    ///< local name; empty if libxml2 gave no node
    std::string attribute;  ///< if the finding is about one
    std::string value;      ///< of the attribute or the element's text
    std::string message;    ///< libxml2's English; only names are taken out of it
};

/// The attribute that libxml2's message begins with ("Element '{urn:t}item', attribute 'id': …"); empty if
/// there is none.
std::string_view attribute_in(std::string_view message);
/// Whether it says that a value is not one of its type; several of these on one place say the same thing.
bool is_about_value(int code);
/// Whether it only follows from another finding, which says it better.
bool is_consequence(SchemaFinding const& finding);
/// The sentence, never empty, never English.
std::string in_german(SchemaFinding const& finding, SchemaWords const& words);

}  // namespace fassung::xml
