#include <algorithm>

#include <boost/json.hpp>

#include "core/app/form_fields.hpp"
#include "core/exchange/synopsis.hpp"
#include "server/pages/drafts/overview.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::drafts {

namespace {

/// Where the form has the field of that place; the form itself for what has none.
std::string place_path(Context const& context, app::PlacedFinding const& place) {
    auto path = form_path(context, place.part->text.id);
    if (!place.address.empty() && place.address != "@") path += "#" + app::field_name(place.address);
    return path;
}

}  // namespace

std::string draft_path(Context const& context) {
    return "/proposals/" + context.proposal->str() + "/draft";
}

std::string form_path(Context const& context, model::DocumentId const& document) {
    auto name = document.name();
    std::ranges::replace(name, '/', ':');
    return draft_path(context) + "/" + name;
}

std::string label_of(Context const& context, app::DraftPart const& part) {
    auto const title = part.title();
    if (part.text.id.kind() != model::DocumentKind::kMeasure || title.empty())
        return link_to(context, part.text.id).label;
    return context.text("frame.measure", part.text.id.id()) + " " + title;
}

std::vector<Crumb> crumbs(Context const& context, std::string last) {
    std::vector<Crumb> out{
        {context.text("frame.nav-proposals"), "/proposals"},
        {link_to(context, *context.proposal).label, "/proposals/" + context.proposal->str()},
        {context.text("drafts.title-short"), last.empty() ? "" : draft_path(context)}};
    if (!last.empty()) out.push_back({std::move(last), ""});
    return out;
}

std::string effects_text(std::string const& effects) {
    boost::system::error_code error;
    auto const parsed = boost::json::parse(effects, error);
    if (error || !parsed.is_object()) return effects;
    std::string out;
    for (auto const& [key, value] : parsed.as_object()) {
        if (!out.empty()) out += '\n';
        out.append(key.data(), key.size()).append(": ");
        if (value.is_string())
            out.append(value.as_string().data(), value.as_string().size());
        else
            out += boost::json::serialize(value);
    }
    return out;
}

void fill_synopses(Context const& context, Values& values, app::DraftOverview const& overview) {
    exchange::Sides const sides{context.text("drafts.side-released"), context.text("drafts.side-draft")};
    for (auto const& part : overview.parts) {
        auto& out = *values.AddSectionDictionary("DOCUMENT");
        set(out, "LABEL", label_of(context, part));
        if (part.synopsis.changed())
            set_html(*out.AddSectionDictionary("CHANGED"), "SYNOPSIS_HTML",
                     Html::trusted(exchange::synopsis_html(part.synopsis, sides)));
        else
            out.ShowSection("UNCHANGED");
    }
}

void fill_places(Context const& context, Values& values, app::DraftOverview const& overview,
                 std::vector<base::Detail> const& details) {
    if (details.empty()) return;
    auto& list = *values.AddSectionDictionary("LIST");
    for (auto const& detail : details) {
        auto& item = *list.AddSectionDictionary("ITEM");
        auto const place = app::place_finding(context.app, overview, detail);
        set(item, "MESSAGE", place.message);
        if (place.part == nullptr) continue;
        auto label = place.label;
        if (label.empty() || overview.parts.size() > 1)
            label = label_of(context, *place.part) + (label.empty() ? "" : ": " + label);
        auto& named = *item.AddSectionDictionary(overview.own ? "LINK" : "PLAIN");
        set(named, "LABEL", label);
        set(named, "HREF", place_path(context, place));
    }
}

}  // namespace fassung::pages::drafts
