#include <algorithm>

#include "core/document/document.hpp"
#include "core/document/shape.hpp"
#include "core/document/whitespace.hpp"

namespace fassung::document {

namespace {

/// Position in the shape; what it does not know comes after everything that it knows.
template <class Known>
std::size_t position(std::vector<Known> const& known, std::string_view name) {
    std::size_t at = 0;
    while (at < known.size() && known[at].name != name) ++at;
    return at;
}

template <class T, class Before>
void sort_if_needed(std::vector<T>& values, Before before) {
    if (!std::is_sorted(values.begin(), values.end(), before))
        std::stable_sort(values.begin(), values.end(), before);
}

void order_attributes(Element& element, ElementShape const& shape) {
    sort_if_needed(element.attributes, [&](Attribute const& left, Attribute const& right) {
        return position(shape.attributes, left.name) < position(shape.attributes, right.name);
    });
}

void order_children(Element& element, ElementShape const& shape) {
    if (shape.content == Content::kSortedList) {
        auto const& item = shape.children.front();
        sort_if_needed(element.children, [&](Element const& left, Element const& right) {
            bool const left_known = left.name == item.name;
            bool const right_known = right.name == item.name;
            if (left_known != right_known) return left_known;
            return left_known && left.attribute(item.key) < right.attribute(item.key);
        });
        return;
    }
    sort_if_needed(element.children, [&](Element const& left, Element const& right) {
        return position(shape.children, left.name) < position(shape.children, right.name);
    });
}

bool is_void(Element const& element) {
    return element.attributes.empty() && element.text.empty() && element.children.empty();
}

void tidy(Element& element, ElementShape const* shape) {
    for (auto& attribute : element.attributes) collapse_white_space(attribute.value);
    // An attribute without a value says nothing; only its absence is canonical.
    std::erase_if(element.attributes, [](Attribute const& each) { return each.value.empty(); });
    collapse_white_space(element.text);
    for (auto& child : element.children) tidy(child, shape == nullptr ? nullptr : shape->child(child.name));
    if (shape == nullptr) return;
    std::erase_if(element.children, [&](Element const& child) {
        return is_void(child) && shape->child(child.name) != nullptr;
    });
    order_attributes(element, *shape);
    order_children(element, *shape);
}

}  // namespace

void normalise(Document& document) {
    tidy(document.root, &shape_of(document.kind));
}

}  // namespace fassung::document
