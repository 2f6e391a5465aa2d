#pragma once

#include <optional>
#include <string_view>

namespace fassung::pages {

/// In which the frame around the official texts is written. The texts themselves, and sentences that the core
/// makes of them, are German: mark them lang="de" on an English page.
enum class Language { kGerman, kEnglish };

/// "de", "en": for `lang` and the cookie.
std::string_view code_of(Language language);
std::optional<Language> parse_language(std::string_view code);

}  // namespace fassung::pages
