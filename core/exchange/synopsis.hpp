#pragma once

#include <functional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/history/synopsis.hpp"

/// Synopses for people and programs. Any thread.
namespace fassung::exchange {

/// What the two sides are called: "Revision 3 vom 22.11.2026".
struct Sides {
    std::string before, after;
};

/// For a page on which people go from change to change and speak about single places.
struct RowMarks {
    struct Link {
        std::string label, href;
    };
    /// Each row gets row_anchor() as its `id`; those that are not unchanged can take the focus and carry
    /// `data-change`. No two synopses of a page may be of the same document.
    bool anchors = false;
    /// Stand in the row's heading. May be empty.
    std::function<std::vector<Link>(history::Row const&)> links = {};
};
/// "M-0031-description-p-7f3a91": fit for an `id` and the fragment of an address.
std::string row_anchor(model::DocumentId const& document, std::string_view address);

/// A fragment: one table with a caption, a row per place, changes marked by `ins` and `del` with words that
/// only screen readers speak (class "visually-hidden"). Without any change: a paragraph that says so.
std::string synopsis_html(history::Synopsis const& synopsis, Sides const& sides, RowMarks const& marks = {});
/// A fragment: counts, a table per document that differs, unchanged ones in a closed `details`.
std::string synopsis_html(history::ConceptSynopsis const& synopsis, Sides const& sides,
                          RowMarks const& marks = {});

/// "3 geändert, 1 neu, 0 entfallen, 41 unverändert."
std::string counts_of(history::ConceptSynopsis const& synopsis);

/// Lines for a terminal or a file, broken at `width` characters: [-gelöscht-] and {+eingefügt+}.
std::string synopsis_text(history::Synopsis const& synopsis, Sides const& sides, std::size_t width = 100);
std::string synopsis_text(history::ConceptSynopsis const& synopsis, Sides const& sides,
                          std::size_t width = 100);

boost::json::object to_json(history::Run const& run);
boost::json::object to_json(history::Row const& row);
boost::json::object to_json(history::Synopsis const& synopsis);
boost::json::object to_json(history::ConceptSynopsis const& synopsis);

}  // namespace fassung::exchange
