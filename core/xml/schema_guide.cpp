#include "core/xml/schema_guide.hpp"

#include <stdexcept>

#include "core/xml/declaration.hpp"

namespace fassung::xml {

namespace {

struct Type {
    std::string form;
    std::vector<std::string> values;
};

using Types = std::map<std::string, Type, std::less<>>;

Types types_of(pugi::xml_node schema) {
    Types out;
    for (auto child : schema.children()) {
        if (local_name(child) != "simpleType") continue;
        auto& type = out[child.attribute("name").value()];
        type.form = documentation_of(child);
        for (auto restriction : child.children())
            for (auto facet : restriction.children())
                if (local_name(facet) == "enumeration")
                    type.values.emplace_back(facet.attribute("value").value());
    }
    return out;
}

class Walk {
  public:
    Walk(Types const& types, std::map<std::string, SchemaGuide::Entry, std::less<>>& entries)
        : types_(types), entries_(entries) {}

    // Our own files, so the recursion is as deep as we have written them.
    void children(pugi::xml_node node, std::string const& path) {
        for (auto child : node.children()) {
            auto const kind = local_name(child);
            std::string const name = child.attribute("name").value();
            if (kind == "element") {
                auto const below = path.empty() ? name : path + "/" + name;
                auto& entry = describe(child, below, child.attribute("type").value());
                entry.required = std::string_view{child.attribute("minOccurs").value()} != "0";
                children(child, below);
                continue;
            }
            if (kind == "attribute")
                describe(child, path + "@" + name, child.attribute("type").value()).required =
                    std::string_view{child.attribute("use").value()} == "required";
            else if (kind == "extension")
                take_type(entries_[path], child.attribute("base").value());
            children(child, path);
        }
    }

  private:
    SchemaGuide::Entry& describe(pugi::xml_node node, std::string const& path, std::string_view type) {
        auto& entry = entries_[path];
        entry.words = documentation_of(node);
        take_type(entry, type);
        return entry;
    }

    void take_type(SchemaGuide::Entry& entry, std::string_view name) {
        auto const type = types_.find(local_name(name));
        if (type == types_.end()) return;
        entry.form = type->second.form;
        entry.values = type->second.values;
        entry.may_be_empty = type->first == "free";
    }

    Types const& types_;
    std::map<std::string, SchemaGuide::Entry, std::less<>>& entries_;
};

}  // namespace

SchemaGuide::SchemaGuide(std::string_view xsd) {
    pugi::xml_document parsed;
    if (!parsed.load_buffer(xsd.data(), xsd.size(), pugi::parse_default, pugi::encoding_utf8))
        throw std::runtime_error("a schema of ours is no XML");
    auto const types = types_of(parsed.document_element());
    Walk{types, entries_}.children(parsed.document_element(), "");
}

SchemaGuide::Entry const* SchemaGuide::find(std::string_view path) const {
    auto const found = entries_.find(path);
    return found == entries_.end() ? nullptr : &found->second;
}

}  // namespace fassung::xml
