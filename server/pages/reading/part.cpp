#include "server/pages/reading/part.hpp"

#include "server/pages/reading/embedded.hpp"
#include "server/pages/reading/handlers.hpp"

namespace fassung::pages::reading {

namespace {

using http::Method;
constexpr auto kRead = workflow::Action::kReadConcept;

// clang-format off
constexpr Route kRoutes[] = {
    {Method::kGet, "/concept",            Access::kFunction, kRead, show_concept},
    {Method::kGet, "/concept/compare",    Access::kFunction, kRead, compare},
    {Method::kGet, "/fields/{field}",     Access::kFunction, kRead, show_field},
    {Method::kGet, "/measures",           Access::kFunction, kRead, measures},
    {Method::kGet, "/search",             Access::kFunction, kRead, search},
    {Method::kGet, "/editions",           Access::kFunction, kRead, editions},
    {Method::kGet, "/editions/{edition}", Access::kFunction, kRead, edition},
};
// clang-format on

}  // namespace

Part const& part() {
    static Part const it{"reading", templates(), german_texts(), english_texts(), kRoutes};
    return it;
}

}  // namespace fassung::pages::reading
