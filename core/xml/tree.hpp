#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/result.hpp"
#include "core/document/document.hpp"

/// Internal. The tree of bytes that judge.hpp has accepted.
namespace fassung::xml {

/// Names without prefix, texts and attribute values in NFC, lines counted. Refused: forbidden characters that
/// were written as character references.
base::Result<document::Element> build_tree(std::string_view bytes, std::size_t elements);

/// The tree of bytes that nobody has judged, as written. Empty if they are no XML, or nested deeper than
/// `depth`.
std::optional<document::Element> build_plain_tree(std::string_view bytes, int depth);

}  // namespace fassung::xml
