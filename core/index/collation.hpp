#pragma once

#include <string>
#include <string_view>

namespace fassung::index {

/// Bytes that compare as German readers order texts (DIN 5007-1), numbers in them by value: "2.9" before
/// "2.10". Contains no zero byte. Any thread. Throws std::runtime_error if ICU has no German collation.
std::string sort_key(std::string_view text);

}  // namespace fassung::index
