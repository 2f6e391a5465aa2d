#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/digest.hpp"
#include "core/model/document_id.hpp"

/// A document as a tree, free of any XML library. What is allowed where is in shape.hpp.
namespace fassung::document {

struct Attribute {
    std::string name;
    std::string value;
    bool operator==(Attribute const&) const = default;
};

/// Either text or children, never both. `line` is where it was read, for messages; it is no part of the
/// value.
struct Element {
    std::string name;
    std::vector<Attribute> attributes = {};
    std::string text = {};
    std::vector<Element> children = {};
    int line = 0;

    std::string_view attribute(std::string_view attribute_name) const;  ///< empty if absent
    void set(std::string_view attribute_name, std::string_view value);  ///< an empty value removes it
    Element const* child(std::string_view child_name) const;            ///< the first of that name
    Element* child(std::string_view child_name);
    std::string_view text_of(std::string_view child_name) const;  ///< empty if absent

    bool operator==(Element const& other) const {
        return name == other.name && attributes == other.attributes && text == other.text &&
               children == other.children;
    }
};

struct Document {
    model::DocumentKind kind = model::DocumentKind::kMeasure;
    Element root;
    bool operator==(Document const&) const = default;
};

/// Brings a tree into canonical order: children and attributes as the shape says, sorted lists sorted, empty
/// optional parts dropped, white space in texts collapsed. What the shape does not know stays where it is
/// (and is refused by the reader). Idempotent. Unicode form is the reader's business.
void normalise(Document& document);

/// Any tree as canonical bytes: XML declaration, root with `name_space`, one element per line, two spaces per
/// level, text elements on one line, LF. Order is as it stands.
std::string serialise(Element const& root, std::string_view name_space);

/// The canonical bytes of a normalised document: XML declaration, one element or paragraph per line, two
/// spaces per level, LF. These bytes are what is validated, hashed, shown and stored.
std::string canonical(Document const& document);

base::Digest digest_of(Document const& document);

}  // namespace fassung::document
