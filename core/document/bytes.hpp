#pragma once

#include <string>

#include "core/document/document.hpp"

/// Internal. The canonical spelling of single elements, without indentation; the one place that writes angle
/// brackets.
namespace fassung::document {

void append_text(std::string& out, std::string_view text);
/// `<unit id="tmbwk"` without its end; `ns` is written first where it is not empty.
void append_open(std::string& out, Element const& element, std::string_view ns = {});
void append_close(std::string& out, Element const& element);
/// The element and what is in it, on one line: of a leaf exactly its line in the canonical document.
void append_whole(std::string& out, Element const& element);
/// `<unit id="tmbwk">`
void append_start_tag(std::string& out, Element const& element);

}  // namespace fassung::document
