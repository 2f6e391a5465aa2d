#include "core/index/search.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/sqlite/german_stemmer.hpp"

namespace fassung::index {

namespace {

constexpr std::size_t kMostTyped = 1024;
constexpr std::size_t kMostWords = 16;
constexpr std::size_t kLongestWord = 64;
/// Longer words taken in for one that was typed.
constexpr std::size_t kMostLonger = 400;
/// Shorter parts would be found in a large part of all words.
constexpr std::size_t kShortestPart = 3;
/// A root may be any string of letters, so it needs some length to mean the same.
constexpr std::size_t kShortestRoot = 5;
constexpr std::size_t kShortestStem = 4;

std::size_t letters_in(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string_view first_letters(std::string_view utf8, std::size_t count) {
    std::size_t at = 0;
    for (; at < utf8.size(); ++at)
        if ((static_cast<unsigned char>(utf8[at]) & 0xc0) != 0x80 && count-- == 0) break;
    return utf8.substr(0, at);
}

/// Calls `word` with begin, end and lower case of each word; begin and end in UTF-16 units of `text`.
void each_word(icu::UnicodeString const& text,
               std::function<void(std::int32_t, std::int32_t, std::string const&)> const& word) {
    std::int32_t begin = -1;
    auto const take = [&](std::int32_t end) {
        if (begin < 0) return;
        icu::UnicodeString lower{text, begin, end - begin};
        lower.toLower(icu::Locale::getRoot());
        std::string bytes;
        lower.toUTF8String(bytes);
        word(begin, end, bytes);
        begin = -1;
    };
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        if (!u_isalnum(text.char32At(at)))
            take(at);
        else if (begin < 0)
            begin = at;
    }
    take(text.length());
}

/// What is no UTF-8 becomes U+FFFD, which is no letter.
icu::UnicodeString unicode(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

std::string utf8(icu::UnicodeString const& text, std::int32_t begin, std::int32_t end) {
    std::string bytes;
    text.tempSubStringBetween(begin, end).toUTF8String(bytes);
    return bytes;
}

std::string in_quotes(std::string_view word) {
    return std::string{"\""}.append(word).append("\"");
}

struct Range {
    std::int32_t begin, end;
};

/// Where a cut begins or ends: at a space, if one is near.
std::int32_t at_space(icu::UnicodeString const& text, std::int32_t at, std::int32_t most) {
    auto const space = text.indexOf(u' ', at);
    return space >= 0 && space < std::min(at + 30, most) ? space : at;
}

}  // namespace

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    each_word(unicode(text), [&](auto, auto, std::string const& word) { words.push_back(word); });
    return words;
}

Query::Query(std::string_view typed) {
    sqlite::GermanStemmer stemmer;
    for (auto& word : words_in(typed.substr(0, kMostTyped))) {
        if (word.size() > kLongestWord || words_.size() == kMostWords) continue;
        Word out{.typed = std::move(word), .stem = {}, .root = {}};
        out.stem = stemmer.stem(out.typed);
        out.part = letters_in(out.typed) >= kShortestPart;
        // The stemmer takes endings off and folds umlauts, letter by letter; only of ß it makes two.
        auto const length = letters_in(out.stem);
        if (length >= kShortestRoot && out.typed.find("ß") == std::string::npos)
            out.root = first_letters(out.typed, length);
        words_.push_back(std::move(out));
    }
}

bool Query::has_part(std::string_view word, std::string_view stem, Word const& part) {
    if (!part.part) return false;
    if (word.find(part.typed) != std::string_view::npos) return true;
    if (!part.root.empty() && word.find(part.root) != std::string_view::npos) return true;
    return letters_in(part.stem) >= kShortestStem && stem.ends_with(part.stem) &&
           letters_in(stem) >= letters_in(part.stem) + kShortestPart;
}

std::string Query::expression(sqlite::Database& database) const {
    // Per typed word: longer ones by stem, with how common they are.
    std::vector<std::map<std::string, std::pair<std::int64_t, std::string>>> longer(words_.size());
    if (std::ranges::any_of(words_, &Word::part)) {
        auto rows = database.query("SELECT word, stem, documents FROM terms");
        while (rows.step())
            for (std::size_t at = 0; at < words_.size(); ++at) {
                if (!has_part(rows.view(0), rows.view(1), words_[at])) continue;
                auto& [count, word] = longer[at][rows.text(1)];
                count += rows.integer(2);
                word = rows.view(0);
            }
    }
    std::string expression;
    for (std::size_t at = 0; at < words_.size(); ++at) {
        auto const& word = words_[at];
        std::vector<std::pair<std::int64_t, std::string>> most;
        for (auto const& [stem, term] : longer[at])
            if (stem != word.stem) most.push_back(term);
        std::ranges::sort(most, std::greater{});
        if (most.size() > kMostLonger) most.resize(kMostLonger);
        if (!expression.empty()) expression += " AND ";
        expression += "(" + in_quotes(word.typed);
        if (word.part) expression += " OR " + in_quotes(word.typed) + " *";
        for (auto const& [count, term] : most) expression += " OR " + in_quotes(term);
        expression += ")";
    }
    return expression;
}

std::vector<MarkedRun> Query::mark(std::string_view text, std::size_t most) const {
    auto const whole = unicode(text);
    sqlite::GermanStemmer stemmer;
    std::vector<Range> hits;
    each_word(whole, [&](std::int32_t begin, std::int32_t end, std::string const& word) {
        auto const stem = stemmer.stem(word);
        auto const fits = [&](Word const& wanted) {
            return stem == wanted.stem || has_part(word, stem, wanted);
        };
        if (std::ranges::any_of(words_, fits)) hits.push_back({begin, end});
    });
    std::vector<MarkedRun> runs;
    if (hits.empty()) return runs;
    std::int32_t from = 0, until = whole.length();
    if (most != 0 && text.size() > most) {
        auto const length = static_cast<std::int32_t>(most);
        if (hits[0].begin > length / 3)
            from = std::min(at_space(whole, hits[0].begin - length / 3, hits[0].begin), hits[0].begin);
        if (until - from > length) until = std::max(at_space(whole, from + length, until), hits[0].end);
    }
    std::string before = from > 0 ? "… " : "";
    auto at = from;
    for (auto const& hit : hits) {
        if (hit.end > until) break;
        before += utf8(whole, at, hit.begin);
        if (!before.empty()) runs.push_back({std::move(before), false});
        before.clear();
        runs.push_back({utf8(whole, hit.begin, hit.end), true});
        at = hit.end;
    }
    before = utf8(whole, at, until);
    if (until < whole.length()) before += " …";
    if (!before.empty()) runs.push_back({std::move(before), false});
    return runs;
}

}  // namespace fassung::index
