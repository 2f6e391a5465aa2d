#include "tests/unit/xml/generated_document.hpp"

#include <array>

#include <fmt/format.h>

#include "core/document/shape.hpp"

namespace fassung::test {

namespace {

using document::Content;
using document::Element;
using document::ElementShape;

class Generator {
  public:
    explicit Generator(std::mt19937& random) : random_(random) {}

    Element element(ElementShape const& shape) {
        Element out{.name = std::string{shape.name}};
        for (auto const& attribute : shape.attributes)
            if (attribute.name == shape.key)
                out.set(attribute.name, key(shape));
            else if (attribute.name == "id")
                out.set("id", fmt::format("id-{}", ++counter_));
            else if (below(2) == 0)
                out.set(attribute.name, text());
        switch (shape.content) {
            case Content::kText:
                out.text = text();
                break;
            case Content::kEmpty:
                break;
            case Content::kRecord:
                for (auto const& child : shape.children)
                    if (below(3) != 0) out.children.push_back(element(child));
                break;
            case Content::kList:
            case Content::kSortedList:
                for (auto count = below(4); count > 0; --count)
                    out.children.push_back(element(shape.children.front()));
                break;
        }
        return out;
    }

  private:
    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>{0, end - 1}(random_);
    }

    std::string key(ElementShape const& shape) {
        ++counter_;
        if (!shape.id_prefix.empty()) return fmt::format("{}-{:06x}", shape.id_prefix, counter_);
        return fmt::format("{}-{}", below(2) == 0 ? "b" : "A.z_9", counter_);
    }

    std::string text() {
        static constexpr std::array<std::string_view, 16> kPieces{
            "a", "Maßnahme", "ü", " ",   "  ",    "\n",      "&",          "<",
            ">", "\"",       "'", "]]>", "&amp;", "„Zitat“", "€ 1.000,50", "\U0001F600"};
        std::string out;
        for (auto count = below(8); count > 0; --count) out += kPieces[below(kPieces.size())];
        return out;
    }

    std::mt19937& random_;
    int counter_ = 0;
};

}  // namespace

document::Document generated_document(model::DocumentKind kind, std::mt19937& random) {
    document::Document out{kind, Generator{random}.element(document::shape_of(kind))};
    document::normalise(out);
    return out;
}

}  // namespace fassung::test
