#pragma once

#include "server/http/message.hpp"
#include "server/pages/frame/context.hpp"

namespace fassung::pages::help {

http::Response show_help(Context& context);
http::Response show_glossary(Context& context);
http::Response show_keyboard(Context& context);
http::Response show_accessibility(Context& context);
http::Response show_imprint(Context& context);
http::Response show_privacy(Context& context);

}  // namespace fassung::pages::help
