#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/history/labels.hpp"
#include "core/history/words.hpp"
#include "core/model/document_id.hpp"

/// Two texts side by side: aligned by element id, then by words. Pure; any thread.
namespace fassung::history {

enum class RowState { kSame, kChanged, kNew, kGone, kMoved };
/// "same", "changed", "new", "gone", "moved": in the API.
std::string_view name_of(RowState state);
/// "unverändert", "geändert", "neu", "entfällt", "verschoben".
std::string_view german_name_of(RowState state);

/// One place. The order of a list is no row of its own: an item that stands elsewhere among those that both
/// texts have is kMoved (the fewest items that explain the new order), also if its text changed too.
struct Row {
    std::string address;
    std::string label;  ///< German: "Beschreibung, Absatz 2"; of an item that is gone, its former number
    RowState state = RowState::kSame;
    std::string before, after;  ///< as people read them; empty where absent
    std::vector<Run> runs;      ///< empty if `before` is `after` or words were not asked for
    int before_position = 0, after_position = 0;  ///< in its list, from 1; 0 = none there
};

struct Synopsis {
    model::DocumentId id;
    std::vector<Row> rows;  ///< in the order of `after`; what is gone stands where it stood

    bool changed() const;
    /// Takes out the rows of kSame.
    void drop_unchanged();
};

struct SynopsisOptions {
    Names names = {};
    bool words = true;      ///< fill `runs`
    bool unchanged = true;  ///< with rows of kSame
};

/// Either may be null: the document is new, or gone. Both are normalised and of one kind.
Synopsis synopsis(model::DocumentId const& id, document::Document const* before,
                  document::Document const* after, SynopsisOptions const& options = {});

// ---- the whole concept
// -------------------------------------------------------------------------------------------

using Documents = std::map<model::DocumentId, std::shared_ptr<document::Document const>>;

struct ConceptEntry {
    model::DocumentId id;
    RowState state = RowState::kSame;  ///< kSame, kChanged, kNew or kGone
    std::string number;                ///< display number; empty if it has none
    std::string title;                 ///< of the later text that there is
    std::string field;                 ///< of a measure: its field's id
    Synopsis synopsis;                 ///< without rows of kSame; empty if unchanged
};

struct ConceptSynopsis {
    std::vector<ConceptEntry> entries;  ///< the concept, then field by field with its measures by number
    std::size_t unchanged = 0, changed = 0, added = 0, gone = 0;
};

/// `number`: display number of a measure ("1.2"), may be empty. Documents of other kinds come last.
ConceptSynopsis compare_concepts(Documents const& before, Documents const& after,
                                 std::function<std::string(model::DocumentId const&)> const& number,
                                 SynopsisOptions const& options = {});

}  // namespace fassung::history
