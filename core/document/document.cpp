#include "core/document/document.hpp"

#include <algorithm>

namespace fassung::document {

namespace {

template <class Elements>
auto first_named(Elements& elements, std::string_view name) -> decltype(elements.data()) {
    for (auto& element : elements)
        if (element.name == name) return &element;
    return nullptr;
}

}  // namespace

std::string_view Element::attribute(std::string_view attribute_name) const {
    for (auto const& each : attributes)
        if (each.name == attribute_name) return each.value;
    return {};
}

void Element::set(std::string_view attribute_name, std::string_view value) {
    auto const found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](Attribute const& each) { return each.name == attribute_name; });
    if (value.empty()) {
        if (found != attributes.end()) attributes.erase(found);
    } else if (found != attributes.end()) {
        found->value = value;
    } else {
        attributes.push_back({std::string{attribute_name}, std::string{value}});
    }
}

Element const* Element::child(std::string_view child_name) const {
    return first_named(children, child_name);
}

Element* Element::child(std::string_view child_name) {
    return first_named(children, child_name);
}

std::string_view Element::text_of(std::string_view child_name) const {
    auto const* const found = child(child_name);
    return found == nullptr ? std::string_view{} : std::string_view{found->text};
}

base::Digest digest_of(Document const& document) {
    return base::sha256(canonical(document));
}

}  // namespace fassung::document
