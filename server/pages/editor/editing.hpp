#pragma once

#include <memory>
#include <string>

#include "core/app/drafts.hpp"
#include "server/pages/frame/page.hpp"

/// Which text of which case a request is about, and what all pages of the editor say of it.
namespace fassung::pages::editor {

struct Editing {
    app::DraftText draft;
    std::shared_ptr<document::Document const> before;  ///< the released text; null: the document is new
    bool writable = false;                             ///< by this user, now

    std::string path;      ///< "/proposals/2026-0001/draft/M-0031"
    std::string overview;  ///< "/proposals/2026-0001/draft"
    std::string title;     ///< "Maßnahme 1.2 Sprachförderung"
};

/// "not-found": the case has no such document.
base::Result<Editing> load(Context const& context);

/// The frame of such a page; `here`: what the page is called in the breadcrumb, empty for the form itself.
Frame frame_of(Context const& context, Editing const& editing, std::string title, std::string here = {});

/// "measure/lead@unit" → "editor.measure.lead.unit".
std::string key_of(std::string_view path);

}  // namespace fassung::pages::editor
