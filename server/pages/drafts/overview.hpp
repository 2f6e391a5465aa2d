#pragma once

#include <optional>
#include <string>

#include "core/app/draft_overview.hpp"
#include "server/pages/frame/field.hpp"

/// The page about one draft, and what the other pages of this part share with it.
namespace fassung::pages::drafts {

/// What somebody typed on that page and was not taken: it stands there again.
struct Typed {
    std::optional<std::string> reason = {}, file_reference = {}, effects = {}, note = {};
    std::optional<bool> urgent = {};
    bool stale = false;  ///< somebody else has saved since; theirs is shown beside
    Findings findings = {};
};
http::Response overview_page(Context const& context, Typed const& typed = {}, int status = 200);

/// "/proposals/2026-0001/draft"
std::string draft_path(Context const& context);
/// The form by element: "/proposals/2026-0001/draft/fields:sprache".
std::string form_path(Context const& context, model::DocumentId const& document);
/// "Maßnahme M-0031 Sprachkurse": with the title in the draft, where it has one.
std::string label_of(Context const& context, app::DraftPart const& part);
std::vector<Crumb> crumbs(Context const& context, std::string last = {});
/// Effects as people read them: an object of texts becomes a line for each.
std::string effects_text(std::string const& effects);
/// Each change side by side, per document; in sections DOCUMENT with LABEL and SYNOPSIS_HTML, or UNCHANGED.
void fill_synopses(Context const& context, Values& values, app::DraftOverview const& overview);
/// The findings with links to the places in the form: a section LIST, if there are any, of ITEMs with LINK or
/// PLAIN.
void fill_places(Context const& context, Values& values, app::DraftOverview const& overview,
                 std::vector<base::Detail> const& details);

}  // namespace fassung::pages::drafts
