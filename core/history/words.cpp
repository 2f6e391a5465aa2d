#include "core/history/words.hpp"

#include <algorithm>

#include "core/history/word_edits.hpp"

namespace fassung::history {

namespace {

using git::Edit;

enum class Sort { kWord, kSpace, kMark };

Sort sort_of(char c) {
    if (is_space(c)) return Sort::kSpace;
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || static_cast<unsigned char>(c) >= 0x80 ? Sort::kWord : Sort::kMark;
}

/// One word a line. Only white space can hold a line feed; no word but white space has two characters of
/// which the first is a mark, so the escape stands for nothing else.
std::string as_lines(Words words) {
    std::string out;
    for (auto const word : words) {
        for (char const c : word) {
            if (c == '\n')
                out += "\\n";
            else
                out += c;
        }
        out += '\n';
    }
    return out;
}

void append(std::vector<Edit>& edits, Edit::Kind kind, std::size_t count) {
    if (count == 0) return;
    if (!edits.empty() && edits.back().kind == kind)
        edits.back().lines += count;
    else
        edits.push_back({kind, count});
}

std::string_view joined(Words words) {
    if (words.empty()) return {};
    auto const* const end = words.back().data() + words.back().size();
    return {words.front().data(), static_cast<std::size_t>(end - words.front().data())};
}

bool only_space(Words words) {
    return std::all_of(words.begin(), words.end(), [](std::string_view word) { return is_space(word); });
}

/// What was replaced by what, in words from the beginning of either text; between two of them both are the
/// same.
struct Change {
    std::size_t before = 0, deleted = 0;
    std::size_t after = 0, inserted = 0;
};

std::vector<Change> changes_of(std::vector<Edit> const& edits) {
    std::vector<Change> out;
    std::size_t before = 0;
    std::size_t after = 0;
    bool open = false;
    for (auto const& edit : edits) {
        if (edit.kind == Edit::kSame) {
            before += edit.lines;
            after += edit.lines;
            open = false;
            continue;
        }
        if (!open) out.push_back({before, 0, after, 0});
        open = true;
        if (edit.kind == Edit::kDeleted) {
            out.back().deleted += edit.lines;
            before += edit.lines;
        } else {
            out.back().inserted += edit.lines;
            after += edit.lines;
        }
    }
    return out;
}

std::size_t count_words(Words words) {
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](std::string_view word) {
        return sort_of(word.front()) == Sort::kWord;
    }));
}

/// Whether a single word is all that the two have left between them although both replace phrases: then it is
/// there by chance ("ein", "und").
bool is_chance(Words between, Change const& first, Change const& second, Words before, Words after) {
    auto const deleted = [&](Change const& change) {
        return count_words(before.subspan(change.before, change.deleted));
    };
    auto const inserted = [&](Change const& change) {
        return count_words(after.subspan(change.after, change.inserted));
    };
    auto const is_phrase = [&](Change const& change) {
        return std::max(deleted(change), inserted(change)) > 1;
    };
    return count_words(between) <= 1 && is_phrase(first) && is_phrase(second) &&
           deleted(first) + deleted(second) > 1 && inserted(first) + inserted(second) > 1;
}

/// Neighbours of which `belong` says so are one replacement, if it is one.
template <class Belong>
std::vector<Change> merged(std::vector<Change> const& changes, Words before, Words after,
                           Belong const& belong) {
    std::vector<Change> out;
    for (auto const& change : changes) {
        if (!out.empty()) {
            auto const& last = out.back();
            auto const between = last.before + last.deleted;
            Change const both{last.before, change.before + change.deleted - last.before, last.after,
                              change.after + change.inserted - last.after};
            if (belong(before.subspan(between, change.before - between), last, change) &&
                !only_space(before.subspan(both.before, both.deleted)) &&
                !only_space(after.subspan(both.after, both.inserted))) {
                out.back() = both;
                continue;
            }
        }
        out.push_back(change);
    }
    return out;
}

/// Words first become phrases; only then can be seen what is left between phrases.
std::vector<Change> readable(std::vector<Change> const& changes, Words before, Words after) {
    auto const phrases = merged(changes, before, after, [](Words between, Change const&, Change const&) {
        return only_space(between);
    });
    return merged(phrases, before, after, [&](Words between, Change const& first, Change const& second) {
        return is_chance(between, first, second, before, after);
    });
}

}  // namespace

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_space(std::string_view word) {
    return !word.empty() && is_space(word.front());
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    words.reserve(text.size() / 4 + 1);
    std::size_t begin = 0;
    while (begin < text.size()) {
        auto const sort = sort_of(text[begin]);
        auto end = begin + 1;
        while (sort != Sort::kMark && end < text.size() && sort_of(text[end]) == sort) ++end;
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

std::vector<Edit> diff_words(Words before, Words after) {
    auto const most = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < most && before[head] == after[head]) ++head;
    std::size_t tail = 0;
    while (tail < most - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
    auto const was = before.subspan(head, before.size() - head - tail);
    auto const is = after.subspan(head, after.size() - head - tail);

    std::vector<Edit> edits;
    append(edits, Edit::kSame, head);
    if (was.empty() || is.empty()) {
        append(edits, Edit::kDeleted, was.size());
        append(edits, Edit::kInserted, is.size());
    } else {
        for (auto const& edit : git::diff_lines(as_lines(was), as_lines(is)))
            append(edits, edit.kind, edit.lines);
    }
    append(edits, Edit::kSame, tail);
    return edits;
}

std::vector<Run> compare_words(std::string_view before, std::string_view after) {
    if (before == after)
        return before.empty() ? std::vector<Run>{} : std::vector<Run>{{Run::kSame, std::string{before}}};
    auto const was = words_of(before);
    auto const is = words_of(after);
    Words const old_words{was};
    Words const new_words{is};
    std::vector<Run> runs;
    auto const add = [&runs](Run::Kind kind, Words words) {
        if (!words.empty()) runs.push_back({kind, std::string{joined(words)}});
    };
    std::size_t at = 0;
    for (auto const& change : readable(changes_of(diff_words(old_words, new_words)), old_words, new_words)) {
        add(Run::kSame, old_words.subspan(at, change.before - at));
        add(Run::kDeleted, old_words.subspan(change.before, change.deleted));
        add(Run::kInserted, new_words.subspan(change.after, change.inserted));
        at = change.before + change.deleted;
    }
    add(Run::kSame, old_words.subspan(at));
    return runs;
}

}  // namespace fassung::history
