#include "server/pages/editor/part.hpp"

#include <array>

#include "server/pages/editor/embedded.hpp"
#include "server/pages/editor/handlers.hpp"

namespace fassung::pages::editor {

namespace {

using enum http::Method;
using workflow::Action;

constexpr std::array kRoutes{
    Route{kGet, "/proposals/{id}/draft/{document}", Access::kFunction, Action::kReadDraft, show_form},
    Route{kPost, "/proposals/{id}/draft/{document}", Access::kFunction, Action::kWriteDraft, save_form},
    Route{kPost, "/proposals/{id}/draft/{document}/autosave", Access::kFunction, Action::kWriteDraft,
          autosave},
    Route{kGet, "/proposals/{id}/draft/{document}/preview", Access::kFunction, Action::kReadDraft,
          show_preview},
    Route{kGet, "/proposals/{id}/draft/{document}/xml", Access::kFunction, Action::kReadDraft, show_xml},
    Route{kPost, "/proposals/{id}/draft/{document}/xml", Access::kFunction, Action::kWriteDraft, save_xml},
};

}  // namespace

Part const& part() {
    static Part const kPart{"editor", templates(), german_texts(), english_texts(), kRoutes};
    return kPart;
}

}  // namespace fassung::pages::editor
