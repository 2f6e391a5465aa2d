#pragma once

#include <string>
#include <string_view>

#include "core/document/document.hpp"

/// The pieces of the canonical form. Private to this folder.
namespace fassung::document {

void append_escaped(std::string& out, std::string_view text, bool in_attribute);
/// `<name a="b">` or, where nothing follows, `<name a="b"/>`.
void append_start_tag(std::string& out, Element const& element, bool closed);
/// A text element as it stands on its line, without indentation and LF.
void append_leaf(std::string& out, Element const& element);

}  // namespace fassung::document
