#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/app/released.hpp"
#include "core/history/synopsis.hpp"
#include "core/workflow/case.hpp"

/// Any two texts side by side.
namespace fassung::app {

/// One end of a comparison: "revision:3", "2026-01-31", "2026-01-31T10:00:00Z", "seq:41",
/// "edition:ausgangsbestand", "head" (newest released); of a proposal "version:2", "base" (the released text
/// that the version starts from), "head".
struct RangeEnd {
    enum class Kind { kRevision, kMoment, kEdition, kVersion, kBase, kHead };
    Kind kind = Kind::kHead;
    int number = 0;       ///< of kRevision and kVersion
    AsOf as_of = {};      ///< of kMoment
    std::string edition;  ///< of kEdition
};
/// "invalid-range" with examples.
base::Result<RangeEnd> parse_range_end(std::string_view text);

RangeEnd version_end(int number);
RangeEnd base_end();

struct ComparedSide {
    std::string label;     ///< "Revision 3", "Stand vom 31.01.2026: Revision 3"
    std::string validity;  ///< what that text is worth
    std::optional<index::RevisionRow>
        revision;                ///< of one document; empty if it did not exist, or for others
    std::optional<int> version;  ///< of a proposal
};

struct Comparison {
    ComparedSide from, to;
    /// Of what goes in: the same key, the same answer. Hexadecimal.
    std::string key;
    /// What differs and what stays, per document; made when asked for, since the key alone often answers.
    std::function<std::vector<history::Synopsis>()> make;
};

/// Of one released document. "not-found", "unknown-revision", "before-record", "not-in-edition",
/// "invalid-range" (an end that only a proposal has). A document that did not exist on one side is new, or
/// gone.
base::Result<Comparison> compare(Reader& reader, View const& view, model::DocumentId const& id,
                                 RangeEnd const& from, RangeEnd const& to);
/// Of the documents of a case. "unknown-version" (kNotFound) says which there are.
base::Result<Comparison> compare(Reader& reader, View const& view, workflow::Case const& c,
                                 RangeEnd const& from, RangeEnd const& to);

struct ConceptComparison {
    ComparedSide from, to;
    std::string key;
    /// Shared with whoever else asks for the same.
    std::function<std::shared_ptr<history::ConceptSynopsis const>()> make;
};
/// Of the whole concept: its text, its fields, its measures.
base::Result<ConceptComparison> compare_concept(Reader& reader, View const& view, RangeEnd const& from,
                                                RangeEnd const& to);

}  // namespace fassung::app
