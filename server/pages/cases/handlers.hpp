#pragma once

#include "server/pages/frame/page.hpp"

namespace fassung::pages::cases {

http::Response list(Context&);
http::Response show_case(Context&);
http::Response version(Context&);
http::Response comment(Context&);
http::Response resolve(Context&);
http::Response adopt(Context&);

}  // namespace fassung::pages::cases
