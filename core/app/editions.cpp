#include "core/app/editions.hpp"

#include <algorithm>
#include <iterator>

namespace fassung::app {

std::vector<index::EditionRow> editions(Reader& reader, View const& view) {
    return reader.index().editions(view.seq);
}

std::vector<index::EditionItem> edition_items(Reader& reader, index::EditionRow const& edition) {
    return reader.index().edition_items(edition);
}

std::vector<index::EditionItem> decided_items(Reader& reader, View const& view) {
    std::vector<index::EditionItem> out;
    for (auto const& edition : editions(reader, view))
        if (edition.decided) {
            auto items = edition_items(reader, edition);
            std::ranges::move(items, std::back_inserter(out));
        }
    return out;
}

}  // namespace fassung::app
