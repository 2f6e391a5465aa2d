#include "core/document/serialise.hpp"

namespace fassung::document {

void append_escaped(std::string& out, std::string_view text, bool in_attribute) {
    for (char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"':
                if (in_attribute) {
                    out += "&quot;";
                    break;
                }
                [[fallthrough]];
            default: out += c;
        }
    }
}

void append_start_tag(std::string& out, Element const& element, bool closed) {
    out += '<';
    out += element.name;
    for (auto const& attribute : element.attributes) {
        out += ' ';
        out += attribute.name;
        out += "=\"";
        append_escaped(out, attribute.value, true);
        out += '"';
    }
    out += closed ? "/>" : ">";
}

void append_leaf(std::string& out, Element const& element) {
    append_start_tag(out, element, element.text.empty());
    if (element.text.empty()) return;
    append_escaped(out, element.text, false);
    out += "</";
    out += element.name;
    out += '>';
}

namespace {

void append_tree(std::string& out, Element const& element, std::size_t depth) {
    out.append(depth * 2, ' ');
    if (element.children.empty()) {
        append_leaf(out, element);
        out += '\n';
        return;
    }
    append_start_tag(out, element, false);
    out += '\n';
    for (auto const& child : element.children) append_tree(out, child, depth + 1);
    out.append(depth * 2, ' ');
    out += "</" + element.name + ">\n";
}

}  // namespace

std::string serialise(Element const& root, std::string_view name_space) {
    Element named = root;
    named.attributes.insert(named.attributes.begin(), {"xmlns", std::string{name_space}});
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    append_tree(out, named, 0);
    return out;
}

}  // namespace fassung::document
