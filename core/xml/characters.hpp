#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Internal. What official text may be made of.
namespace fassung::xml {

/// A code point that is not allowed, or bytes that are none.
struct BadCharacter {
    std::optional<char32_t> code_point;  ///< empty: no valid UTF-8
    std::size_t offset = 0;              ///< in bytes
    std::size_t next = 0;                ///< offset behind it
    int line = 1;
    int column = 1;  ///< in characters
};

/// The first at or after `from.next`; pass the one before to go on. Line and column count from the start of
/// the text.
std::optional<BadCharacter> next_bad_character(std::string_view utf8, BadCharacter const& from = {});

/// "U+202E ist ein Zeichen, das die Schreibrichtung ändert; …", without line.
std::string sentence_on(BadCharacter const& bad);

}  // namespace fassung::xml
