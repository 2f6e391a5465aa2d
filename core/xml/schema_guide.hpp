#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fassung::xml {

/// What one of our schemas says to whoever writes such a document: by path of names, "measure/lead",
/// "measure/lead@unit". Immutable; any thread.
class SchemaGuide {
  public:
    struct Entry {
        std::string
            words;  ///< what it is, German: "Federführung. Ist sie ungeklärt, nennt der Text den Grund."
        std::string form;  ///< what may stand there: "Jahr mit vier Ziffern, zum Beispiel „2026“"
        std::vector<std::string> values;  ///< all that may stand there, where these are few
        bool required = false;            ///< in a complete document
        bool may_be_empty = false;        ///< of an element: its text
    };

    /// `xsd` is one of our own schemas: elements are declared inside one another, simple types by name.
    explicit SchemaGuide(std::string_view xsd);

    /// Null if the schema has no such place.
    Entry const* find(std::string_view path) const;

  private:
    std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace fassung::xml
