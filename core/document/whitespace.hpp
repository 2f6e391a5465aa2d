#pragma once

#include <string>

namespace fassung::document {

/// Internal. Runs of space, tab, LF and CR become one space; none is left at either end. Other spaces of
/// Unicode, such as the no-break space, are the author's and stay.
inline void collapse_white_space(std::string& text) {
    std::size_t kept = 0;
    bool gap = false;
    for (char const c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            gap = kept > 0;
            continue;
        }
        if (gap) text[kept++] = ' ';
        gap = false;
        text[kept++] = c;
    }
    text.resize(kept);
}

}  // namespace fassung::document
