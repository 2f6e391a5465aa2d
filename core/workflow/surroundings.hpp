#pragma once

#include <vector>

#include "core/base/result.hpp"
#include "core/document/rules.hpp"
#include "core/workflow/state.hpp"

namespace fassung::workflow {

/// What the references in `documents` may point to: what is released, and what stands in `documents`
/// themselves. Holds pointers into both.
document::Surroundings surroundings_of(State const& state, Documents const& documents);

/// The document's findings, with the document's name before each address.
void append_findings(model::DocumentId const& id, document::Document const& text,
                     document::Surroundings const& around, std::vector<base::Detail>& findings);

base::Error incomplete(std::vector<base::Detail> findings);

}  // namespace fassung::workflow
