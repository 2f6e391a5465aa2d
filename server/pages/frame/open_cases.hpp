#pragma once

#include <vector>

#include "server/pages/frame/context.hpp"

namespace fassung::pages {

/// Open cases that concern the document, as far as the reader may know of them; held by the context's
/// snapshot.
std::vector<workflow::Case const*> open_cases_on(Context const& context, model::DocumentId const& document);

}  // namespace fassung::pages
