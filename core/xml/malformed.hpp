#pragma once

#include <string>
#include <string_view>

/// Internal.
namespace fassung::xml {

/// The German sentence for libxml2's number of a well-formedness error; `first` and `second` are the names
/// that it gave.
std::string malformed_sentence(int libxml_code, std::string_view first, std::string_view second);

}  // namespace fassung::xml
