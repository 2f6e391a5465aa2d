#pragma once

#include "server/pages/frame/context.hpp"

namespace fassung::pages::editor {

http::Response show_form(Context& context);
http::Response save_form(Context& context);
http::Response autosave(Context& context);
http::Response show_preview(Context& context);
http::Response show_xml(Context& context);
http::Response save_xml(Context& context);

}  // namespace fassung::pages::editor
