#include "server/pages/audit/part.hpp"

#include "server/pages/audit/embedded.hpp"
#include "server/pages/audit/handlers.hpp"

namespace fassung::pages::audit {

namespace {

using http::Method;
using workflow::Action;

// clang-format off
constexpr Route kRoutes[] = {
    {Method::kGet,  "/journal",                  Access::kFunction, Action::kReadJournal, journal},
    {Method::kGet,  "/journal/{seq}",            Access::kFunction, Action::kReadJournal, event},

    {Method::kGet,  "/verification",             Access::kFunction, Action::kVerify,      verification},
    {Method::kPost, "/verification",             Access::kFunction, Action::kVerify,      start_verification},
    {Method::kGet,  "/verification/progress",    Access::kFunction, Action::kVerify,      verification_progress},
    {Method::kPost, "/verification/cancel",      Access::kFunction, Action::kVerify,      cancel_verification},

    {Method::kGet,  "/checkpoints",              Access::kFunction, Action::kReadConcept, checkpoints},
    {Method::kGet,  "/checkpoints/now",          Access::kFunction, Action::kReadConcept, present_checkpoint},
    {Method::kGet,  "/checkpoints/{seq}",        Access::kFunction, Action::kReadConcept, checkpoint},
    {Method::kPost, "/checkpoints/{seq}",        Access::kFunction, Action::kCountersign, countersign},
    {Method::kGet,  "/checkpoints/{seq}/note",   Access::kFunction, Action::kReadConcept, checkpoint_note},
    {Method::kGet,  "/checkpoints/{seq}/signed", Access::kFunction, Action::kReadConcept, checkpoint_signed},

    {Method::kGet,  "/exceptions",               Access::kFunction, Action::kReadJournal, exceptions},

    {Method::kGet,  "/export",                   Access::kFunction, Action::kReadConcept, exports},
    {Method::kGet,  "/export/concept",           Access::kFunction, Action::kReadConcept, export_concept},
    {Method::kGet,  "/reports",                  Access::kFunction, Action::kReadConcept, report_form},
    {Method::kGet,  "/reports/measures/{file}",  Access::kFunction, Action::kReadConcept, measure_report},
    {Method::kGet,  "/reports/proposals/{file}", Access::kUser,     std::nullopt,         case_report},
};
// clang-format on

}  // namespace

Part const& part() {
    static Part const it{"audit", templates(), german_texts(), english_texts(), kRoutes};
    return it;
}

}  // namespace fassung::pages::audit
