#include "server/pages/reading/part.hpp"

#include "server/pages/reading/embedded.hpp"
#include "server/pages/reading/handlers.hpp"

namespace fassung::pages::reading {

namespace {

using http::Method;
constexpr auto kRead = workflow::Action::kReadConcept;
constexpr auto kOfRecord = Made::kOfRecord;

// clang-format off
constexpr Route kRoutes[] = {
    {Method::kGet, "/concept",            Access::kFunction, kRead, show_concept, kOfRecord},
    {Method::kGet, "/concept/compare",    Access::kFunction, kRead, compare, kOfRecord},
    {Method::kGet, "/fields/{field}",     Access::kFunction, kRead, show_field, kOfRecord},
    {Method::kGet, "/measures",           Access::kFunction, kRead, measures, kOfRecord},
    {Method::kGet, "/search",             Access::kFunction, kRead, search},
    {Method::kGet, "/editions",           Access::kFunction, kRead, editions, kOfRecord},
    {Method::kGet, "/editions/{edition}", Access::kFunction, kRead, edition, kOfRecord},
};
// clang-format on

}  // namespace

Part const& part() {
    static Part const it{"reading", templates(), german_texts(), english_texts(), kRoutes};
    return it;
}

}  // namespace fassung::pages::reading
