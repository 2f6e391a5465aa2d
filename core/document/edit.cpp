#include "core/document/edit.hpp"

#include <algorithm>

#include "core/document/diff.hpp"
#include "core/document/place.hpp"
#include "core/document/shape.hpp"

namespace fassung::document {

namespace {

constexpr std::string_view kOrder = "/#order";

struct Home {
    Element* element = nullptr;
    ElementShape const* shape = nullptr;
    explicit operator bool() const { return element != nullptr; }
};

bool is_list(ElementShape const& shape) {
    return shape.content == Content::kList || shape.content == Content::kSortedList;
}

/// The element at an address; parts of records that are missing on the way are made if `create`.
Home walk(Document& document, std::string_view address, bool create) {
    Home at{&document.root, &shape_of(document.kind)};
    while (at && !address.empty()) {
        auto const end = std::min(address.find('/'), address.size());
        auto const step = address.substr(0, end);
        address.remove_prefix(std::min(end + 1, address.size()));
        if (is_leaf(*at.shape)) return {};
        if (is_list(*at.shape)) {
            auto const& item = at.shape->children.front();
            auto& all = at.element->children;
            auto const found =
                std::ranges::find_if(all, [&](Element const& each) { return key_of(each, item) == step; });
            at = found == all.end() ? Home{} : Home{&*found, &item};
            continue;
        }
        auto const* const shape = at.shape->child(step);
        if (shape == nullptr) return {};
        auto* child = at.element->child(step);
        if (child == nullptr && create)
            child = &at.element->children.emplace_back(Element{.name = std::string{step}});
        at = {child, shape};
    }
    return at;
}

struct Split {
    std::string_view parent;
    std::string_view last;
};

Split split(std::string_view address) {
    auto const slash = address.rfind('/');
    if (slash == std::string_view::npos) return {{}, address};
    return {address.substr(0, slash), address.substr(slash + 1)};
}

/// Position of the item with that key; the number of items if there is none.
std::size_t position_of(std::vector<Element> const& items, ElementShape const& item, std::string_view key) {
    auto const found =
        std::ranges::find_if(items, [&](Element const& each) { return key_of(each, item) == key; });
    return static_cast<std::size_t>(found - items.begin());
}

void insert_at(std::vector<Element>& items, std::size_t at, Element item) {
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(at), std::move(item));
}

/// Where an item of `theirs` belongs in `ours`.
std::size_t place_for(std::vector<Element> const& ours, std::vector<Element> const& theirs,
                      std::size_t in_theirs, ElementShape const& item) {
    for (auto before = in_theirs; before > 0; --before) {
        auto const at = position_of(ours, item, key_of(theirs[before - 1], item));
        if (at < ours.size()) return at + 1;
    }
    return 0;
}

void copy_item(Element& list, ElementShape const& shape, Element const* theirs, std::string_view key) {
    auto const& item = shape.children.front();
    auto const at = position_of(list.children, item, key);
    bool const here = at < list.children.size();
    auto const in_theirs = theirs == nullptr ? 0 : position_of(theirs->children, item, key);
    bool const there = theirs != nullptr && in_theirs < theirs->children.size();
    if (here && there)
        list.children[at] = theirs->children[in_theirs];
    else if (here)
        list.children.erase(list.children.begin() + static_cast<std::ptrdiff_t>(at));
    else if (there)
        insert_at(list.children, place_for(list.children, theirs->children, in_theirs, item),
                  theirs->children[in_theirs]);
}

/// Items that only `list` has stay behind the item that they stood behind.
void copy_order(Element& list, ElementShape const& shape, Element const& theirs) {
    auto const& item = shape.children.front();
    auto const before = std::move(list.children);
    list.children.clear();
    for (auto const& each : theirs.children) {
        auto const at = position_of(before, item, key_of(each, item));
        if (at < before.size()) list.children.push_back(before[at]);
    }
    for (std::size_t at = 0; at < before.size(); ++at)
        if (position_of(list.children, item, key_of(before[at], item)) == list.children.size())
            insert_at(list.children, place_for(list.children, before, at, item), before[at]);
}

}  // namespace

Element* add_item(Document& document, std::string_view list, std::string_view after, std::string_view key) {
    auto const home = walk(document, list, true);
    if (!home || !is_list(*home.shape)) return nullptr;
    auto const& item = home.shape->children.front();
    auto& items = home.element->children;
    if (item.id_prefix.empty() && (key.empty() || position_of(items, item, key) < items.size()))
        return nullptr;
    auto const behind = after.empty() ? items.size() : position_of(items, item, after);
    auto const at = std::min(behind + 1, items.size());
    Element fresh{.name = std::string{item.name}};
    fresh.set(item.key, key);
    insert_at(items, at, std::move(fresh));
    return &items[at];
}

bool remove_item(Document& document, std::string_view address) {
    auto const [parent, key] = split(address);
    auto const home = walk(document, parent, false);
    if (!home || !is_list(*home.shape)) return false;
    auto& items = home.element->children;
    auto const at = position_of(items, home.shape->children.front(), key);
    if (at == items.size()) return false;
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
    return true;
}

bool move_item(Document& document, std::string_view address, int by) {
    auto const [parent, key] = split(address);
    auto const home = walk(document, parent, false);
    if (!home || home.shape->content != Content::kList) return false;
    auto& items = home.element->children;
    auto const size = static_cast<std::ptrdiff_t>(items.size());
    auto const from = static_cast<std::ptrdiff_t>(position_of(items, home.shape->children.front(), key));
    if (from == size) return false;
    auto const to = std::clamp<std::ptrdiff_t>(from + by, 0, size - 1);
    auto const begin = items.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    return true;
}

bool copy_place(Document& into, Document const& from, std::string_view address) {
    if (address == "@") {
        into.root.attributes = from.root.attributes;
    } else if (address.ends_with(kOrder)) {
        address.remove_suffix(kOrder.size());
        auto const home = walk(into, address, false);
        auto const* const theirs = find(from, address);
        if (!home || theirs == nullptr || home.shape->content != Content::kList) return false;
        copy_order(*home.element, *home.shape, *theirs);
    } else {
        auto const* const theirs = find(from, address);
        auto const [parent, last] = split(address);
        auto const home = walk(into, parent, theirs != nullptr);
        if (!home) return theirs == nullptr;
        if (is_list(*home.shape)) {
            copy_item(*home.element, *home.shape, find(from, parent), last);
        } else {
            if (home.shape->child(last) == nullptr) return false;
            std::erase_if(home.element->children, [&](Element const& each) { return each.name == last; });
            if (theirs != nullptr) home.element->children.push_back(*theirs);
        }
    }
    normalise(into);
    return true;
}

}  // namespace fassung::document
