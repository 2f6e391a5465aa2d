#include "core/app/person_names.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "core/model/names.hpp"

namespace fassung::app {

namespace {

constexpr std::size_t kMostFound = 10;

/// Before a name, and no part of it.
constexpr std::array<std::string_view, 14> kTitles{"dr",   "prof", "professor", "professorin", "dipl",
                                                   "ing",  "med",  "jur",       "phil",        "rer",
                                                   "herr", "frau", "ass",       "nat"};
/// What accounts of functions are called, beside units and functions themselves.
constexpr std::array<std::string_view, 19> kOffices{
    "abteilung", "amt",        "büro",        "fachreferat",    "geschäftsführung", "geschäftsstelle",
    "gruppe",    "leitung",    "ministerium", "postfach",       "poststelle",       "prüfungsreferat",
    "referat",   "sachgebiet", "service",     "stellvertreter", "stelle",           "team",
    "vertretung"};

struct Word {
    std::string folded;
    std::size_t begin = 0, end = 0;  ///< bytes of the text
};

/// One character of UTF-8; a byte that begins none counts for itself.
struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
};
Character character_at(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    auto const first = byte(at);
    std::size_t const length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 1 || at + length > text.size()) return {first, 1};
    std::uint32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = (code << 6U) | (byte(at + i) & 0x3FU);
    return {code, length};
}

bool is_letter(std::uint32_t code) {
    if (code < 0x80)
        return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
    bool const sign = code < 0xC0 || code == 0xD7 || code == 0xF7;
    bool const punctuation = (code >= 0x2000 && code < 0x2C00) || (code >= 0x2E00 && code < 0x3040);
    return !sign && !punctuation;
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> out;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, bytes] = character_at(text, at);
        if (is_letter(code)) {
            if (!inside) out.push_back({.folded = {}, .begin = at});
            inside = true;
            auto& word = out.back();
            // Ä to Þ lie 32 before ä to þ, as A to Z before a to z; in UTF-8 that is their last byte.
            bool const capital = (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE);
            word.folded += text.substr(at, bytes);
            if (capital) word.folded.back() = static_cast<char>(word.folded.back() + 0x20);
            word.end = at + bytes;
        } else {
            inside = false;
        }
        at += bytes;
    }
    return out;
}

template <class List>
bool is_one_of(List const& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

std::set<std::string, std::less<>> function_words(model::Units const& units) {
    std::set<std::string, std::less<>> out{kOffices.begin(), kOffices.end()};
    auto const add = [&](std::string_view text) {
        for (auto& word : words_of(text)) out.insert(std::move(word.folded));
    };
    for (auto const& [id, unit] : units.all) {
        add(id.str());
        for (auto const& name : unit.names) {
            add(name.abbr);
            add(name.title);
        }
    }
    using model::Function;
    for (auto const function :
         {Function::kEditor, Function::kCosigner, Function::kReviewer, Function::kApprover,
          Function::kAuditor, Function::kOperator, Function::kCouncil, Function::kSystem})
        add(model::german_name_of(function));
    return out;
}

}  // namespace

PersonNames::PersonNames(std::vector<std::string> const& names, model::Units const& units) {
    auto const functions = function_words(units);
    for (auto const& name : names) {
        Words parts;
        bool is_function = false;
        for (auto& word : words_of(name)) {
            is_function = is_function || functions.contains(word.folded);
            bool const letter = character_at(word.folded, 0).bytes == word.folded.size();
            if (!letter && !is_one_of(kTitles, word.folded)) parts.push_back(std::move(word.folded));
        }
        if (is_function || parts.size() < 2) continue;
        auto turned = parts;
        std::ranges::rotate(turned,
                            name.find(',') == std::string::npos ? turned.end() - 1 : turned.begin() + 1);
        add(std::move(turned));
        add(std::move(parts));
    }
}

void PersonNames::add(Words words) {
    auto const first = words.front();
    by_first_[first].push_back(std::move(words));
}

std::vector<std::string_view> PersonNames::in(std::string_view text) const {
    std::vector<std::string_view> out;
    if (by_first_.empty()) return out;
    auto const words = words_of(text);
    for (std::size_t at = 0; at < words.size() && out.size() < kMostFound; ++at) {
        auto const known = by_first_.find(words[at].folded);
        if (known == by_first_.end()) continue;
        for (auto const& name : known->second) {
            if (name.size() > words.size() - at) continue;
            auto const same = [](std::string const& part, Word const& word) { return part == word.folded; };
            if (!std::equal(name.begin(), name.end(), words.begin() + static_cast<std::ptrdiff_t>(at), same))
                continue;
            auto const end = words[at + name.size() - 1].end;
            auto const found = text.substr(words[at].begin, end - words[at].begin);
            if (!is_one_of(out, found)) out.push_back(found);
            break;
        }
    }
    return out;
}

}  // namespace fassung::app
