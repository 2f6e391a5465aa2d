#include "core/xml/tree.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "core/xml/characters.hpp"
#include "core/xml/findings.hpp"
#include "core/xml/reader.hpp"

namespace fassung::xml {

namespace {

using document::Element;

std::string_view without_prefix(std::string_view name) {
    auto const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool declares_namespace(std::string_view name) {
    return name == "xmlns" || name.starts_with("xmlns:");
}

class Builder {
  public:
    explicit Builder(std::string_view bytes)
        : bytes_(bytes), has_references_(bytes.find("&#") != std::string_view::npos) {}

    // As deep as the judge has allowed.
    Element element(pugi::xml_node node) {
        ++elements_;
        Element out;
        out.name = without_prefix(node.name());
        out.line = line_of(node);
        for (auto attribute : node.attributes())
            if (!declares_namespace(attribute.name()))
                out.attributes.push_back({attribute.name(), value(attribute.value(), out.line)});
        std::string text;
        for (auto child : node.children()) {
            if (child.type() == pugi::node_element)
                out.children.push_back(element(child));
            else
                text += child.value();
        }
        // Beside children there is only white space, the judge saw to that.
        if (out.children.empty()) out.text = value(text, out.line);
        return out;
    }

    std::size_t elements() const { return elements_; }
    Findings& findings() { return findings_; }

  private:
    int line_of(pugi::xml_node node) {
        // Elements come in the order of the bytes.
        auto const offset = std::min(static_cast<std::size_t>(node.offset_debug()), bytes_.size());
        if (offset > counted_)
            line_ += static_cast<int>(std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                 bytes_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
        counted_ = std::max(counted_, offset);
        return line_;
    }

    std::string value(std::string_view text, int line) {
        if (has_references_)
            if (auto const bad = next_bad_character(text)) findings_.add({}, line, sentence_on(*bad));
        return to_nfc(text).value_or(std::string{});
    }

    std::string_view bytes_;
    bool has_references_;
    std::size_t counted_ = 0;
    int line_ = 1;
    std::size_t elements_ = 0;
    Findings findings_;
};

bool plain_element(pugi::xml_node node, int depth, Element& out) {
    if (depth == 0) return false;
    out.name = node.name();
    for (auto attribute : node.attributes())
        if (!declares_namespace(attribute.name()))
            out.attributes.push_back({attribute.name(), attribute.value()});
    for (auto child : node.children()) {
        if (child.type() != pugi::node_element)
            out.text += child.value();
        else if (!plain_element(child, depth - 1, out.children.emplace_back()))
            return false;
    }
    if (!out.children.empty()) out.text.clear();
    return true;
}

}  // namespace

std::optional<Element> build_plain_tree(std::string_view bytes, int depth) {
    pugi::xml_document parsed;
    if (!parsed.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                            pugi::encoding_utf8))
        return std::nullopt;
    Element root;
    if (!plain_element(parsed.document_element(), depth, root)) return std::nullopt;
    return root;
}

base::Result<Element> build_tree(std::string_view bytes, std::size_t elements) {
    pugi::xml_document parsed;
    auto const result = parsed.load_buffer(bytes.data(), bytes.size(),
                                           pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    Builder builder{bytes};
    Element root;
    if (result) root = builder.element(parsed.document_element());
    if (!builder.findings().empty()) return std::move(builder.findings()).refusal("forbidden-character");
    // Two parsers that read the same bytes differently are a way to smuggle content past the first.
    if (!result || builder.elements() != elements) {
        Findings ambiguous;
        ambiguous.add({}, 0, "Der Text ist nicht eindeutig als XML lesbar.");
        return std::move(ambiguous).refusal("malformed-xml");
    }
    return root;
}

}  // namespace fassung::xml
