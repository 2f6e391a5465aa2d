#pragma once

#include <string>

#include "core/document/document.hpp"
#include "core/history/labels.hpp"

namespace fassung::test {

/// A measure with something of everything.
inline document::Document sample() {
    using document::Element;
    auto const paragraph = [](char const* id, char const* text) {
        return Element{.name = "p", .attributes = {{"id", id}}, .text = text};
    };
    document::Document out{model::DocumentKind::kMeasure,
                           {.name = "measure", .attributes = {{"id", "M-0002"}}}};
    auto& parts = out.root.children;
    parts.push_back({.name = "title", .text = "Start Bildung"});
    parts.push_back({.name = "field", .text = "bildung"});
    parts.push_back({.name = "goals", .children = {{.name = "goal", .attributes = {{"ref", "bildung-1"}}}}});
    parts.push_back(
        {.name = "description",
         .children = {paragraph("p-000001", "Erster Absatz."), paragraph("p-000002", "Zweiter Absatz."),
                      paragraph("p-000003", "Dritter Absatz.")}});
    parts.push_back({.name = "lead", .attributes = {{"unit", "tmbwk"}}});
    parts.push_back(
        {.name = "participants",
         .children = {
             {.name = "participant", .attributes = {{"unit", "tmjmv"}}, .text = "gemeinsame Durchführung"}}});
    parts.push_back(
        {.name = "period", .attributes = {{"form", "ongoing"}, {"from", "2017-11"}}, .text = "in Umsetzung"});
    parts.push_back({.name = "funding",
                     .children = {{.name = "effect", .text = "yes"},
                                  {.name = "reservation", .text = "unknown"},
                                  {.name = "amounts",
                                   .children = {{.name = "amount",
                                                 .attributes = {{"id", "b-000001"},
                                                                {"year", "2026"},
                                                                {"value", "413527.50"},
                                                                {"currency", "EUR"},
                                                                {"kind", "planned"}},
                                                 .text = "Landesprogramm"}}}}});
    parts.push_back({.name = "indicators",
                     .children = {{.name = "indicator",
                                   .attributes = {{"id", "i-000001"},
                                                  {"target", "62.5"},
                                                  {"target-year", "2027"},
                                                  {"unit", "Prozent"}},
                                   .text = "Teilnehmende"}}});
    parts.push_back(
        {.name = "sources",
         .children = {
             {.name = "source",
              .attributes = {{"id", "q-000001"}, {"url", "https://example.org/"}, {"accessed", "2026-11-22"}},
              .text = "Bericht"}}});
    document::normalise(out);
    return out;
}

inline history::Names names() {
    auto const upper = [](std::string_view id) {
        std::string out{id};
        for (auto& c : out)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        return out;
    };
    auto const title = [](std::string_view id) {
        std::string out{id};
        if (!out.empty()) out[0] = static_cast<char>(out[0] - 'a' + 'A');
        return out;
    };
    return {.unit = upper, .field = title, .goal = {}};
}

}  // namespace fassung::test
