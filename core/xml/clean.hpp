#pragma once

#include <string>
#include <string_view>

namespace fassung::xml {

/// The text without the characters that official text may not contain, and without bytes that are no UTF-8.
/// Whoever asks for this has been shown what goes.
std::string without_forbidden_characters(std::string_view utf8);

}  // namespace fassung::xml
