#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

/// Internal. What our own schemas say of themselves.
namespace fassung::xml {

/// "xs:element" → "element".
inline std::string_view local_name(std::string_view name) {
    auto const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
inline std::string_view local_name(pugi::xml_node node) {
    return local_name(std::string_view{node.name()});
}

/// The text of the declaration's xs:documentation; empty if it has none.
inline std::string documentation_of(pugi::xml_node declaration) {
    for (auto child : declaration.children())
        if (local_name(child) == "annotation")
            for (auto text : child.children())
                if (local_name(text) == "documentation") return text.child_value();
    return {};
}

}  // namespace fassung::xml
