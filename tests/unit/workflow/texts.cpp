#include "tests/unit/workflow/texts.hpp"

#include <stdexcept>

#include "core/document/diff.hpp"

namespace fassung::workflow::test {

using document::Document;
using document::Element;

namespace {

DocumentPtr finished(Document text) {
    document::normalise(text);
    return std::make_shared<Document const>(std::move(text));
}

Element participants_of(std::vector<std::string> const& units) {
    Element list{.name = "participants"};
    for (auto const& unit : units)
        list.children.push_back({.name = "participant", .attributes = {{"unit", unit}}});
    return list;
}

void remove_child(Element& root, std::string_view name) {
    std::erase_if(root.children, [&](Element const& child) { return child.name == name; });
}

}  // namespace

DocumentPtr measure(MeasureText const& text) {
    Document out{model::DocumentKind::kMeasure, {.name = "measure", .attributes = {{"id", text.id}}}};
    auto& children = out.root.children;
    children.push_back({.name = "title", .text = text.title});
    children.push_back({.name = "field", .text = text.field});
    Element description{.name = "description"};
    int number = 0;
    for (auto const& words : text.paragraphs)
        description.children.push_back(
            {.name = "p", .attributes = {{"id", "p-00000" + std::to_string(++number)}}, .text = words});
    children.push_back(std::move(description));
    children.push_back({.name = "lead", .attributes = {{"unit", text.lead}}});
    children.push_back(participants_of(text.participants));
    children.push_back({.name = "period", .attributes = {{"form", text.period}}});
    if (!text.funding.empty())
        children.push_back({.name = "funding", .children = {{.name = "effect", .text = text.funding}}});
    return finished(std::move(out));
}

DocumentPtr field(std::string_view id) {
    Document out{model::DocumentKind::kField, {.name = "field", .attributes = {{"id", std::string{id}}}}};
    out.root.children.push_back({.name = "title", .text = "Handlungsfeld " + std::string{id}});
    return finished(std::move(out));
}

DocumentPtr edited(DocumentPtr const& text, std::vector<std::pair<std::string, std::string>> const& texts) {
    Document out = *text;
    for (auto const& [address, words] : texts) {
        auto* place = document::find(out, address);
        if (!place) throw std::logic_error("no such place in the test's text: " + address);
        place->text = words;
    }
    return finished(std::move(out));
}

DocumentPtr with_lead(DocumentPtr const& text, std::string_view unit) {
    Document out = *text;
    out.root.child("lead")->set("unit", unit);
    return finished(std::move(out));
}

DocumentPtr with_participants(DocumentPtr const& text, std::vector<std::string> const& units) {
    Document out = *text;
    remove_child(out.root, "participants");
    out.root.children.push_back(participants_of(units));
    return finished(std::move(out));
}

DocumentPtr with_discontinued(DocumentPtr const& text, bool discontinued) {
    Document out = *text;
    remove_child(out.root, "discontinued");
    if (discontinued)
        out.root.children.push_back({.name = "discontinued",
                                     .attributes = {{"since", "2026-12-31"}},
                                     .text = "Das Ziel ist erreicht."});
    return finished(std::move(out));
}

DocumentPtr with_funding(DocumentPtr const& text, std::string_view effect) {
    Document out = *text;
    remove_child(out.root, "funding");
    if (!effect.empty())
        out.root.children.push_back(
            {.name = "funding", .children = {{.name = "effect", .text = std::string{effect}}}});
    return finished(std::move(out));
}

DocumentPtr with_paragraph(DocumentPtr const& text, std::string_view id, std::string_view words) {
    Document out = *text;
    out.root.child("description")
        ->children.push_back(
            {.name = "p", .attributes = {{"id", std::string{id}}}, .text = std::string{words}});
    return finished(std::move(out));
}

DocumentPtr without_paragraph(DocumentPtr const& text, std::string_view id) {
    Document out = *text;
    std::erase_if(out.root.child("description")->children,
                  [&](Element const& p) { return p.attribute("id") == id; });
    return finished(std::move(out));
}

model::DocumentId m(int number) {
    return model::DocumentId::measure(base::measure_id(number));
}

}  // namespace fassung::workflow::test
