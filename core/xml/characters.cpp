#include "core/xml/characters.hpp"

#include <array>

#include <fmt/format.h>

#include "core/xml/clean.hpp"
#include "core/xml/reader.hpp"

namespace fassung::xml {

namespace {

struct Range {
    char32_t first;
    char32_t last;
    std::string_view german;
};

constexpr std::string_view kControl = "ein Steuerzeichen";
constexpr std::string_view kDirection = "ein Zeichen, das die Schreibrichtung ändert";
constexpr std::string_view kInvisible = "ein unsichtbares Zeichen ohne Breite";
constexpr std::string_view kNone = "kein Zeichen";
constexpr std::string_view kPrivate = "ein Zeichen ohne festgelegte Bedeutung";

// Besides the controls, whatever a reader cannot see but a comparison of two texts would.
constexpr std::array kForbidden{Range{0x0000, 0x0008, kControl},
                                Range{0x000B, 0x000C, kControl},
                                Range{0x000E, 0x001F, kControl},
                                Range{0x007F, 0x009F, kControl},
                                Range{0x00AD, 0x00AD, "ein weiches Trennzeichen"},
                                Range{0x061C, 0x061C, kDirection},
                                Range{0x180E, 0x180E, kInvisible},
                                Range{0x200B, 0x200D, kInvisible},
                                Range{0x200E, 0x200F, kDirection},
                                Range{0x2028, 0x2029, "ein unsichtbares Trennzeichen"},
                                Range{0x202A, 0x202E, kDirection},
                                Range{0x2060, 0x2065, kInvisible},
                                Range{0x2066, 0x2069, kDirection},
                                Range{0x206A, 0x206F, kInvisible},
                                Range{0xE000, 0xF8FF, kPrivate},
                                Range{0xFDD0, 0xFDEF, kNone},
                                Range{0xFEFF, 0xFEFF, "eine Byte-Reihenfolge-Marke"},
                                Range{0xFFF9, 0xFFFB, kInvisible},
                                Range{0xE0000, 0xE007F, kInvisible},
                                Range{0xF0000, 0x10FFFF, kPrivate}};

std::string_view why_forbidden(char32_t c) {
    if (c >= 0x20 && c < 0x7F) return {};
    if (c > 0x00AD && c < 0x061C) return {};  // Latin, Greek, Cyrillic: most of what is written
    if ((c & 0xFFFE) == 0xFFFE) return kNone;
    for (auto const& range : kForbidden)
        if (c >= range.first && c <= range.last) return range.german;
    return {};
}

struct Decoded {
    std::optional<char32_t> code_point;
    std::size_t length;
};

/// Shortest forms only, no surrogates.
Decoded decode(std::string_view text) {
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    unsigned const lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {std::nullopt, 1};
    char32_t value = lead & (0xFFu >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0u) != 0x80) return {std::nullopt, 1};
        value = (value << 6) | (byte(at) & 0x3Fu);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    if (value < kSmallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {std::nullopt, 1};
    return {value, length};
}

}  // namespace

std::optional<BadCharacter> next_bad_character(std::string_view utf8, BadCharacter const& from) {
    BadCharacter at = from;
    if (from.next != 0) ++at.column;
    at.offset = from.next;
    while (at.offset < utf8.size()) {
        // Nearly every byte of a document: nothing to decode or to look up.
        if (auto const byte = static_cast<unsigned char>(utf8[at.offset]); byte >= 0x20 && byte < 0x7F) {
            ++at.offset;
            ++at.column;
            continue;
        }
        auto const [code_point, length] = decode(utf8.substr(at.offset));
        if (!code_point || !why_forbidden(*code_point).empty()) {
            at.code_point = code_point;
            at.next = at.offset + length;
            return at;
        }
        at.offset += length;
        if (*code_point == '\n') {
            ++at.line;
            at.column = 1;
        } else {
            ++at.column;
        }
    }
    return std::nullopt;
}

std::string sentence_on(BadCharacter const& bad) {
    if (!bad.code_point)
        return "Der Text ist hier kein gültiges UTF-8. Bitte speichern Sie ihn in der Kodierung UTF-8.";
    if (*bad.code_point == 0xFEFF && bad.offset == 0)
        return "Der Text beginnt mit einer Byte-Reihenfolge-Marke (U+FEFF). Bitte speichern Sie ihn als "
               "UTF-8 ohne diese "
               "Marke („UTF-8 ohne BOM“).";
    return fmt::format("U+{:04X} ist {} und in amtlichen Texten nicht zulässig. Bitte entfernen Sie es.",
                       static_cast<std::uint32_t>(*bad.code_point), why_forbidden(*bad.code_point));
}

std::string forbidden_character(std::string_view utf8) {
    auto const bad = next_bad_character(utf8);
    if (!bad) return {};
    return fmt::format("Zeile {}, Zeichen {}: {}", bad->line, bad->column, sentence_on(*bad));
}

std::string without_forbidden_characters(std::string_view utf8) {
    std::string out;
    std::size_t kept = 0;
    for (auto bad = next_bad_character(utf8); bad; bad = next_bad_character(utf8, *bad)) {
        out += utf8.substr(kept, bad->offset - kept);
        kept = bad->next;
    }
    out += utf8.substr(kept);
    return out;
}

}  // namespace fassung::xml
