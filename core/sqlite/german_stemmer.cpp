#include "core/sqlite/german_stemmer.hpp"

#include <libstemmer.h>
#include <stdexcept>

namespace fassung::sqlite {

namespace {

/// Longer tokens are no German words; the stemmer is spared them.
constexpr std::size_t kLongestWord = 128;

}  // namespace

void GermanStemmer::Free::operator()(sb_stemmer* stemmer) const {
    sb_stemmer_delete(stemmer);
}

GermanStemmer::GermanStemmer() : stemmer_{sb_stemmer_new("german", nullptr)} {
    if (!stemmer_) throw std::runtime_error{"libstemmer knows no German"};
}

std::string_view GermanStemmer::stem(std::string_view word) {
    if (word.size() > kLongestWord) return word;
    auto const* const bytes = static_cast<sb_symbol const*>(static_cast<void const*>(word.data()));
    auto const* const stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    if (stem == nullptr) return word;
    return {static_cast<char const*>(static_cast<void const*>(stem)),
            static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace fassung::sqlite
