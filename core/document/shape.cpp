#include "core/document/shape.hpp"

#include <cstdlib>

namespace fassung::document {

namespace {

using model::DocumentKind;

ElementShape text(std::string_view name, bool required = false, std::vector<AttributeShape> attributes = {}) {
    return {
        .name = name, .content = Content::kText, .attributes = std::move(attributes), .required = required};
}

/// An item whose id the program gives.
ElementShape given(std::string_view name, std::string_view prefix,
                   std::vector<AttributeShape> attributes = {}) {
    attributes.insert(attributes.begin(), AttributeShape{"id", true});
    return {.name = name,
            .content = Content::kText,
            .attributes = std::move(attributes),
            .key = "id",
            .id_prefix = prefix};
}

/// An item whose key is the author's.
ElementShape keyed(std::string_view name, std::string_view key, Content content,
                   std::vector<AttributeShape> attributes = {}, std::vector<ElementShape> children = {}) {
    attributes.insert(attributes.begin(), AttributeShape{key, true});
    return {.name = name,
            .content = content,
            .attributes = std::move(attributes),
            .children = std::move(children),
            .key = key};
}

ElementShape list(std::string_view name, ElementShape item, bool required = false) {
    return {.name = name, .content = Content::kList, .children = {std::move(item)}, .required = required};
}

ElementShape sorted(std::string_view name, ElementShape item, bool required = false) {
    return {
        .name = name, .content = Content::kSortedList, .children = {std::move(item)}, .required = required};
}

ElementShape record(std::string_view name, std::vector<ElementShape> children) {
    return {.name = name, .content = Content::kRecord, .children = std::move(children)};
}

ElementShape root(std::string_view name, std::vector<ElementShape> children) {
    return {.name = name,
            .content = Content::kRecord,
            .attributes = {{"id", true}},
            .children = std::move(children)};
}

ElementShape paragraphs(std::string_view name, bool required = false) {
    return list(name, given("p", "p"), required);
}

ElementShape measure_shape() {
    return root(
        "measure",
        {text("title", true),
         text("discontinued", false, {{"since"}}),  // present = the measure is no longer pursued; text: why
         text("field", true), sorted("goals", keyed("goal", "ref", Content::kEmpty)),
         paragraphs("description", true), list("target-groups", given("group", "t")),
         text("lead", true, {{"unit"}, {"unclear"}}),  // unclear="true": text says why
         sorted("participants", keyed("participant", "unit", Content::kText)),
         list("external-bodies", given("body", "x")),
         text("period", true, {{"form", true}, {"from"}, {"until"}}),
         record("funding",
                {text("effect"), text("reservation"),
                 list("amounts", given("amount", "b", {{"year"}, {"value"}, {"currency"}, {"kind"}})),
                 paragraphs("notes")}),
         list("indicators", given("indicator", "i", {{"target"}, {"target-year"}, {"unit"}})),
         list("origins", given("origin", "o", {{"kind", true}})),
         list("predecessors", given("predecessor", "v", {{"measure"}})),
         list("file-references", given("file-reference", "a")),
         list("sources", given("source", "q", {{"url"}, {"accessed"}}))});
}

ElementShape concept_shape() {
    return root("concept",
                {text("title", true), paragraphs("preamble"), list("guidelines", given("guideline", "l")),
                 list("fields", keyed("field", "ref", Content::kEmpty))});
}

ElementShape field_shape() {
    return root("field", {text("title", true), text("title-status"), paragraphs("description"),
                          list("goals", keyed("goal", "id", Content::kText))});
}

ElementShape edition_shape() {
    return root(
        "edition",
        {text("title", true), text("basis", true), text("decided"), text("in-force"), text("numbering"),
         list("items", keyed("item", "measure", Content::kEmpty, {{"number", true}, {"revision", true}}))});
}

ElementShape units_shape() {
    return root("units",
                {sorted("all",
                        {.name = "unit",
                         .content = Content::kRecord,
                         .attributes = {{"id", true}, {"housed-in"}, {"finance"}, {"leads"}},
                         .children = {list("names",
                                           keyed("name", "id", Content::kText,
                                                 {{"abbr", true}, {"from", true}, {"until"}}),
                                           true),
                                      sorted("successors", keyed("successor", "unit", Content::kText)),
                                      text("remark")},
                         .key = "id"},
                        true),
                 list("sources", given("source", "q", {{"url"}, {"accessed"}}))});
}

ElementShape actor_shape() {
    return root("actor",
                {text("identity", true),
                 sorted("grants", keyed("grant", "id", Content::kEmpty,
                                        {{"function", true}, {"unit", true}, {"from", true}, {"until"}}))});
}

ElementShape policy_shape() {
    return root("policy", {text("title", true), text("office", true),
                           list("requirements",
                                keyed("requirement", "id", Content::kText,
                                      {{"kind", true},
                                       {"function", true},
                                       {"relation", true},
                                       {"unit"},
                                       {"when", true},
                                       {"count"},
                                       {"exclude-authors"},
                                       {"exclude-earlier-voters"},
                                       {"exclude-housing-ministry"},
                                       {"due-days"},
                                       {"on-deadline"},
                                       {"waivable"},
                                       {"despite-dissent"}}),
                                true),
                           paragraphs("remarks")});
}

ElementShape holidays_shape() {
    return root("holidays",
                {sorted("days", keyed("day", "date", Content::kText), true), paragraphs("remarks")});
}

ElementShape keys_shape() {
    return root("keys", {text("root", true), list("servers",
                                                  keyed("key", "id", Content::kText,
                                                        {{"from-seq", true}, {"until-seq"}, {"from", true}}),
                                                  true)});
}

}  // namespace

AttributeShape const* ElementShape::attribute(std::string_view attribute_name) const {
    for (auto const& known : attributes)
        if (known.name == attribute_name) return &known;
    return nullptr;
}

ElementShape const* ElementShape::child(std::string_view child_name) const {
    for (auto const& known : children)
        if (known.name == child_name) return &known;
    return nullptr;
}

ElementShape const& shape_of(DocumentKind kind) {
    static ElementShape const kConcept = concept_shape();
    static ElementShape const kField = field_shape();
    static ElementShape const kMeasure = measure_shape();
    static ElementShape const kEdition = edition_shape();
    static ElementShape const kUnits = units_shape();
    static ElementShape const kActor = actor_shape();
    static ElementShape const kPolicy = policy_shape();
    static ElementShape const kHolidays = holidays_shape();
    static ElementShape const kKeys = keys_shape();
    switch (kind) {
        case DocumentKind::kConcept:
            return kConcept;
        case DocumentKind::kField:
            return kField;
        case DocumentKind::kMeasure:
            return kMeasure;
        case DocumentKind::kEdition:
            return kEdition;
        case DocumentKind::kUnits:
            return kUnits;
        case DocumentKind::kActor:
            return kActor;
        case DocumentKind::kPolicy:
            return kPolicy;
        case DocumentKind::kHolidays:
            return kHolidays;
        case DocumentKind::kKeys:
            return kKeys;
    }
    std::abort();
}

}  // namespace fassung::document
