#pragma once

#include <string>

#include "core/app/released.hpp"
#include "core/history/validity.hpp"

namespace fassung::app {

/// The cabinet's decision on exactly that revision, as far as `view` knows; empty if there is none.
std::optional<history::Decided> decision_of(Reader& reader, View const& view,
                                            index::RevisionRow const& revision);

/// What that revision is worth, as far as `view` knows: released or adopted, since when it holds, whether the
/// cabinet decided it, with whose dissent, whether a later one replaced it.
std::string validity_of(Reader& reader, View const& view, index::RevisionRow const& revision,
                        document::Document const& text);

}  // namespace fassung::app
