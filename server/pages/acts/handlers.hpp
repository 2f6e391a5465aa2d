#pragma once

#include "server/pages/frame/page.hpp"

namespace fassung::pages::acts {

// act.cpp
http::Response show_act(Context& context);
http::Response take_act(Context& context);

// queue.cpp, review.cpp
http::Response show_queue(Context& context);
http::Response to_queue(Context& context);
http::Response show_review(Context& context);

// bulk.cpp
http::Response plan_bulk(Context& context);
http::Response confirm_bulk(Context& context);

// sheet.cpp
http::Response sheet_html(Context& context);
http::Response sheet_pdf(Context& context);

}  // namespace fassung::pages::acts
