#pragma once

#include <vector>

#include "core/app/moment.hpp"

/// Editions as a view knows them.
namespace fassung::app {

/// By first day in force.
std::vector<index::EditionRow> editions(Reader& reader, View const& view);
/// In the order of the edition.
std::vector<index::EditionItem> edition_items(Reader& reader, index::EditionRow const& edition);
/// Of all editions that the cabinet decided.
std::vector<index::EditionItem> decided_items(Reader& reader, View const& view);

}  // namespace fassung::app
