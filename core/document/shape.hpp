#pragma once

#include <string_view>
#include <vector>

#include "core/model/document_id.hpp"

/// What a document of each kind consists of, as data. Reader, canonical writer, addresses, diff and merge all
/// work from this one table, so a further kind of document needs no further machinery. The schemas say the
/// same to others; a test holds the two together.
namespace fassung::document {

struct AttributeShape {
    std::string_view name;
    bool required = false;
};

enum class Content {
    kText,    ///< text only, may be empty if it has attributes
    kRecord,  ///< children of different fixed names, each at most once, in this order
    kList,    ///< any number of children of one name, each with a key; their order is an address of its own
    kSortedList,  ///< the same, but kept in order of the key, so that order carries nothing
    kEmpty        ///< attributes only
};

struct ElementShape {
    std::string_view name;
    Content content = Content::kText;
    std::vector<AttributeShape> attributes = {};
    std::vector<ElementShape> children = {};  ///< of a list: exactly one, the item
    /// Of a list item: the attribute that is its address below the list.
    std::string_view key = {};
    /// Of a list item whose key the program gives: "p" for "p-7f3a91". Empty: the key is the author's (a
    /// unit, a goal).
    std::string_view id_prefix = {};
    bool required = false;  ///< of a record's child: must be there (and not be empty) in a complete document

    AttributeShape const* attribute(std::string_view attribute_name) const;
    ElementShape const* child(std::string_view child_name) const;
};

ElementShape const& shape_of(model::DocumentKind kind);

}  // namespace fassung::document
