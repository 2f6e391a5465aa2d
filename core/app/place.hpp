#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/document_id.hpp"

namespace fassung::app {

/// A place as the doors name it: "M-0001/description/p-7f3a91", "fields/sprache/title".
struct Place {
    model::DocumentId document;
    std::string address;
};

std::optional<Place> parse_place(std::string_view path);
inline std::string to_path(model::DocumentId const& document, std::string_view address) {
    return document.name() + "/" + std::string{address};
}

}  // namespace fassung::app
