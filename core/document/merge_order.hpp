#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

/// Internal. The order of a list's items after a merge.
namespace fassung::document {

using Keys = std::vector<std::string_view>;
using KeySet = std::unordered_set<std::string_view>;

struct MergedOrder {
    Keys keys;              ///< each survivor once
    bool conflict = false;  ///< both sides moved items that all three have, differently; `keys` follows ours
};

/// `survivors`: the keys of the merged list, each of which is in `ours` or `theirs`. Keys are distinct in
/// each list.
MergedOrder merge_order(Keys const& base, Keys const& ours, Keys const& theirs, KeySet const& survivors);

}  // namespace fassung::document
