#include "server/pages/frame/open_cases.hpp"

#include <algorithm>

namespace fassung::pages {

std::vector<workflow::Case const*> open_cases_on(Context const& context, model::DocumentId const& document) {
    std::vector<workflow::Case const*> out;
    for (auto const& [id, c] : *context.snapshot->state.open)
        if (std::ranges::find(c->documents, document) != c->documents.end() &&
            context.allowed(workflow::Action::kReadProposal, c.get()))
            out.push_back(c.get());
    return out;
}

}  // namespace fassung::pages
