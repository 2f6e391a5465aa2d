#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Texts compared word by word. Pure; any thread.
namespace fassung::history {

/// A stretch of text with one fate.
struct Run {
    enum Kind { kSame, kInserted, kDeleted };
    Kind kind = kSame;
    std::string text;
    bool operator==(Run const&) const = default;
};

/// A word (letters, digits and every byte from 0x80 on, so that UTF-8 is never cut), a stretch of white
/// space, or a single other mark. Views into `text`; together they are `text`.
std::vector<std::string_view> words_of(std::string_view text);

/// Same and deleted runs are `before`, same and inserted runs are `after`. Neighbours differ in kind. Changes
/// that only white space separates, or replaced phrases that only one word separates, are one: whole phrases
/// read better than ragged words. Where text was replaced, the deleted run comes first.
std::vector<Run> compare_words(std::string_view before, std::string_view after);

}  // namespace fassung::history
