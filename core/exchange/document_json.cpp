#include "core/exchange/document_json.hpp"

#include "core/document/shape.hpp"

namespace fassung::exchange {

namespace json = boost::json;

namespace {

using document::Content;
using document::Element;
using document::ElementShape;

/// "target-year" → "targetYear".
std::string member_name(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == '-' && i + 1 < name.size())
            out += static_cast<char>(name[++i] - 'a' + 'A');
        else
            out += name[i];
    }
    return out;
}

json::object object_of(Element const& element, ElementShape const& shape);

json::value value_of(Element const& element, ElementShape const& shape) {
    switch (shape.content) {
        case Content::kList:
        case Content::kSortedList: {
            json::array out;
            for (auto const& item : element.children) out.push_back(object_of(item, shape.children.front()));
            return out;
        }
        case Content::kText:
            if (shape.attributes.empty()) return json::value(element.text);
            return object_of(element, shape);
        case Content::kRecord:
        case Content::kEmpty:
            return object_of(element, shape);
    }
    std::abort();
}

json::object object_of(Element const& element, ElementShape const& shape) {
    json::object out;
    for (auto const& attribute : element.attributes) out[member_name(attribute.name)] = attribute.value;
    if (shape.content == Content::kText && !element.text.empty()) out["text"] = element.text;
    for (auto const& child : element.children)
        if (auto const* child_shape = shape.child(child.name))
            out[member_name(child.name)] = value_of(child, *child_shape);
    return out;
}

}  // namespace

json::object to_json(document::Document const& document) {
    return object_of(document.root, document::shape_of(document.kind));
}

}  // namespace fassung::exchange
