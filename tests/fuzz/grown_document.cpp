#include "tests/fuzz/grown_document.hpp"

#include <algorithm>
#include <array>

namespace fassung::fuzz {

namespace {

using document::Content;
using document::Element;
using document::ElementShape;

class Gardener {
  public:
    explicit Gardener(Choices& choices) : choices_(choices) {}

    Element grow(ElementShape const& shape) {
        Element out{.name = std::string{shape.name}, .line = 0};
        for (auto const& attribute : shape.attributes)
            if (attribute.name == shape.key || attribute.name == "id")
                out.set(attribute.name, key(shape));
            else
                out.set(attribute.name, text());
        if (shape.content == Content::kText) out.text = text();
        if (shape.content == Content::kRecord)
            for (auto const& child : shape.children)
                if (choices_.below(4) != 0) out.children.push_back(grow(child));
        if (is_list(shape))
            for (auto count = choices_.below(4); count > 0; --count) add_item(out, shape);
        return out;
    }

    void edit(Element& element, ElementShape const& shape) {
        if (shape.content == Content::kText && choices_.below(3) == 1) element.text = text();
        for (auto const& attribute : shape.attributes)
            if (attribute.name != shape.key && attribute.name != "id" && choices_.below(6) == 1)
                element.set(attribute.name, text());
        if (is_list(shape)) edit_items(element, shape);
        if (shape.content == Content::kRecord)
            for (auto const& child : shape.children)
                if (choices_.below(8) == 1) toggle(element, child);
        for (auto& child : element.children)
            if (auto const* known = shape.child(child.name); known != nullptr && choices_.below(2) == 1)
                edit(child, *known);
    }

  private:
    static bool is_list(ElementShape const& shape) {
        return shape.content == Content::kList || shape.content == Content::kSortedList;
    }

    std::string key(ElementShape const& shape) {
        static constexpr std::array<std::string_view, 8> kKeys{"1", "2", "3", "4", "5", "6", "7", "8"};
        auto const number = kKeys[choices_.below(kKeys.size())];
        return (shape.id_prefix.empty() ? std::string{"k"} : std::string{shape.id_prefix}) + "-" +
               std::string{number};
    }

    std::string text() {
        static constexpr std::array<std::string_view, 8> kTexts{"",  "a",     "b",   "a b",
                                                                "ü", "<&>\"", "]]>", "x  y"};
        return std::string{kTexts[choices_.below(kTexts.size())]};
    }

    void add_item(Element& list, ElementShape const& shape) {
        auto item = grow(shape.children.front());
        auto const& key_name = shape.children.front().key;
        for (auto const& other : list.children)
            if (other.attribute(key_name) == item.attribute(key_name)) return;
        auto const at = choices_.below(list.children.size() + 1);
        list.children.insert(list.children.begin() + static_cast<std::ptrdiff_t>(at), std::move(item));
    }

    void edit_items(Element& list, ElementShape const& shape) {
        auto const count = list.children.size();
        if (count > 0 && choices_.below(4) == 1)
            list.children.erase(list.children.begin() + static_cast<std::ptrdiff_t>(choices_.below(count)));
        if (list.children.size() > 1 && choices_.below(4) == 1)
            std::swap(list.children.front(), list.children[choices_.below(list.children.size())]);
        if (choices_.below(3) == 1) add_item(list, shape);
    }

    void toggle(Element& record, ElementShape const& child) {
        auto const found = std::find_if(record.children.begin(), record.children.end(),
                                        [&](Element const& each) { return each.name == child.name; });
        if (found != record.children.end())
            record.children.erase(found);
        else
            record.children.push_back(grow(child));
    }

    Choices& choices_;
};

}  // namespace

document::Document grown(model::DocumentKind kind, Choices& choices) {
    document::Document out{kind, Gardener{choices}.grow(document::shape_of(kind))};
    document::normalise(out);
    return out;
}

document::Document edited(document::Document document, Choices& choices) {
    Gardener{choices}.edit(document.root, document::shape_of(document.kind));
    document::normalise(document);
    return document;
}

}  // namespace fassung::fuzz
