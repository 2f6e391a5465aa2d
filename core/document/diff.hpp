#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/digest.hpp"
#include "core/document/document.hpp"

/// Addresses, differences and merges of documents of one kind.
///
/// The address of an element is the path of names and keys below the root: "title", "lead",
/// "description/p-7f3a91", "funding/amounts/b-02c4". The order of a list's items has the address
/// "<list>/#order" (value: the keys, separated by spaces). An item that has children of its own has an
/// address for its attributes ("all/tmbwk") beside those of its children ("all/tmbwk/names/n-1"). Every byte
/// by which two canonical documents can differ lies in at least one address; the root's own attributes have
/// the address "@".
namespace fassung::document {

/// Address → canonical bytes of that place. Complete: the document can be rebuilt from it.
using Places = std::map<std::string, std::string>;
Places places_of(Document const& document);

struct Difference {
    std::string address;
    std::optional<std::string> before;  ///< canonical bytes; empty = absent
    std::optional<std::string> after;
    std::optional<base::Digest> before_digest() const;
    std::optional<base::Digest> after_digest() const;
    bool operator==(Difference const&) const = default;
};

/// In order of address. `before` null: everything is new.
std::vector<Difference> diff(Document const* before, Document const& after);

struct Conflict {
    std::string address;
    std::optional<std::string> base, ours, theirs;  ///< canonical bytes; empty = absent
    bool operator==(Conflict const&) const = default;
};

struct Merge {
    Document merged;  ///< where there is a conflict: ours
    std::vector<Conflict> conflicts;
};

/// Element-wise three-way merge, normalised. Places changed on one side only are taken from it; the same
/// change on both sides is no conflict. Two lists that both gained items are woven: theirs keeps its places,
/// ours goes after the item that it stood behind. A removed item that the other side changed is a conflict.
Merge merge(Document const& base, Document const& ours, Document const& theirs);

/// The element at an address, null if there is none or the address is an order.
Element const* find(Document const& document, std::string_view address);
Element* find(Document& document, std::string_view address);
/// The canonical bytes that the place would have with another text (attributes stay); empty if there is no
/// text element.
std::optional<std::string> with_text(Document const& document, std::string_view address,
                                     std::string_view text);

/// Gives an id to every list item that lacks one where the program gives ids; `random` yields six hexadecimal
/// digits. `taken`: ids that this document ever used, besides those in it.
void give_ids(Document& document, std::vector<std::string> const& taken, std::string (*random)());

}  // namespace fassung::document
