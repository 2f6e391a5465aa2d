#pragma once

#include "server/pages/frame/page.hpp"

namespace fassung::pages::measure {

http::Response show_measure(Context&);
http::Response show_history(Context&);
http::Response show_provenance(Context&);
http::Response show_comparison(Context&);
http::Response show_status(Context&);
http::Response show_citation(Context&);
http::Response show_revision(Context&);

}  // namespace fassung::pages::measure
