#include "core/xml/schema_words.hpp"

#include <functional>

#include "core/xml/declaration.hpp"

namespace fassung::xml {

SchemaWords::SchemaWords(std::string_view xsd) {
    pugi::xml_document parsed;
    parsed.load_buffer(xsd.data(), xsd.size(), pugi::parse_default, pugi::encoding_utf8);
    // Our own files, so the recursion is as deep as we have written them.
    std::function<void(pugi::xml_node, std::string const&)> walk = [&](pugi::xml_node node,
                                                                       std::string const& element) {
        for (auto child : node.children()) {
            auto const kind = local_name(child);
            std::string const name = child.attribute("name").value();
            if (kind == "element") {
                attributes_.try_emplace(name);
                if (auto const type = child.attribute("type")) values_[{name, ""}] = local_name(type.value());
                walk(child, name);
                continue;
            }
            if (kind == "extension")
                values_[{element, ""}] = local_name(child.attribute("base").value());
            else if (kind == "attribute") {
                values_[{element, name}] = local_name(child.attribute("type").value());
                attributes_[element].push_back(name);
            } else if (kind == "simpleType")
                types_[name] = documentation_of(child);
            else if (kind == "key" || kind == "unique" || kind == "keyref")
                constraints_[name] = documentation_of(child);
            walk(child, element);
        }
    };
    walk(parsed.document_element(), {});
}

std::string_view SchemaWords::value(std::string_view element, std::string_view attribute) const {
    auto const type = values_.find({std::string{element}, std::string{attribute}});
    if (type == values_.end()) return {};
    auto const words = types_.find(type->second);
    return words == types_.end() ? std::string_view{} : words->second;
}

std::string_view SchemaWords::constraint(std::string_view name) const {
    auto const found = constraints_.find(name);
    return found == constraints_.end() ? std::string_view{} : found->second;
}

std::vector<std::string> const& SchemaWords::attributes(std::string_view element) const {
    static std::vector<std::string> const kNone;
    auto const found = attributes_.find(element);
    return found == attributes_.end() ? kNone : found->second;
}

}  // namespace fassung::xml
