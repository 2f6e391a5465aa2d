#include "core/index/collation.hpp"

#include <memory>
#include <stdexcept>

#include <unicode/ucol.h>
#include <unicode/unistr.h>

namespace fassung::index {

namespace {

struct CollatorClose {
    void operator()(UCollator* collator) const { ucol_close(collator); }
};
using Collator = std::unique_ptr<UCollator, CollatorClose>;

Collator open_german() {
    UErrorCode code = U_ZERO_ERROR;
    Collator collator{ucol_open("de", &code)};
    if (U_SUCCESS(code)) ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &code);
    if (U_FAILURE(code)) throw std::runtime_error{std::string{"no German collation: "} + u_errorName(code)};
    return collator;
}

}  // namespace

std::string sort_key(std::string_view text) {
    thread_local Collator const kGerman = open_german();
    auto const unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string key(2 * text.size() + 32, '\0');
    for (;;) {
        auto const length = ucol_getSortKey(kGerman.get(), unicode.getBuffer(), unicode.length(),
                                            static_cast<std::uint8_t*>(static_cast<void*>(key.data())),
                                            static_cast<std::int32_t>(key.size()));
        auto const needed = static_cast<std::size_t>(length);
        if (needed <= key.size()) {
            key.resize(needed > 0 ? needed - 1 : 0);  // without the closing zero
            return key;
        }
        key.resize(needed);
    }
}

std::string sort_of_number(std::string_view number) {
    return "\1" + sort_key(number) + '\0';
}

}  // namespace fassung::index
