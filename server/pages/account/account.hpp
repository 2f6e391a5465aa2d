#pragma once

#include "server/pages/frame/part.hpp"

/// Logging in and out, and what keeps what somebody has typed while their session ended.
namespace fassung::pages::account {

/// A GET without login: to the login page, and back to where it wanted to go.
http::Response to_login(Context const& context);
/// A POST without login: the login page, which carries the form's fields on.
http::Response ask_to_log_in(Context const& context);
/// A form of an earlier session: shows that everything is still there, to be sent again with one button.
http::Response offer_again(Context const& context, std::string_view path);

}  // namespace fassung::pages::account
