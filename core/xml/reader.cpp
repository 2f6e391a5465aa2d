#include "core/xml/reader.hpp"

#include <fmt/format.h>

#include "core/document/shape.hpp"
#include "core/xml/findings.hpp"
#include "core/xml/judge.hpp"
#include "core/xml/shape_check.hpp"
#include "core/xml/tree.hpp"

namespace fassung::xml {

namespace {

using document::Element;
using document::ElementShape;

/// White space between the marks of a container is layout; what the shape calls text is left alone.
void drop_layout(Element& element, ElementShape const& shape) {
    if (shape.content == document::Content::kText) return;
    element.text.clear();
    for (auto& child : element.children)
        if (auto const* known = shape.child(child.name)) drop_layout(child, *known);
}

}  // namespace

base::Result<Element> read_tree(std::string_view bytes, std::string_view ns, Limits const& limits) {
    auto const judgement = judge(bytes, ns, limits);
    if (!judgement) return judgement.error();
    return build_tree(bytes, judgement->elements);
}

base::Result<document::Document> read(model::DocumentKind kind, std::string_view bytes,
                                      Limits const& limits) {
    auto const name = model::name_of(kind);
    auto tree = read_tree(bytes, fmt::format("urn:fassung:{}:1", name), limits);
    if (!tree) return tree.error();
    auto const& shape = document::shape_of(kind);
    Findings findings;
    if (tree->name != shape.name)
        findings.add(
            "@", tree->line,
            fmt::format("Das Element {} ist hier nicht vorgesehen. Erlaubt ist „{}“ als Wurzelelement.",
                        quoted(tree->name), shape.name));
    else
        check_shape(*tree, shape, findings);
    if (!findings.empty()) return std::move(findings).refusal("unknown-content");
    drop_layout(*tree, shape);
    document::Document document{kind, std::move(*tree)};
    document::normalise(document);
    return document;
}

std::optional<document::Document> read_canonical(model::DocumentKind kind, std::string_view bytes) {
    auto tree = build_plain_tree(bytes, static_cast<int>(Limits{}.depth));
    auto const& shape = document::shape_of(kind);
    if (!tree || tree->name != shape.name) return std::nullopt;
    drop_layout(*tree, shape);
    document::Document document{kind, std::move(*tree)};
    document::normalise(document);
    if (document::canonical(document) != bytes) return std::nullopt;
    return document;
}

}  // namespace fassung::xml
