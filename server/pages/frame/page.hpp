#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/pages/frame/part.hpp"

/// Whole pages. Any thread.
namespace fassung::pages {

/// The entry of the navigation that is marked as the present one.
enum class Area { kNone, kDesk, kConcept, kProposals, kReview, kRecord, kOffice, kHelp };

struct Crumb {
    std::string label;
    std::string href;  ///< a path here; empty for the last one, the page itself
};

struct Frame {
    std::string title;  ///< of the page, without the site's name; also its h1 unless the content has one
    Area area = Area::kNone;
    std::vector<Crumb> crumbs = {};  ///< without "Meine Vorgänge", which comes by itself
    bool own_heading = false;        ///< the content has its h1
    bool wide = false;               ///< for synopses: the whole width
    bool has_errors = false;         ///< "Fehler:" before the title
};

/// A fragment of the template "part/name", with LANG set. A form in it is <form method="post" …>{{>TOKENS}}…,
/// and its dictionary is given to tokens().
Html render(Context const& context, std::string_view name, Values& values);
/// Fills the include {{>TOKENS}} of every form: the hidden fields `csrf` and `once`.
void tokens(Context const& context, Values& values);

/// The content within header, navigation, breadcrumb, notice and footer. A GET answers 304 where the reader
/// has the same bytes; pages are private and asked for again each time.
http::Response page(Context const& context, Frame const& frame, Html const& content, int status = 200);

/// After a POST: 303 to a path of ours. `notice`: key of a text that the next page shows, once, as a
/// confirmation ("cases.submitted"); it travels in the query parameter `notice`.
http::Response redirect(Context const& context, std::string_view path, std::string_view notice = {});

/// A page that says what was refused and where to go on; the status that fits the refusal.
http::Response refused(Context const& context, base::Error const& error);

/// A file: CSV, PDF, JSON, XML. `name`: what it is saved as.
http::Response download(std::string_view content_type, std::string_view name, std::string body);

}  // namespace fassung::pages
