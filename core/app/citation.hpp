#pragma once

#include <string>
#include <string_view>

#include "core/app/released.hpp"

/// How a revision of a measure is cited, and how somebody else checks it.
namespace fassung::app {

struct Citation {
    /// German: concept, measure, revision and its day, commit, address. Stays right whatever is released
    /// later.
    std::string reference;
    std::string path;     ///< "/measures/M-0023/revisions/1"
    std::string address;  ///< the path behind the origin
    base::Date day;       ///< of the revision
    std::string commit;   ///< in whose tree the text stands, hexadecimal
    std::string record_id;
    /// In a clone of the record: the text, its digest, the keys, the signature under the commit, everything.
    struct Commands {
        std::string read, digest, keys, signature, record;
    } commands;
};

/// Of the text of a measure that `view` gave. `origin`: where the pages are reached,
/// "https://fassung.example.org".
Citation citation(View const& view, ReleasedText const& text, std::string_view origin);

}  // namespace fassung::app
