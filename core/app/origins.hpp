#pragma once

#include <map>
#include <vector>

#include "core/app/released.hpp"
#include "core/history/provenance.hpp"

namespace fassung::app {

/// Since when each word of a text stands there, and because of which revision.
struct Origins {
    ReleasedText text;
    std::string validity;
    std::vector<history::ElementProvenance> elements;  ///< in the order of the document
    std::map<int, index::Revision> revisions;          ///< those that the elements name
};
/// Of the text that `view` shows. `element`: an address or the beginning of addresses; empty: everything.
/// Older texts are read only while they may still say something. "not-found", "not-in-edition";
/// "unknown-element" (kNotFound).
base::Result<Origins> origins(Reader& reader, View const& view, model::DocumentId const& id,
                              std::string_view element);

}  // namespace fassung::app
