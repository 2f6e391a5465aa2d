#include <algorithm>
#include <charconv>
#include <limits>
#include <set>
#include <tuple>

#include "core/history/synopsis.hpp"

namespace fassung::history {

namespace {

using document::Document;
using model::DocumentKind;

/// "1.10" → {1, 10}; what is no number comes after all numbers.
std::vector<long> number_parts(std::string_view number) {
    std::vector<long> parts;
    while (!number.empty()) {
        long part = 0;
        auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), part);
        if (error != std::errc{}) return {std::numeric_limits<long>::max()};
        parts.push_back(part);
        number.remove_prefix(static_cast<std::size_t>(end - number.data()));
        if (!number.empty()) number.remove_prefix(1);
    }
    if (parts.empty()) parts.push_back(std::numeric_limits<long>::max());
    return parts;
}

Document const* at(Documents const& documents, model::DocumentId const& id) {
    auto const found = documents.find(id);
    return found == documents.end() ? nullptr : found->second.get();
}

/// Fields in the order of the later concept; those that only the earlier one has follow.
std::map<std::string, int, std::less<>> field_ranks(Documents const& before, Documents const& after) {
    std::map<std::string, int, std::less<>> ranks;
    auto const id = model::DocumentId::single(DocumentKind::kConcept);
    for (auto const* concept_text : {at(after, id), at(before, id)}) {
        auto const* fields = concept_text == nullptr ? nullptr : concept_text->root.child("fields");
        if (fields == nullptr) continue;
        for (auto const& field : fields->children)
            ranks.emplace(field.attribute("ref"), static_cast<int>(ranks.size()));
    }
    return ranks;
}

using Rank = std::tuple<int, int, std::string, int, std::vector<long>, std::string>;

Rank rank_of(ConceptEntry const& entry, std::map<std::string, int, std::less<>> const& fields) {
    auto const rank_of_field = [&](std::string const& field) {
        auto const found = fields.find(field);
        return found == fields.end() ? std::numeric_limits<int>::max() : found->second;
    };
    switch (entry.id.kind()) {
        case DocumentKind::kConcept:
            return {0, 0, {}, 0, {}, {}};
        case DocumentKind::kField:
            return {1, rank_of_field(entry.id.id()), entry.id.id(), 0, {}, {}};
        case DocumentKind::kMeasure:
            return {1, rank_of_field(entry.field), entry.field, 1, number_parts(entry.number), entry.title};
        case DocumentKind::kEdition:
        case DocumentKind::kUnits:
        case DocumentKind::kActor:
        case DocumentKind::kPolicy:
        case DocumentKind::kHolidays:
        case DocumentKind::kKeys:
            break;
    }
    return {2, 0, entry.id.name(), 0, {}, {}};
}

ConceptEntry entry_of(model::DocumentId const& id, Document const* before, Document const* after,
                      SynopsisOptions const& options) {
    ConceptEntry entry;
    entry.id = id;
    auto const& present = after != nullptr ? *after : *before;
    entry.title = present.root.text_of("title");
    if (entry.title.empty()) entry.title = title_of(id);
    if (id.kind() == DocumentKind::kMeasure) entry.field = present.root.text_of("field");
    if (before != nullptr && after != nullptr) {
        entry.state = before == after || *before == *after ? RowState::kSame : RowState::kChanged;
    } else {
        entry.state = before == nullptr ? RowState::kNew : RowState::kGone;
    }
    entry.synopsis.id = id;
    if (entry.state != RowState::kSame) entry.synopsis = synopsis(id, before, after, options);
    return entry;
}

void count(ConceptSynopsis& all, RowState state) {
    switch (state) {
        case RowState::kSame:
            ++all.unchanged;
            return;
        case RowState::kChanged:
        case RowState::kMoved:
            ++all.changed;
            return;
        case RowState::kNew:
            ++all.added;
            return;
        case RowState::kGone:
            ++all.gone;
            return;
    }
}

}  // namespace

ConceptSynopsis compare_concepts(Documents const& before, Documents const& after,
                                 std::function<std::string(model::DocumentId const&)> const& number,
                                 SynopsisOptions const& options) {
    auto differing = options;
    differing.unchanged = false;
    std::set<model::DocumentId> ids;
    for (auto const* side : {&before, &after})
        for (auto const& [id, text] : *side) ids.insert(id);
    ConceptSynopsis out;
    for (auto const& id : ids) {
        out.entries.push_back(entry_of(id, at(before, id), at(after, id), differing));
        if (number) out.entries.back().number = number(id);
        count(out, out.entries.back().state);
    }
    auto const fields = field_ranks(before, after);
    std::vector<std::pair<Rank, ConceptEntry>> ranked;
    ranked.reserve(out.entries.size());
    for (auto& entry : out.entries) {
        auto rank = rank_of(entry, fields);
        ranked.emplace_back(std::move(rank), std::move(entry));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](auto const& left, auto const& right) { return left.first < right.first; });
    out.entries.clear();
    for (auto& [rank, entry] : ranked) out.entries.push_back(std::move(entry));
    return out;
}

}  // namespace fassung::history
