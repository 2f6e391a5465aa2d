#pragma once

#include <string>
#include <string_view>

namespace fassung::index {

/// Bytes that compare as German readers order texts (DIN 5007-1), numbers in them by value: "2.9" before
/// "2.10". Contains no zero byte. Any thread. Throws std::runtime_error if ICU has no German collation.
std::string sort_key(std::string_view text);

/// How the sort key of a measure with that display number begins: "\1", the number's key, a zero byte. As
/// "2.1" and "02.1" are one number to readers, they have one beginning.
std::string sort_of_number(std::string_view number);

}  // namespace fassung::index
