#include "server/pages/measure/part.hpp"

#include "server/pages/measure/embedded.hpp"
#include "server/pages/measure/handlers.hpp"

namespace fassung::pages::measure {

namespace {

using http::Method;
constexpr auto kRead = workflow::Action::kReadConcept;
constexpr auto kOfRecord = Made::kOfRecord;

// clang-format off
constexpr Route kRoutes[] = {
    {Method::kGet, "/measures/{id}",                      Access::kFunction, kRead, show_measure, kOfRecord},
    {Method::kGet, "/measures/{id}/history",              Access::kFunction, kRead, show_history, kOfRecord},
    {Method::kGet, "/measures/{id}/provenance",           Access::kFunction, kRead, show_provenance, kOfRecord},
    {Method::kGet, "/measures/{id}/compare",              Access::kFunction, kRead, show_comparison, kOfRecord},
    {Method::kGet, "/measures/{id}/status",               Access::kFunction, kRead, show_status, kOfRecord},
    {Method::kGet, "/measures/{id}/cite",                 Access::kFunction, kRead, show_citation, kOfRecord},
    {Method::kGet, "/measures/{id}/revisions/{revision}", Access::kFunction, kRead, show_revision, kOfRecord},
};
// clang-format on

}  // namespace

Part const& part() {
    static Part const it{"measure", templates(), german_texts(), english_texts(), kRoutes};
    return it;
}

}  // namespace fassung::pages::measure
