#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/diff.hpp"
#include "core/document/document.hpp"
#include "core/document/rules.hpp"
#include "core/document/shape.hpp"
#include "core/model/registry.hpp"

namespace fassung::test {

using document::Document;
using document::Element;
using document::ElementShape;

/// Documents and edits that follow the shapes, the same ones for the same seed. Measures are sound in
/// `surroundings()`; edits keep the shape, but not every rule.
class RandomDocument {
  public:
    explicit RandomDocument(std::uint32_t seed) : random_(seed) {}

    /// 0 … bound − 1
    std::size_t below(std::size_t bound) { return random_() % bound; }
    bool chance(std::size_t percent) { return below(100) < percent; }

    /// A normalised document of that kind in which optional parts come and go.
    Document document(model::DocumentKind kind) {
        auto const& shape = document::shape_of(kind);
        Document out{kind, element(shape)};
        out.root.set("id", kind == model::DocumentKind::kMeasure ? "M-0031" : model::name_of(kind));
        document::normalise(out);
        return out;
    }

    Document measure() {
        auto out = document(model::DocumentKind::kMeasure);
        make_sound(out);
        return out;
    }

    /// The same document after up to `edits` edits: texts changed, items and parts added, removed, moved.
    Document edited(Document before, std::size_t edits = 3) {
        for (auto count = 1 + below(edits); count > 0; --count) {
            edit(before.root, document::shape_of(before.kind));
            document::normalise(before);
        }
        return before;
    }

    std::string words(std::size_t most = 12) {
        static constexpr std::array<std::string_view, 16> kWords{
            "Sprache",     "fördern",  "Beratung", "für",      "Zugewanderte", "&",
            "<neu>",       "„Start“",  "Maßnahme", "2026",     "Kommunen,",    "Ausbildung",
            "\"Bildung\"", "stärken.", "a > b;",   "Übergänge"};
        std::string out{kWords[below(kWords.size())]};
        for (auto count = below(most); count > 0; --count)
            out.append(" ").append(kWords[below(kWords.size())]);
        return out;
    }

    std::string hex() {
        static constexpr std::string_view kDigits = "0123456789abcdef";
        std::string out;
        for (int count = 0; count < 6; ++count) out += kDigits[below(kDigits.size())];
        return out;
    }

    /// What the measures refer to.
    static document::Surroundings surroundings() {
        static model::Units const kUnits = [] {
            model::Units units;
            for (auto const name : kUnitNames) {
                model::Unit unit;
                unit.id = *base::UnitId::parse(name);
                unit.names.push_back(
                    {std::string{name}, std::string{name}, *base::parse_date("2014-12-05"), {}});
                unit.finance = name == "tfm";
                units.all.emplace(unit.id, unit);
            }
            return units;
        }();
        return {.units = &kUnits,
                .fields = {kFields.begin(), kFields.end()},
                .goals = {kGoals.begin(), kGoals.end()},
                .has_measure = [](base::MeasureId const& id) { return base::number_of(id) <= 40; }};
    }

  private:
    static constexpr std::array<std::string_view, 6> kUnitNames{"tmbwk", "tmjmv",  "tfm",
                                                                "tsk",   "tmsgaf", "bimf"};
    static constexpr std::array<std::string_view, 3> kFields{"sprache", "bildung", "arbeit"};
    static constexpr std::array<std::string_view, 4> kGoals{"sprache-1", "sprache-2", "bildung-1",
                                                            "arbeit-1"};
    static constexpr std::array<std::string_view, 3> kAnswers{"yes", "no", "unknown"};

    template <std::size_t kSize>
    std::string one_of(std::array<std::string_view, kSize> const& values) {
        return std::string{values[below(kSize)]};
    }

    std::string number(std::size_t from, std::size_t count) { return std::to_string(from + below(count)); }

    std::string value(std::string_view element, std::string_view attribute) {
        if (element == "goal" && attribute == "ref") return one_of(kGoals);
        if (element == "origin") return one_of(std::array<std::string_view, 3>{"council", "unit", "other"});
        if (element == "indicator" && attribute == "unit") return "Personen";
        if (attribute == "year" || attribute == "target-year") return number(2015, 20);
        if (attribute == "value") return number(0, 5'000'000) + (chance(50) ? "" : ".50");
        if (attribute == "currency") return "EUR";
        if (attribute == "kind")
            return one_of(std::array<std::string_view, 3>{"planned", "actual", "ceiling"});
        if (attribute == "target") return number(1, 9000);
        if (attribute == "measure") return "M-00" + number(10, 20);
        if (attribute == "url") return "https://example.org/?a=1&b=" + number(1, 99);
        if (attribute == "accessed" || attribute == "from" || attribute == "date")
            return "2025-0" + number(1, 9) + "-15";
        if (attribute == "until") return "2026-0" + number(1, 9) + "-15";
        if (attribute == "form") return "ongoing";
        if (attribute == "unit" || attribute == "housed-in") return one_of(kUnitNames);
        if (attribute == "ref") return one_of(kFields);
        return "v" + number(1, 30);
    }

    Element element(ElementShape const& shape) {
        Element out{.name = std::string{shape.name}};
        for (auto const& attribute : shape.attributes)
            if (attribute.required || chance(50)) out.set(attribute.name, value(shape.name, attribute.name));
        if (!shape.id_prefix.empty()) out.set(shape.key, std::string{shape.id_prefix} + "-" + hex());
        if (shape.content == document::Content::kText)
            out.text = shape.name == "field" ? one_of(kFields) : words();
        if (shape.name == "effect" || shape.name == "reservation") out.text = one_of(kAnswers);
        if (shape.content == document::Content::kRecord) {
            for (auto const& child : shape.children)
                if (child.required || chance(70)) out.children.push_back(element(child));
        } else if (!shape.children.empty()) {
            for (auto count = 1 + below(4); count > 0; --count)
                add_item(out, shape.children.front(), out.children.size());
        }
        return out;
    }

    /// Unless its key is there already.
    void add_item(Element& list, ElementShape const& item, std::size_t at) {
        auto fresh = element(item);
        for (auto const& present : list.children)
            if (present.attribute(item.key) == fresh.attribute(item.key)) return;
        list.children.insert(list.children.begin() + static_cast<std::ptrdiff_t>(at), std::move(fresh));
    }

    void edit(Element& parent, ElementShape const& shape) {
        switch (shape.content) {
            case document::Content::kText:
                parent.text = words();
                return;
            case document::Content::kEmpty:
                return edit_attribute(parent, shape);
            case document::Content::kRecord:
                return edit_record(parent, shape);
            case document::Content::kList:
            case document::Content::kSortedList:
                return edit_list(parent, shape.children.front());
        }
    }

    void edit_attribute(Element& parent, ElementShape const& shape) {
        auto const& attribute = shape.attributes[below(shape.attributes.size())];
        if (attribute.name != shape.key) parent.set(attribute.name, value(shape.name, attribute.name));
    }

    void edit_record(Element& parent, ElementShape const& shape) {
        auto const& child = shape.children[below(shape.children.size())];
        auto* const present = parent.child(child.name);
        if (present == nullptr)
            parent.children.push_back(element(child));
        else if (!child.required && chance(10))
            std::erase_if(parent.children, [&](Element const& each) { return each.name == child.name; });
        else
            edit(*present, child);
    }

    void edit_list(Element& list, ElementShape const& item) {
        auto const size = list.children.size();
        auto const choice = size == 0 ? 0 : below(10);
        auto const at = size == 0 ? 0 : below(size);
        if (choice < 3) return add_item(list, item, below(size + 1));
        if (choice < 5 && size > 1) {
            list.children.erase(list.children.begin() + static_cast<std::ptrdiff_t>(at));
        } else if (choice < 7) {
            std::swap(list.children[at], list.children[below(size)]);
        } else if (choice < 8) {
            edit_attribute(list.children[at], item);
        } else {
            edit(list.children[at], item);
        }
    }

    void make_sound(Document& measure) {
        auto& root = measure.root;
        auto* const lead = root.child("lead");
        *lead = {.name = "lead", .attributes = {{"unit", one_of(kUnitNames)}}};
        if (chance(10)) *lead = {.name = "lead", .attributes = {{"unclear", "true"}}, .text = words()};
        if (auto* const participants = root.child("participants"))
            std::erase_if(participants->children, [&](Element const& each) {
                return each.attribute("unit") == lead->attribute("unit");
            });
        if (auto* const discontinued = root.child("discontinued")) discontinued->set("since", "2026-03");
        root.child("period")->set("until", "");
        if (auto* const funding = root.child("funding"))
            if (auto* const amounts = funding->child("amounts"))
                for (auto& amount : amounts->children) {
                    amount.set("year", number(2015, 20));
                    amount.set("value", number(0, 5'000'000));
                    amount.set("currency", "EUR");
                }
        if (auto* const indicators = root.child("indicators"))
            for (auto& indicator : indicators->children) {
                if (indicator.attribute("target").empty()) indicator.set("target-year", "");
                indicator.set("unit", "Personen");
            }
        document::normalise(measure);
    }

    std::mt19937 random_;
};

}  // namespace fassung::test
