#include "core/document/merge_order.hpp"

#include <unordered_map>

namespace fassung::document {

namespace {

Keys in_both(Keys const& keys, KeySet const& first, KeySet const& second) {
    Keys out;
    out.reserve(keys.size());
    for (auto const key : keys)
        if (first.contains(key) && second.contains(key)) out.push_back(key);
    return out;
}

/// `lead` in its order; what only `follow` has goes behind the item that it stands behind there.
Keys weave(Keys const& lead, Keys const& follow, KeySet const& survivors) {
    KeySet const led{lead.begin(), lead.end()};
    Keys at_start;
    std::unordered_map<std::string_view, Keys> behind;
    Keys* run = &at_start;
    for (auto const key : follow) {
        if (!survivors.contains(key)) continue;
        if (led.contains(key))
            run = &behind[key];
        else
            run->push_back(key);
    }
    Keys out = std::move(at_start);
    out.reserve(survivors.size());
    for (auto const key : lead) {
        if (!survivors.contains(key)) continue;
        out.push_back(key);
        if (auto const found = behind.find(key); found != behind.end())
            out.insert(out.end(), found->second.begin(), found->second.end());
    }
    return out;
}

}  // namespace

MergedOrder merge_order(Keys const& base, Keys const& ours, Keys const& theirs, KeySet const& survivors) {
    KeySet const in_base{base.begin(), base.end()};
    KeySet const in_ours{ours.begin(), ours.end()};
    KeySet const in_theirs{theirs.begin(), theirs.end()};
    auto const was = in_both(base, in_ours, in_theirs);
    auto const our_order = in_both(ours, in_base, in_theirs);
    auto const their_order = in_both(theirs, in_base, in_ours);
    bool const we_moved = our_order != was;
    bool const they_moved = their_order != was;
    bool const conflict = we_moved && they_moved && our_order != their_order;
    bool const ours_leads = conflict || (we_moved && !they_moved);
    return {ours_leads ? weave(ours, theirs, survivors) : weave(theirs, ours, survivors), conflict};
}

}  // namespace fassung::document
