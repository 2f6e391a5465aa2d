#pragma once

#include <string>
#include <vector>

#include "core/app/moment.hpp"
#include "core/index/search.hpp"

/// Searching the present texts for words.
namespace fassung::app {

/// A place in a text where one of the words stands.
struct Passage {
    std::string address;
    std::string label;  ///< "Beschreibung, Absatz 2"
    std::vector<index::MarkedRun> runs;
};

struct Found {
    model::DocumentId document;
    std::string number;  ///< of a measure; empty if it has none
    std::string named;   ///< the number or the id, if it was found by that; empty: by its words
    std::vector<index::MarkedRun> title;
    std::vector<Passage> passages;  ///< the first ones
    std::size_t further = 0;        ///< passages that are not shown
};

struct FoundPage {
    std::vector<Found> rows;  ///< what fits best comes first
    std::size_t total = 0;    ///< documents on all pages
    std::string next;         ///< cursor; empty at the end
};

/// Documents of the concept in which all words of `filter.q` stand; another filter leaves measures alone.
/// Before them, without passages, the measure whose number or id it is.
/// "search-as-of" (kInvalid): `view` is not of now; "invalid-cursor".
base::Result<FoundPage> search(Reader& reader, View const& view, index::MeasureFilter const& filter,
                               std::string_view cursor, int limit);

/// Why words are looked for in present texts alone.
base::Error search_as_of();

}  // namespace fassung::app
