#include "tests/unit/schemas/xsd.hpp"

#include <sstream>
#include <stdexcept>

#include <pugixml.hpp>

namespace fassung::test {

namespace {

bool is(pugi::xml_node node, std::string_view name) {
    return node.name() == "xs:" + std::string{name};
}

bool is_constraint(pugi::xml_node node) {
    return is(node, "key") || is(node, "unique") || is(node, "keyref");
}

void collect_attributes(pugi::xml_node node, XsdElement& out) {
    for (auto child : node.children("xs:attribute"))
        out.attributes.push_back({child.attribute("name").value(),
                                  std::string_view{child.attribute("use").value()} == "required"});
}

XsdElement element(pugi::xml_node node);

void collect_children(pugi::xml_node node, XsdElement& out) {
    for (auto child : node.children()) {
        if (is(child, "sequence") || is(child, "choice")) collect_children(child, out);
        if (is(child, "element")) out.children.push_back(element(child));
    }
}

XsdElement element(pugi::xml_node node) {
    XsdElement out;
    out.name = node.attribute("name").value();
    out.required = std::string_view{node.attribute("minOccurs").value()} != "0";
    out.repeated = std::string_view{node.attribute("maxOccurs").value()} == "unbounded";
    out.has_text = node.attribute("type");
    auto const type = node.child("xs:complexType");
    if (auto const extension = type.child("xs:simpleContent").child("xs:extension")) {
        out.has_text = true;
        collect_attributes(extension, out);
    }
    collect_attributes(type, out);
    collect_children(type, out);
    for (auto child : node.children())
        if (is_constraint(child)) out.constraints.emplace_back(child.attribute("name").value());
    return out;
}

struct Walker : pugi::xml_tree_walker {
    explicit Walker(Xsd& out) : xsd(out) {}

    bool for_each(pugi::xml_node& node) override {
        std::string const name = node.attribute("name").value();
        bool const words_due =
            is(node, "element") || is(node, "attribute") || is(node, "simpleType") || is_constraint(node);
        auto const words = node.child("xs:annotation").child("xs:documentation");
        if (words_due &&
            (*words.child_value() == 0 || std::string_view{words.attribute("xml:lang").value()} != "de"))
            xsd.undocumented.push_back(name);
        if (is_constraint(node)) xsd.constraints.push_back(name);
        if (is(node, "selector") || is(node, "field")) {
            std::string path = node.attribute("xpath").value();
            for (char& c : path)
                if (c == '/' || c == '|') c = ' ';
            std::istringstream steps{path};
            for (std::string step; steps >> step;)
                if (!step.starts_with("t:") && !step.starts_with("@")) xsd.bare_steps.push_back(step);
        }
        return true;
    }

    Xsd& xsd;
};

}  // namespace

XsdElement const* XsdElement::child(std::string_view child_name) const {
    for (auto const& each : children)
        if (each.name == child_name) return &each;
    return nullptr;
}

Xsd read_xsd(std::string const& schema) {
    pugi::xml_document parsed;
    auto const path = std::string{FASSUNG_SOURCE_DIR} + "/schemas/" + schema + ".xsd";
    if (!parsed.load_file(path.c_str())) throw std::runtime_error("cannot read " + path);
    Xsd out;
    out.root = element(parsed.document_element().child("xs:element"));
    Walker walker{out};
    parsed.traverse(walker);
    return out;
}

}  // namespace fassung::test
