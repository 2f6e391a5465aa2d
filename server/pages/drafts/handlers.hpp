#pragma once

#include "server/pages/frame/page.hpp"

namespace fassung::pages::drafts {

// start.cpp
http::Response choose(Context&);
http::Response open(Context&);
// overview.cpp
http::Response show_draft(Context&);
http::Response save(Context&);
// documents.cpp
http::Response show_documents(Context&);
http::Response change_documents(Context&);
// together.cpp
http::Response assign(Context&);
http::Response share(Context&);
http::Response note(Context&);
// finish.cpp
http::Response show_submit(Context&);
http::Response submit(Context&);
http::Response show_discard(Context&);
http::Response discard(Context&);
// conflicts.cpp
http::Response show_conflicts(Context&);
http::Response resolve(Context&);

}  // namespace fassung::pages::drafts
