#include "server/pages/acts/part.hpp"

#include <array>

#include "server/pages/acts/embedded.hpp"
#include "server/pages/acts/handlers.hpp"

namespace fassung::pages::acts {

namespace {

using http::Method;
using workflow::Action;

/// Who may take a step is for decide() to say: its page tells everybody who may read the case.
constexpr std::array kRoutes{
    Route{Method::kGet, "/proposals/{id}/act/{step}", Access::kFunction, Action::kReadProposal, show_act},
    Route{Method::kPost, "/proposals/{id}/act/{step}", Access::kFunction, Action::kReadProposal, take_act},
    Route{Method::kGet, "/proposals/{id}/sheet.pdf", Access::kFunction, Action::kReadProposal, sheet_pdf},
    Route{Method::kGet, "/proposals/{id}/sheet.html", Access::kFunction, Action::kReadProposal, sheet_html},
    Route{Method::kGet, "/review", Access::kUser, std::nullopt, show_queue},
    Route{Method::kGet, "/review/{id}", Access::kUser, std::nullopt, show_review},
    // Typed or reloaded, where only a form leads.
    Route{Method::kGet, "/bulk", Access::kUser, std::nullopt, to_queue},
    Route{Method::kGet, "/bulk/confirm", Access::kUser, std::nullopt, to_queue},
    Route{Method::kPost, "/bulk", Access::kUser, std::nullopt, plan_bulk},
    Route{Method::kPost, "/bulk/confirm", Access::kUser, std::nullopt, confirm_bulk},
};

}  // namespace

Part const& part() {
    static Part const kPart{"acts", templates(), german_texts(), english_texts(), kRoutes};
    return kPart;
}

}  // namespace fassung::pages::acts
