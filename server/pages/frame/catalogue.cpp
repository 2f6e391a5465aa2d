#include "server/pages/frame/catalogue.hpp"

#include <set>
#include <stdexcept>

#include "core/base/text.hpp"

namespace fassung::pages {

namespace {

/// "{0}", "{1:02}" → the numbers in it.
std::set<std::string> arguments_of(std::string_view text) {
    std::set<std::string> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '{') continue;
        if (at + 1 < text.size() && text[at + 1] == '{') {
            ++at;
            continue;
        }
        auto const end = text.find_first_of(":}", at);
        if (end == std::string_view::npos) break;
        out.emplace(text.substr(at + 1, end - at - 1));
        at = end;
    }
    return out;
}

}  // namespace

std::string_view code_of(Language language) {
    return language == Language::kGerman ? "de" : "en";
}

std::optional<Language> parse_language(std::string_view code) {
    if (code == "de") return Language::kGerman;
    if (code == "en") return Language::kEnglish;
    return std::nullopt;
}

void Catalogue::add(Language language, std::string_view lines) {
    auto& texts = language == Language::kGerman ? german_ : english_;
    while (!lines.empty()) {
        auto const end = std::min(lines.find('\n'), lines.size());
        auto const line = base::trimmed(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.empty() || line.starts_with('#')) continue;
        auto const equals = line.find('=');
        auto const key = base::trimmed(line.substr(0, std::min(equals, line.size())));
        if (equals == std::string_view::npos || key.empty())
            throw std::logic_error("not a text: " + std::string{line});
        if (!texts.emplace(key, base::trimmed(line.substr(equals + 1))).second)
            throw std::logic_error("two texts have the key " + std::string{key});
    }
}

void Catalogue::check() const {
    for (auto const& [key, german] : german_) {
        auto const english = english_.find(key);
        if (english == english_.end()) throw std::logic_error("no English text for " + key);
        if (arguments_of(german) != arguments_of(english->second))
            throw std::logic_error("the texts of " + key + " take different arguments");
    }
    for (auto const& [key, english] : english_)
        if (!german_.contains(key)) throw std::logic_error("no German text for " + key);
}

std::map<std::string, std::string, std::less<>> const& Catalogue::texts(Language language) const {
    return language == Language::kGerman ? german_ : english_;
}

bool Catalogue::contains(std::string_view key) const {
    return german_.contains(key);
}

std::string const& Catalogue::at(Language language, std::string_view key) const {
    auto const& known = texts(language);
    auto const found = known.find(key);
    if (found == known.end()) throw std::logic_error("no text for " + std::string{key});
    return found->second;
}

}  // namespace fassung::pages
