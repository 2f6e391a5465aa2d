#pragma once

#include "server/http/message.hpp"
#include "server/pages/frame/context.hpp"

namespace fassung::pages::desk {

http::Response show_start(Context& context);

http::Response list_acts(Context& context);

http::Response show_account(Context& context);
http::Response create_token(Context& context);
http::Response revoke_token(Context& context);
http::Response end_other_sessions(Context& context);

}  // namespace fassung::pages::desk
