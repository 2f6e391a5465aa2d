#pragma once

#include <memory>
#include <string_view>

struct sb_stemmer;

namespace fassung::sqlite {

/// The German stems of libstemmer, as the tokenizer "german" uses them: "häuser" and "haus" are "haus". One
/// thread at a time. Throws std::runtime_error if libstemmer knows no German.
class GermanStemmer {
  public:
    GermanStemmer();

    /// Of a word in lower case; a very long one comes back as it is. Valid until the next call.
    std::string_view stem(std::string_view word);

  private:
    struct Free {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Free> stemmer_;
};

}  // namespace fassung::sqlite
