#include "core/app/place.hpp"

namespace fassung::app {

std::optional<Place> parse_place(std::string_view path) {
    // The document's own name may have a slash ("fields/sprache"), so the first cut that names a document
    // counts.
    for (auto cut = path.find('/'); cut != std::string_view::npos; cut = path.find('/', cut + 1))
        if (auto const document = model::DocumentId::parse(path.substr(0, cut));
            document && cut + 1 < path.size())
            return Place{*document, std::string{path.substr(cut + 1)}};
    return std::nullopt;
}

}  // namespace fassung::app
