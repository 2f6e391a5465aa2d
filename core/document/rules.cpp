#include "core/document/rules.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/document/rules_internal.hpp"

namespace fassung::document {

namespace {

using model::DocumentKind;

bool is_below(std::string_view address, std::string_view part) {
    return address.starts_with(part) && (address.size() == part.size() || address[part.size()] == '/');
}

template <std::size_t kSize>
bool is_below_any(std::string_view address, std::array<std::string_view, kSize> const& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return is_below(address, part); });
}

}  // namespace

std::vector<base::Detail> check(Document const& document, Surroundings const& surroundings) {
    Findings findings;
    check_shape(document, findings);
    switch (document.kind) {
        case DocumentKind::kConcept:
            check_concept(document, surroundings, findings);
            break;
        case DocumentKind::kField:
            check_field(document, findings);
            break;
        case DocumentKind::kMeasure:
            check_measure(document, surroundings, findings);
            break;
        case DocumentKind::kEdition:
            check_edition(document, surroundings, findings);
            break;
        case DocumentKind::kUnits:
            check_units(document, findings);
            break;
        case DocumentKind::kActor:
            check_actor(document, surroundings, findings);
            break;
        case DocumentKind::kPolicy:
            check_policy(document, surroundings, findings);
            break;
        case DocumentKind::kHolidays:
            check_holidays(document, findings);
            break;
        case DocumentKind::kKeys:
            check_keys(document, findings);
            break;
    }
    return findings.take();
}

std::vector<std::string> flags_of(Document const& document) {
    if (document.kind != DocumentKind::kMeasure) return {};
    auto const* const lead = document.root.child("lead");
    bool const unclear = lead != nullptr && !lead->attribute("unclear").empty();
    return unclear ? std::vector<std::string>{"lead-unclear"} : std::vector<std::string>{};
}

std::optional<base::UnitId> lead_of(Document const& measure) {
    auto const* const lead = measure.root.child("lead");
    return lead == nullptr ? std::nullopt : base::UnitId::parse(lead->attribute("unit"));
}

std::vector<base::UnitId> participating_of(Document const& measure) {
    std::vector<base::UnitId> out;
    for (auto const& participant : items_of(measure.root, "participants"))
        if (auto id = base::UnitId::parse(participant.attribute("unit"))) out.push_back(*std::move(id));
    return out;
}

bool states_financial_effect(Document const& measure) {
    auto const* const funding = measure.root.child("funding");
    return funding != nullptr &&
           (funding->text_of("effect") == "yes" || !items_of(*funding, "amounts").empty());
}

bool is_editorial_place(DocumentKind kind, std::string_view address) {
    static constexpr std::array<std::string_view, 7> kMeasureTexts{
        "title", "description", "target-groups", "external-bodies", "origins", "file-references", "sources"};
    static constexpr std::array<std::string_view, 3> kConceptTexts{"title", "preamble", "guidelines"};
    static constexpr std::array<std::string_view, 2> kFieldTexts{"title", "description"};
    switch (kind) {
        case DocumentKind::kMeasure:
            return is_below_any(address, kMeasureTexts);
        case DocumentKind::kConcept:
            return is_below_any(address, kConceptTexts);
        case DocumentKind::kField:
            return is_below_any(address, kFieldTexts);
        case DocumentKind::kEdition:
        case DocumentKind::kUnits:
        case DocumentKind::kActor:
        case DocumentKind::kPolicy:
        case DocumentKind::kHolidays:
        case DocumentKind::kKeys:
            return false;
    }
    std::abort();
}

bool is_funding_place(DocumentKind kind, std::string_view address) {
    return kind == DocumentKind::kMeasure && is_below(address, "funding");
}

}  // namespace fassung::document
