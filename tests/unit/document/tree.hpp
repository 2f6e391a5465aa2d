#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.hpp"

/// Trees in few words.
namespace fassung::test {

using document::Attribute;
using document::Document;
using document::Element;
using model::DocumentKind;

inline Element leaf(std::string name, std::string text, std::vector<Attribute> attributes = {}) {
    return {.name = std::move(name), .attributes = std::move(attributes), .text = std::move(text)};
}

inline Element node(std::string name, std::vector<Element> children, std::vector<Attribute> attributes = {}) {
    return {.name = std::move(name), .attributes = std::move(attributes), .children = std::move(children)};
}

inline Element p(std::string id, std::string text) {
    return leaf("p", std::move(text), {{"id", std::move(id)}});
}

/// Normalised.
inline Document tree(DocumentKind kind, std::vector<Element> children, std::string id = "M-0031") {
    Document out{kind, node(std::string{model::name_of(kind)}, std::move(children), {{"id", std::move(id)}})};
    document::normalise(out);
    return out;
}

/// A measure of nothing but a description.
inline Document described(std::vector<Element> paragraphs) {
    return tree(DocumentKind::kMeasure,
                {leaf("title", "Start Deutsch"), node("description", std::move(paragraphs))});
}

/// A measure in which no rule finds anything (surroundings: RandomDocument::surroundings()).
inline Document sound_measure() {
    return tree(
        DocumentKind::kMeasure,
        {leaf("title", "Start Deutsch"), leaf("field", "sprache"),
         node("goals", {leaf("goal", "", {{"ref", "sprache-1"}})}),
         node("description",
              {p("p-000001", "Das Land fördert Kurse."), p("p-000002", "Es gibt sie seit 2016.")}),
         node("target-groups", {leaf("group", "Zugewanderte", {{"id", "t-000001"}})}),
         leaf("lead", "", {{"unit", "tmjmv"}}),
         node("participants", {leaf("participant", "Kurse", {{"unit", "tmbwk"}}),
                               leaf("participant", "", {{"unit", "tfm"}})}),
         leaf("period", "seit 2016", {{"form", "from-to"}, {"from", "2016-06"}, {"until", "2027"}}),
         node("funding", {leaf("effect", "yes"), leaf("reservation", "no"),
                          node("amounts", {leaf("amount", "Kurse",
                                                {{"id", "b-000001"},
                                                 {"year", "2026"},
                                                 {"value", "1600000.00"},
                                                 {"currency", "EUR"},
                                                 {"kind", "planned"}})}),
                          node("notes", {p("p-000003", "Vorläufig.")})}),
         node("indicators",
              {leaf("indicator", "Kurse im Jahr",
                    {{"id", "i-000001"}, {"target", "99"}, {"target-year", "2027"}, {"unit", "Kurse"}})}),
         node("origins", {leaf("origin", "", {{"id", "o-000001"}, {"kind", "council"}})}),
         node("predecessors", {leaf("predecessor", "", {{"id", "v-000001"}, {"measure", "M-0007"}})}),
         node("file-references", {leaf("file-reference", "34-1/2026", {{"id", "a-000001"}})}),
         node("sources",
              {leaf("source", "",
                    {{"id", "q-000001"}, {"url", "https://example.org/"}, {"accessed", "2026-11-22"}})})});
}

}  // namespace fassung::test
