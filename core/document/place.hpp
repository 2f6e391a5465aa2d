#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.hpp"
#include "core/document/shape.hpp"

/// Internal. The addresses of a document as views into it, so that comparing costs no bytes where nothing
/// differs.
namespace fassung::document {

struct Place {
    enum class Kind { kWhole, kStartTag, kOrder };
    std::string address;
    Element const* element = nullptr;
    Kind kind = Kind::kWhole;
    std::string_view key = {};  ///< of an order: the attribute that is an item's key

    void append_bytes(std::string& out) const;
    std::string bytes() const;
    bool same_bytes(Place const& other) const;
};

inline std::string_view key_of(Element const& item, ElementShape const& shape) {
    return item.attribute(shape.key);
}

/// In order of the document. Two places have one address only in documents that no reader lets in (an element
/// twice).
std::vector<Place> collect_places(Document const& document);
/// Those of one element below the root, its own included.
std::vector<Place> collect_places(Element const& element, ElementShape const& shape, std::string address,
                                  bool is_item);

/// Whether elements of this shape are one place as a whole.
inline bool is_leaf(ElementShape const& shape) {
    return shape.content == Content::kText || shape.content == Content::kEmpty;
}

}  // namespace fassung::document
