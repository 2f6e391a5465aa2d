#pragma once

#include "server/http/message.hpp"
#include "server/pages/frame/context.hpp"

namespace fassung::pages::office {

http::Response list_units(Context& context);
http::Response show_unit(Context& context);

http::Response list_actors(Context& context);
http::Response show_actor(Context& context);

http::Response list_grants(Context& context);
http::Response confirm_grant(Context& context);
http::Response confirm_clock(Context& context);
http::Response show_grant_form(Context& context);
http::Response request_grant(Context& context);

http::Response show_policy(Context& context);
http::Response show_policy_revision(Context& context);
http::Response compare_policy(Context& context);

}  // namespace fassung::pages::office
