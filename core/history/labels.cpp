#include "core/history/labels.hpp"

#include <algorithm>

#include "core/history/describe.hpp"
#include "core/history/label_table.hpp"

namespace fassung::history {

namespace {

using document::Content;
using document::Element;
using document::ElementShape;

bool is_list(ElementShape const& shape) {
    return shape.content == Content::kList || shape.content == Content::kSortedList;
}

std::string item_name(ItemName how, Element const* item, int position, std::string_view key,
                      Names const& names) {
    switch (how) {
        case ItemName::kNumber:
            return position != 0 ? std::to_string(position) : std::string{key};
        case ItemName::kYear:
            if (item != nullptr && !item->attribute("year").empty())
                return std::string{item->attribute("year")};
            return position != 0 ? std::to_string(position) : std::string{key};
        case ItemName::kUnit:
            return spelled(names.unit, key);
        case ItemName::kField:
            return spelled(names.field, key);
        case ItemName::kGoal:
        case ItemName::kMeasure:
        case ItemName::kKey:
        case ItemName::kNone:
            return std::string{key};
        case ItemName::kTitled:
            if (item == nullptr || item->text.empty()) return std::string{key};
            return "„" + item->text + "“ (" + std::string{key} + ")";
        case ItemName::kDay:
            return german_day(key);
    }
    return std::string{key};
}

/// Walks down an address, step by step.
class Walk {
  public:
    Walk(document::Document const& document, Names const& names)
        : names_(names), shape_(&document::shape_of(document.kind)) {
        found_.element = &document.root;
        found_.path = shape_->name;
    }

    void step(std::string_view name) {
        found_.item = false;
        if (name == "#order") {
            found_.order = true;
            return add("Reihenfolge");
        }
        if (shape_ != nullptr && is_list(*shape_)) return step_to_item(name);
        found_.element = found_.element == nullptr ? nullptr : found_.element->child(name);
        shape_ = shape_ == nullptr ? nullptr : shape_->child(name);
        extend(name);
        auto const* rule = part_rule(found_.path);
        add(rule == nullptr ? std::string{name} : std::string{rule->label});
    }

    Found finish() && {
        found_.shape = shape_;
        return std::move(found_);
    }

  private:
    void step_to_item(std::string_view key) {
        auto const& item = shape_->children.front();
        Element const* present = nullptr;
        found_.position = 0;
        if (found_.element != nullptr) {
            auto const& all = found_.element->children;
            auto const at = std::find_if(all.begin(), all.end(), [&](Element const& each) {
                return each.name == item.name && each.attribute(item.key) == key;
            });
            if (at != all.end()) {
                present = &*at;
                found_.position = static_cast<int>(at - all.begin()) + 1;
            }
        }
        found_.element = present;
        found_.item = true;
        shape_ = &item;
        extend(item.name);
        auto const* rule = part_rule(found_.path);
        std::string label{rule == nullptr ? item.name : rule->label};
        auto const name =
            item_name(rule == nullptr ? ItemName::kKey : rule->item, present, found_.position, key, names_);
        add(label.empty() ? name : label + " " + name);
    }

    void extend(std::string_view name) {
        found_.path += '/';
        found_.path += name;
    }

    void add(std::string_view label) {
        if (label.empty()) return;
        if (!found_.label.empty()) found_.label += ", ";
        found_.label += label;
    }

    Names const& names_;
    ElementShape const* shape_;
    Found found_;
};

}  // namespace

std::string spelled(std::function<std::string(std::string_view)> const& names, std::string_view id) {
    return names ? names(id) : std::string{id};
}

Found locate(document::Document const& document, std::string_view address, Names const& names) {
    Walk walk{document, names};
    if (address == "@") {
        auto found = std::move(walk).finish();
        found.label = "Kennung";
        return found;
    }
    while (!address.empty()) {
        auto const end = std::min(address.find('/'), address.size());
        walk.step(address.substr(0, end));
        address.remove_prefix(std::min(end + 1, address.size()));
    }
    return std::move(walk).finish();
}

std::string label_of(document::Document const& document, std::string_view address, Names const& names) {
    return locate(document, address, names).label;
}

std::string title_of(model::DocumentId const& id) {
    auto const* rule = part_rule(model::name_of(id.kind()));
    std::string out{rule == nullptr ? model::name_of(id.kind()) : rule->label};
    return id.id() == model::name_of(id.kind()) ? out : out + " " + id.id();
}

}  // namespace fassung::history
