#include "core/index/search.hpp"

#include <vector>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace fassung::index {

namespace {

constexpr std::size_t kMaxTyped = 1024;
constexpr std::size_t kMaxWords = 16;
constexpr std::size_t kMaxWordBytes = 64;
/// Shorter beginnings would match a large part of all words.
constexpr std::size_t kShortestBeginning = 3;

std::vector<std::string> words_of(std::string_view typed) {
    // What is no UTF-8 becomes U+FFFD, which is no letter.
    auto const text = icu::UnicodeString::fromUTF8({typed.data(), static_cast<std::int32_t>(typed.size())});
    std::vector<std::string> words;
    icu::UnicodeString word;
    auto const take = [&] {
        std::string bytes;
        word.toUTF8String(bytes);
        if (!bytes.empty() && bytes.size() <= kMaxWordBytes && words.size() < kMaxWords)
            words.push_back(bytes);
        word.remove();
    };
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        auto const letter = text.char32At(at);
        if (u_isalnum(letter))
            word.append(letter);
        else
            take();
    }
    take();
    return words;
}

}  // namespace

std::string match_expression(std::string_view typed) {
    std::string expression;
    for (auto const& word : words_of(typed.substr(0, kMaxTyped))) {
        if (!expression.empty()) expression += " AND ";
        auto const quoted = std::string{"\""}.append(word).append("\"");
        expression += word.size() < kShortestBeginning ? quoted : "(" + quoted + " OR " + quoted + " *)";
    }
    return expression;
}

}  // namespace fassung::index
