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

}  // namespace

std::vector<base::Detail> personal_data_in(document::Document const& document) {
    std::vector<base::Detail> out;
    for (auto const& [address, bytes] : document::places_of(document)) {
        if (has_mail_address(bytes))
            out.push_back(
                {address, 0,
                 "Hier steht eine E-Mail-Adresse. Personenbezogene Angaben gehören nicht in die Akte."});
        auto const* element = document::find(document, address);
        if (element != nullptr && has_telephone_number(element->text))
            out.push_back({address, 0,
                           "Hier steht vermutlich eine Telefonnummer. Personenbezogene Angaben gehören nicht "
                           "in die Akte."});
    }
    return out;
}

}  // namespace fassung::app
