#pragma once

#include <string>
#include <string_view>

namespace fassung::index {

/// An FTS5 expression for what somebody typed: every word must occur, as this word or as the beginning of
/// one. Words are runs of letters and digits, so no operator or quote of FTS5 can come from outside. At most
/// 16 words of at most 64 bytes are taken, the rest is ignored. Empty if there is no word.
std::string match_expression(std::string_view typed);

}  // namespace fassung::index
