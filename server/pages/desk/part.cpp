#include "server/pages/desk/part.hpp"

#include <array>

#include "server/pages/desk/embedded.hpp"
#include "server/pages/desk/handlers.hpp"

namespace fassung::pages::desk {

namespace {

constexpr std::array kRoutes{
    Route{http::Method::kGet, "/", Access::kUser, {}, show_start},
    Route{http::Method::kGet, "/me", Access::kUser, {}, show_account},
    Route{http::Method::kGet, "/me/acts", Access::kUser, {}, list_acts},
    Route{http::Method::kPost, "/me/tokens", Access::kUser, {}, create_token},
    Route{http::Method::kPost, "/me/tokens/{token}/revoke", Access::kUser, {}, revoke_token},
    Route{http::Method::kPost, "/me/sessions/end", Access::kUser, {}, end_other_sessions},
};

}  // namespace

Part const& part() {
    static Part const kPart{"desk", templates(), german_texts(), english_texts(), kRoutes};
    return kPart;
}

}  // namespace fassung::pages::desk
