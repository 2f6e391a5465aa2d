#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/document/document.hpp"

/// Reading XML from outside. One of the two headers behind which pugixml and libxml2 live.
namespace fassung::xml {

struct Limits {
    std::size_t bytes = 512 * 1024;
    std::size_t nodes = 20'000;
    std::size_t depth = 24;
    std::size_t text_bytes = 64 * 1024;  ///< of one element
};

/// Any well-formed XML as a tree (names, attributes, text, children; line numbers set), for the record's own
/// formats. Refused, with line and German sentence: over a limit (kTooLarge), invalid UTF-8, control, bidi
/// and zero-width characters (code point named), DOCTYPE, processing instructions, comments, mixed content,
/// another namespace than `ns` on any element, undeclared prefixes. Text comes as written, in NFC. Safe from
/// any thread.
base::Result<document::Element> read_tree(std::string_view bytes, std::string_view ns,
                                          Limits const& limits = {});

/// A document of that kind, normalised. Refused beyond the above (kInvalid, one detail per finding with
/// address, line and what is allowed there): wrong root, elements or attributes that the shape does not know,
/// an element twice, a list item's key missing (unless ids are given by the program) or twice. Incomplete
/// documents are read.
base::Result<document::Document> read(model::DocumentKind kind, std::string_view bytes,
                                      Limits const& limits = {});

/// The document that canonical bytes are, for texts that were judged before they were stored: two to three
/// times as fast as read(), since only the round trip is checked, not characters and form. Empty if writing
/// it again does not give the same bytes; then read() says what is wrong.
std::optional<document::Document> read_canonical(model::DocumentKind kind, std::string_view bytes);

/// The first code point of a text that official text may not contain, as a German sentence; empty if there is
/// none.
std::string forbidden_character(std::string_view utf8);
/// Unicode normal form C of valid UTF-8; empty if it is not valid UTF-8.
std::optional<std::string> to_nfc(std::string_view utf8);

}  // namespace fassung::xml
