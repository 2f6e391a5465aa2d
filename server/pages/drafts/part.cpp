#include "server/pages/drafts/part.hpp"

#include "server/pages/drafts/embedded.hpp"
#include "server/pages/drafts/handlers.hpp"

namespace fassung::pages::drafts {

namespace {

using http::Method;
using workflow::Action;

// clang-format off
constexpr Route kRoutes[] = {
    {Method::kGet,  "/proposals/new",                  Access::kFunction, Action::kOpenProposal, choose},
    {Method::kPost, "/proposals/new",                  Access::kFunction, Action::kOpenProposal, open},
    {Method::kGet,  "/proposals/{id}/draft",           Access::kFunction, Action::kReadDraft,    show_draft},
    {Method::kPost, "/proposals/{id}/draft",           Access::kFunction, Action::kWriteDraft,   save},
    {Method::kGet,  "/proposals/{id}/draft/documents", Access::kFunction, Action::kWriteDraft,   show_documents},
    {Method::kPost, "/proposals/{id}/draft/documents", Access::kFunction, Action::kWriteDraft,   change_documents},
    {Method::kPost, "/proposals/{id}/draft/assign",    Access::kFunction, Action::kWriteDraft,   assign},
    {Method::kPost, "/proposals/{id}/draft/share",     Access::kFunction, Action::kWriteDraft,   share},
    {Method::kPost, "/proposals/{id}/draft/notes",     Access::kFunction, Action::kReadProposal, note},
    {Method::kGet,  "/proposals/{id}/draft/submit",    Access::kFunction, Action::kSubmit,       show_submit},
    {Method::kPost, "/proposals/{id}/draft/submit",    Access::kFunction, Action::kSubmit,       submit},
    {Method::kGet,  "/proposals/{id}/draft/discard",   Access::kFunction, Action::kDiscard,      show_discard},
    {Method::kPost, "/proposals/{id}/draft/discard",   Access::kFunction, Action::kDiscard,      discard},
    {Method::kGet,  "/proposals/{id}/draft/conflicts", Access::kFunction, Action::kReadDraft,    show_conflicts},
    {Method::kPost, "/proposals/{id}/draft/conflicts", Access::kFunction, Action::kWriteDraft,   resolve},
};
// clang-format on

}  // namespace

Part const& part() {
    static Part const kPart{"drafts", templates(), german_texts(), english_texts(), kRoutes};
    return kPart;
}

}  // namespace fassung::pages::drafts
