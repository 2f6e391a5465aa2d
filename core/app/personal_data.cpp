#include "core/app/personal_data.hpp"

#include <algorithm>

#include "core/document/diff.hpp"

namespace fassung::app {

namespace {

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '-' || c == '_' || c == '+';
}

bool has_mail_address(std::string_view text) {
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        if (at == 0 || !is_word(text[at - 1])) continue;
        auto const end =
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(), is_word);
        std::string_view const host{text.begin() + static_cast<std::ptrdiff_t>(at) + 1, end};
        if (auto const dot = host.find('.');
            dot != std::string_view::npos && dot > 0 && dot + 2 < host.size())
            return true;
    }
    return false;
}

/// At least seven digits in groups, beginning with 0 or +, as German telephone numbers are written.
bool has_telephone_number(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const starts = (text[i] == '0' || text[i] == '+') && (i == 0 || !is_word(text[i - 1]));
        if (!starts) continue;
        int digits = 0;
        std::size_t j = i;
        for (; j < text.size(); ++j) {
            if (text[j] >= '0' && text[j] <= '9')
                ++digits;
            else if (text[j] != ' ' && text[j] != '/' && text[j] != '-' && text[j] != '(' && text[j] != ')' &&
                     text[j] != '+')
                break;
        }
        if (digits >= 7) return true;
        i = j;
    }
    return false;
}

base::Detail mail_address_at(std::string path) {
    return {std::move(path), 0,
            "Hier steht eine E-Mail-Adresse. Personenbezogene Angaben gehören nicht in die Akte."};
}

/// What only words can be, not the attributes of an element.
void add_from_words(std::vector<base::Detail>& out, std::string_view path, std::string_view text,
                    PersonNames const& names) {
    if (has_telephone_number(text))
        out.push_back({std::string{path}, 0,
                       "Hier steht vermutlich eine Telefonnummer. Personenbezogene Angaben gehören nicht "
                       "in die Akte."});
    for (auto const name : names.in(text))
        out.push_back(
            {std::string{path}, 0,
             "Hier steht der Name einer registrierten Person: „" + std::string{name} +
                 "“. Personenbezogene Angaben gehören nicht in die Akte; nennen Sie die Stelle oder "
                 "die Funktion."});
}

}  // namespace

std::vector<base::Detail> personal_data_in(document::Document const& document, PersonNames const& names) {
    std::vector<base::Detail> out;
    for (auto const& [address, bytes] : document::places_of(document)) {
        if (has_mail_address(bytes)) out.push_back(mail_address_at(address));
        if (auto const* element = document::find(document, address))
            add_from_words(out, address, element->text, names);
    }
    return out;
}

std::vector<base::Detail> personal_data_in(std::string_view path, std::string_view text,
                                           PersonNames const& names) {
    std::vector<base::Detail> out;
    if (has_mail_address(text)) out.push_back(mail_address_at(std::string{path}));
    add_from_words(out, path, text, names);
    return out;
}

}  // namespace fassung::app
