#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Internal. The German of one schema, taken from its own xs:documentation, so that a schema and what people
/// are told about it cannot part.
namespace fassung::xml {

class SchemaWords {
  public:
    /// `xsd` is one of our own schemas: elements are declared inside one another, simple types by name.
    explicit SchemaWords(std::string_view xsd);

    /// What the value of an attribute (or, with an empty name, the text of the element) may be; empty if
    /// unknown.
    std::string_view value(std::string_view element, std::string_view attribute) const;
    /// What a key, unique or keyref demands, as a sentence; empty if unknown.
    std::string_view constraint(std::string_view name) const;
    std::vector<std::string> const& attributes(std::string_view element) const;

  private:
    std::map<std::string, std::string, std::less<>> types_;
    std::map<std::string, std::string, std::less<>> constraints_;
    std::map<std::pair<std::string, std::string>, std::string> values_;  ///< (element, attribute) → type
    std::map<std::string, std::vector<std::string>, std::less<>> attributes_;
};

}  // namespace fassung::xml
