#include "core/document/bytes.hpp"
#include "core/document/diff.hpp"
#include "core/document/place.hpp"
#include "core/document/whitespace.hpp"

namespace fassung::document {

namespace {

struct Found {
    Element const* element = nullptr;
    ElementShape const* shape = nullptr;
};

Found step_down(Found from, std::string_view step) {
    if (from.shape == nullptr || is_leaf(*from.shape)) return {};
    bool const is_record = from.shape->content == Content::kRecord;
    for (auto const& child : from.element->children) {
        auto const* const shape = from.shape->child(child.name);
        if (shape != nullptr && (is_record ? child.name == step : key_of(child, *shape) == step))
            return {&child, shape};
    }
    return {};
}

Found locate(Document const& document, std::string_view address) {
    Found found{&document.root, &shape_of(document.kind)};
    if (address == "@") return found;
    while (found.element != nullptr) {
        auto const slash = address.find('/');
        auto const step = address.substr(0, slash);
        if (step.empty()) return {};
        found = step_down(found, step);
        if (slash == std::string_view::npos) return found;
        address.remove_prefix(slash + 1);
    }
    return {};
}

}  // namespace

Element const* find(Document const& document, std::string_view address) {
    return locate(document, address).element;
}

Element* find(Document& document, std::string_view address) {
    return const_cast<Element*>(locate(document, address).element);
}

std::optional<std::string> with_text(Document const& document, std::string_view address,
                                     std::string_view text) {
    auto const found = locate(document, address);
    if (found.element == nullptr || found.shape->content != Content::kText) return std::nullopt;
    Element changed{
        .name = found.element->name, .attributes = found.element->attributes, .text = std::string{text}};
    collapse_white_space(changed.text);
    // Without text and attributes there would be no such place any more.
    if (changed.text.empty() && changed.attributes.empty()) return std::nullopt;
    std::string out;
    append_whole(out, changed);
    return out;
}

}  // namespace fassung::document
