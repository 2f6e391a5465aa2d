#include "core/document/place.hpp"

#include <algorithm>

#include "core/document/bytes.hpp"

namespace fassung::document {

namespace {

class Collector {
  public:
    Collector(std::string address, std::vector<Place>& out) : address_(std::move(address)), out_(out) {}

    void visit(Element const& element, ElementShape const* shape, bool is_item) {
        bool const holds_text = !element.text.empty();
        if (shape == nullptr || is_leaf(*shape) || holds_text) return add(element, Place::Kind::kWhole);
        if (is_item || !element.attributes.empty()) add(element, Place::Kind::kStartTag);
        children(element, *shape);
    }

    void children(Element const& element, ElementShape const& shape) {
        if (shape.content == Content::kRecord) {
            for (auto const& child : element.children)
                below(child.name, [&] { visit(child, shape.child(child.name), false); });
            return;
        }
        auto const& item = shape.children.front();
        if (shape.content == Content::kList && !element.children.empty())
            below("#order", [&] { add(element, Place::Kind::kOrder, item.key); });
        for (auto const& child : element.children) {
            bool const known = child.name == item.name;
            below(known ? key_of(child, item) : std::string_view{child.name},
                  [&] { visit(child, known ? &item : nullptr, known); });
        }
    }

  private:
    void add(Element const& element, Place::Kind kind, std::string_view key = {}) {
        out_.push_back({address_, &element, kind, key});
    }

    template <class Visit>
    void below(std::string_view step, Visit visit) {
        auto const length = address_.size();
        if (length != 0) address_ += '/';
        address_ += step;
        visit();
        address_.resize(length);
    }

    std::string address_;
    std::vector<Place>& out_;
};

}  // namespace

void Place::append_bytes(std::string& out) const {
    switch (kind) {
        case Kind::kWhole:
            return append_whole(out, *element);
        case Kind::kStartTag:
            return append_start_tag(out, *element);
        case Kind::kOrder:
            break;
    }
    bool first = true;
    for (auto const& child : element->children) {
        if (!first) out += ' ';
        first = false;
        out += child.attribute(key);
    }
}

std::string Place::bytes() const {
    std::string out;
    append_bytes(out);
    return out;
}

bool Place::same_bytes(Place const& other) const {
    if (kind != other.kind) return false;
    switch (kind) {
        case Kind::kWhole:
            return *element == *other.element;
        case Kind::kStartTag:
            return element->name == other.element->name && element->attributes == other.element->attributes;
        case Kind::kOrder:
            break;
    }
    return std::equal(element->children.begin(), element->children.end(), other.element->children.begin(),
                      other.element->children.end(), [this](Element const& left, Element const& right) {
                          return left.attribute(key) == right.attribute(key);
                      });
}

std::vector<Place> collect_places(Document const& document) {
    std::vector<Place> out;
    out.reserve(64);
    out.push_back({"@", &document.root, Place::Kind::kStartTag, {}});
    Collector{"", out}.children(document.root, shape_of(document.kind));
    return out;
}

std::vector<Place> collect_places(Element const& element, ElementShape const& shape, std::string address,
                                  bool is_item) {
    std::vector<Place> out;
    Collector{std::move(address), out}.visit(element, &shape, is_item);
    return out;
}

}  // namespace fassung::document
