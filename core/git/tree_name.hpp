#pragma once

#include <string_view>

namespace fassung::git {

/// One component of a path: not empty, no '/', no NUL, not ".", ".." or ".git" in any case.
bool is_tree_name(std::string_view name);

}  // namespace fassung::git
