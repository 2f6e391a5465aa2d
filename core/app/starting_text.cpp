#include "core/app/starting_text.hpp"

#include "core/base/digest.hpp"
#include "core/document/diff.hpp"
#include "core/document/shape.hpp"

namespace fassung::app {

namespace {

using document::Element;
using document::ElementShape;

/// Takes the id off every list item whose id the program gives and which `present` does not have at the same
/// address.
void strip_ids(Element& element, ElementShape const& shape, std::string const& prefix,
               document::Document const& present) {
    for (auto& child : element.children) {
        auto const* child_shape = shape.child(child.name);
        if (child_shape == nullptr) continue;
        auto const key = child_shape->key.empty() ? std::string_view{} : child.attribute(child_shape->key);
        auto const address = prefix + std::string{key.empty() ? std::string_view{child.name} : key};
        if (!child_shape->id_prefix.empty() && document::find(present, address) == nullptr)
            child.set("id", "");
        strip_ids(child, *child_shape, address + "/", present);
    }
}

}  // namespace

std::string random_id() {
    return base::to_hex(base::random_bytes(3));
}

std::vector<std::string> ids_of(std::set<std::string> const& addresses) {
    std::vector<std::string> out;
    for (auto const& address : addresses) out.push_back(address.substr(address.rfind('/') + 1));
    return out;
}

document::Document new_measure(base::MeasureId const& id, std::string_view field) {
    document::Document out{.kind = model::DocumentKind::kMeasure, .root = {.name = "measure"}};
    out.root.set("id", id.str());
    if (!field.empty()) out.root.children.push_back(Element{.name = "field", .text = std::string{field}});
    document::normalise(out);
    return out;
}

document::Document earlier_text(document::Document const& earlier, document::Document const& present,
                                std::set<std::string> const& retired) {
    auto out = earlier;
    strip_ids(out.root, document::shape_of(out.kind), "", present);
    document::give_ids(out, ids_of(retired), &random_id);
    document::normalise(out);
    return out;
}

}  // namespace fassung::app
