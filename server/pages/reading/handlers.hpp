#pragma once

#include "server/pages/frame/page.hpp"

namespace fassung::pages::reading {

http::Response show_concept(Context&);
http::Response show_field(Context&);
http::Response measures(Context&);
http::Response search(Context&);
http::Response editions(Context&);
http::Response edition(Context&);
http::Response compare(Context&);

}  // namespace fassung::pages::reading
