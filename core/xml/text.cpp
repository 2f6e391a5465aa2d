#include <algorithm>
#include <stdexcept>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "core/xml/characters.hpp"
#include "core/xml/reader.hpp"

namespace fassung::xml {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_utf8(std::string_view text) {
    auto bad = next_bad_character(text);
    while (bad && bad->code_point) bad = next_bad_character(text, *bad);
    return !bad;
}

void insist(UErrorCode code) {
    if (U_FAILURE(code)) throw std::runtime_error(std::string{"ICU: "} + u_errorName(code));
}

}  // namespace

std::optional<std::string> to_nfc(std::string_view utf8) {
    if (is_ascii(utf8)) return std::string{utf8};
    if (!is_utf8(utf8)) return std::nullopt;
    UErrorCode code = U_ZERO_ERROR;
    auto const* nfc = icu::Normalizer2::getNFCInstance(code);
    insist(code);
    icu::StringPiece const piece{utf8.data(), static_cast<std::int32_t>(utf8.size())};
    bool const already = nfc->isNormalizedUTF8(piece, code);
    insist(code);
    if (already) return std::string{utf8};
    std::string out;
    icu::StringByteSink<std::string> sink{&out, piece.size()};
    nfc->normalizeUTF8(0, piece, sink, nullptr, code);
    insist(code);
    return out;
}

}  // namespace fassung::xml
