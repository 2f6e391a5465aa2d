#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/git/token_diff.hpp"

/// Internal. The bare differences of two sequences of words, counted in words.
namespace fassung::history {

using Words = std::span<std::string_view const>;

std::vector<git::Edit> diff_words(Words before, Words after);

bool is_space(char c);
bool is_space(std::string_view word);

}  // namespace fassung::history
