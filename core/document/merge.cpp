#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <unordered_map>

#include "core/document/diff.hpp"
#include "core/document/merge_order.hpp"
#include "core/document/place.hpp"

namespace fassung::document {

namespace {

/// One element as it is in each of the three documents; null = absent.
struct Three {
    Element const* base = nullptr;
    Element const* ours = nullptr;
    Element const* theirs = nullptr;

    template <class Test>
    bool any(Test test) const {
        return (base != nullptr && test(*base)) || (ours != nullptr && test(*ours)) ||
               (theirs != nullptr && test(*theirs));
    }
};

bool same(Element const* left, Element const* right) {
    return left == right || (left != nullptr && right != nullptr && *left == *right);
}

std::optional<Element> copy_of(Element const* element) {
    return element == nullptr ? std::nullopt : std::optional{*element};
}

std::span<Element const> children_of(Element const* element) {
    return element == nullptr ? std::span<Element const>{} : std::span<Element const>{element->children};
}

/// The items of a list by key. Not sound: an item without a key, a key twice, an element that is no item.
struct Items {
    Keys order;
    std::unordered_map<std::string_view, Element const*> by_key;
    bool sound = true;

    Items(Element const* list, ElementShape const& item) {
        for (auto const& child : children_of(list)) {
            auto const key = key_of(child, item);
            sound = sound && child.name == item.name && !key.empty() && by_key.emplace(key, &child).second;
            order.push_back(key);
        }
    }
    Element const* find(std::string_view key) const {
        auto const found = by_key.find(key);
        return found == by_key.end() ? nullptr : found->second;
    }
};

class Merger {
  public:
    std::optional<Element> merge(Three const& three, ElementShape const* shape, bool is_item) {
        if (same(three.ours, three.theirs) || same(three.base, three.theirs)) return copy_of(three.ours);
        if (same(three.base, three.ours)) return copy_of(three.theirs);
        bool const is_one_place = shape == nullptr || is_leaf(*shape) ||
                                  three.any([](Element const& each) { return !each.text.empty(); });
        if (is_one_place) return conflict_of(three, Place::Kind::kWhole);
        if (is_item && (three.ours == nullptr || three.theirs == nullptr))
            return removed_and_changed(three, *shape);
        if (shape->content == Content::kRecord) return record(three, *shape, is_item);
        return list(three, *shape);
    }

    std::vector<Conflict> take_conflicts() {
        std::stable_sort(
            conflicts_.begin(), conflicts_.end(),
            [](Conflict const& left, Conflict const& right) { return left.address < right.address; });
        return std::move(conflicts_);
    }

  private:
    std::string place_address() const { return address_.empty() ? "@" : address_; }

    std::optional<Element> conflict_of(Three const& three, Place::Kind kind, std::string_view key = {}) {
        auto const bytes = [&](Element const* element) {
            return element == nullptr ? std::nullopt : std::optional{Place{{}, element, kind, key}.bytes()};
        };
        conflicts_.push_back({place_address(), bytes(three.base), bytes(three.ours), bytes(three.theirs)});
        return copy_of(three.ours);
    }

    /// An item with children is gone on one side and changed on the other: its own place, and those that were
    /// changed.
    std::optional<Element> removed_and_changed(Three const& three, ElementShape const& shape) {
        std::map<std::string, std::array<std::optional<std::string>, 3>> places;
        auto const note = [&](Element const* element, std::size_t side) {
            if (element == nullptr) return;
            for (auto const& place : collect_places(*element, shape, address_, true))
                places[place.address][side] = place.bytes();
        };
        note(three.base, 0);
        note(three.ours, 1);
        note(three.theirs, 2);
        auto const kept = three.ours == nullptr ? std::size_t{2} : std::size_t{1};
        for (auto& [address, sides] : places)
            if (address == address_ || sides[kept] != sides[0])
                conflicts_.push_back(
                    {address, std::move(sides[0]), std::move(sides[1]), std::move(sides[2])});
        return copy_of(three.ours);
    }

    Element shell(Three const& three, bool is_item) {
        static std::vector<Attribute> const kNone;
        auto const attributes = [](Element const* element) -> std::vector<Attribute> const& {
            return element == nullptr ? kNone : element->attributes;
        };
        auto const& base = attributes(three.base);
        auto const& ours = attributes(three.ours);
        auto const& theirs = attributes(three.theirs);
        bool const new_on_both = is_item && three.base == nullptr;
        Element out{.name = three.ours == nullptr ? three.theirs->name : three.ours->name,
                    .attributes = ours == base && !new_on_both ? theirs : ours};
        if (ours != theirs && (new_on_both || (ours != base && theirs != base))) {
            auto const place = [&](Element const* element) {
                return element != nullptr && (is_item || !element->attributes.empty()) ? element : nullptr;
            };
            conflict_of({place(three.base), place(three.ours), place(three.theirs)}, Place::Kind::kStartTag);
        }
        return out;
    }

    Element record(Three const& three, ElementShape const& shape, bool is_item) {
        auto out = shell(three, is_item);
        std::vector<std::string_view> names;
        for (auto const& known : shape.children) names.push_back(known.name);
        for (auto const* const side : {three.ours, three.theirs})
            for (auto const& child : children_of(side))
                if (std::find(names.begin(), names.end(), child.name) == names.end())
                    names.push_back(child.name);
        for (auto const name : names) {
            auto const first = [&](Element const* side) {
                return side == nullptr ? nullptr : side->child(name);
            };
            below(name, [&] {
                auto child = merge({first(three.base), first(three.ours), first(three.theirs)},
                                   shape.child(name), false);
                if (child) out.children.push_back(*std::move(child));
            });
        }
        return out;
    }

    std::optional<Element> list(Three const& three, ElementShape const& shape) {
        auto const& item = shape.children.front();
        Items const base{three.base, item};
        Items const ours{three.ours, item};
        Items const theirs{three.theirs, item};
        if (!base.sound || !ours.sound || !theirs.sound) return conflict_of(three, Place::Kind::kWhole);

        auto out = shell(three, false);
        std::unordered_map<std::string_view, Element> merged;
        KeySet survivors;
        auto const merge_item = [&](std::string_view key) {
            below(key, [&] {
                auto child = merge({base.find(key), ours.find(key), theirs.find(key)}, &item, true);
                if (!child) return;
                merged.emplace(key, *std::move(child));
                survivors.insert(key);
            });
        };
        for (auto const key : ours.order) merge_item(key);
        for (auto const key : theirs.order)
            if (ours.find(key) == nullptr) merge_item(key);

        auto const order = merge_order(base.order, ours.order, theirs.order, survivors);
        if (order.conflict && shape.content == Content::kList)
            below("#order", [&] { conflict_of(three, Place::Kind::kOrder, item.key); });
        for (auto const key : order.keys) out.children.push_back(std::move(merged.at(key)));
        return out;
    }

    template <class Act>
    void below(std::string_view step, Act act) {
        auto const length = address_.size();
        if (length != 0) address_ += '/';
        address_ += step;
        act();
        address_.resize(length);
    }

    std::string address_;
    std::vector<Conflict> conflicts_;
};

}  // namespace

Merge merge(Document const& base, Document const& ours, Document const& theirs) {
    Merger merger;
    auto root = merger.merge({&base.root, &ours.root, &theirs.root}, &shape_of(ours.kind), true);
    Merge out{{ours.kind, *std::move(root)}, merger.take_conflicts()};
    normalise(out.merged);
    return out;
}

}  // namespace fassung::document
