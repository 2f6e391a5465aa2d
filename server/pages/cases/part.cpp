#include "server/pages/cases/part.hpp"

#include "server/pages/cases/embedded.hpp"
#include "server/pages/cases/handlers.hpp"

namespace fassung::pages::cases {

namespace {

using http::Method;
using workflow::Action;

// clang-format off
constexpr Route kRoutes[] = {
    {Method::kGet,  "/proposals",                                Access::kUser,     {},                      list},
    {Method::kGet,  "/proposals/{id}",                           Access::kFunction, Action::kReadProposal,   show_case},
    {Method::kGet,  "/proposals/{id}/versions/{version}",        Access::kFunction, Action::kReadProposal,   version},
    {Method::kPost, "/proposals/{id}/comments",                  Access::kFunction, Action::kComment,        comment},
    {Method::kPost, "/proposals/{id}/comments/{number}/resolve", Access::kFunction, Action::kResolveComment, resolve},
    {Method::kPost, "/proposals/{id}/comments/{number}/adopt",   Access::kFunction, Action::kAdoptWording,   adopt},
};
// clang-format on

}  // namespace

Part const& part() {
    static Part const kPart{"cases", templates(), german_texts(), english_texts(), kRoutes};
    return kPart;
}

}  // namespace fassung::pages::cases
