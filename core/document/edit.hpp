#pragma once

#include <string_view>

#include "core/document/document.hpp"

/// What people do to the parts of a document besides typing: adding, removing and moving the items of a list,
/// and taking a part over from another text of the same document. Addresses are those of diff.hpp. Pure.
namespace fassung::document {

/// Puts an empty item into that list, behind the item with the key `after`; at the end if there is no such
/// item. `key` is for lists whose keys are the author's; where the program gives ids, leave it empty and call
/// give_ids() before anything is normalised. Null: the kind of document has no such list, a key is missing or
/// is there already. The pointer holds until the list is changed again.
Element* add_item(Document& document, std::string_view list, std::string_view after,
                  std::string_view key = {});

/// False: there is no such item. An empty list goes with its last item when the document is normalised.
bool remove_item(Document& document, std::string_view address);

/// Moves an item by so many places, negative: towards the beginning; at most to the end of its list. False:
/// there is no such item, or its list is kept sorted.
bool move_item(Document& document, std::string_view address, int by);

/// Makes the place what it is in `from`: another text, present, absent, another order. An item that `into`
/// lacks goes behind the nearest item that stands before it in `from`; an item with children is taken as a
/// whole. Normalised. False: `into` cannot have such a place.
bool copy_place(Document& into, Document const& from, std::string_view address);

}  // namespace fassung::document
