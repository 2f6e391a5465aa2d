#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/git/object.hpp"
#include "core/workflow/state.hpp"

namespace fassung::record {

/// One event as it stands in the journal, with all that readers derive from it.
struct Committed {
    model::Event event;
    model::Texts texts;
    workflow::Documents documents;  ///< that the event brought
    std::string path;               ///< of the event file in the journal
    git::Oid journal;               ///< the commit on `journal`
    std::optional<git::Oid> main;   ///< the new commit on `main`, if it has an effect there
    base::Digest content;           ///< SHA-256 of the event file
    base::Digest chain;             ///< chain value after it
    std::shared_ptr<workflow::Case const>
        the_case;  ///< after the event, also when it is closed by it; null outside a case
    std::vector<std::string> queued_dues;  ///< requirements of the case whose deadlines the state waits for
};

}  // namespace fassung::record
