#pragma once

#include <string>
#include <vector>

#include "core/app/reader.hpp"

namespace fassung::bench {

/// A measure to be asked about.
struct Subject {
    std::string name;  ///< "cold", "median", "hot": how often it was changed
    model::DocumentId id;
    int revisions = 0;                          ///< number of the newest
    int earlier = 0;                            ///< number of one to compare it with
    std::string earlier_commit, newest_commit;  ///< of the two, on main
    std::string path() const { return id.path(); }
};

/// The measure changed least (but changed), the median one, the one changed most.
std::vector<Subject> subjects_of(app::Reader& reader);

}  // namespace fassung::bench
