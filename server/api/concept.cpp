#include "core/app/listing.hpp"
#include "core/app/validity.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/json/document.hpp"
#include "server/api/json/revision.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/parameters.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

std::string etag_of(app::ReleasedText const& text) {
    return text.digest.hex().substr(0, 32) + "-" + std::to_string(text.revision.number);
}

/// The text, with its revision and what it is worth.
json::object text_json(Context& context, app::View const& view, app::ReleasedText const& text) {
    auto out = to_json(*text.text);
    out["revision"] = to_json(text.revision);
    out["validity"] = app::validity_of(context.app, view, text.revision, *text.text);
    return out;
}

/// A document of which there is one.
http::Response show_only(Context& context, http::Request const& request, model::DocumentKind kind) {
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const text = app::released_text(context.app, *view, model::DocumentId::single(kind));
    if (!text) return problem(text.error(), request);
    return as_wanted(request, text->xml, json::serialize(text_json(context, *view, *text)), etag_of(*text));
}

}  // namespace

http::Response show_concept(Context& context, http::Request const& request) {
    return show_only(context, request, model::DocumentKind::kConcept);
}

http::Response show_policy(Context& context, http::Request const& request) {
    return show_only(context, request, model::DocumentKind::kPolicy);
}

http::Response list_fields(Context& context, http::Request const& request) {
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto const texts = app::fields(context.app, *view);
    auto const page =
        page_of(texts, *paging, [](app::ReleasedText const& text) { return std::string{text.id.id()}; });
    if (!page) return problem(page.error(), request);
    json::array fields;
    for (auto const* text : page->items) fields.push_back(text_json(context, *view, *text));
    return http::json_response(
        200, json::serialize(json::object{{"fields", std::move(fields)}, {"next", or_null(page->next)}}));
}

http::Response list_units(Context& context, http::Request const& request) {
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto const view = view_of(context, request);
    if (!view) return problem(view.error(), request);
    auto const day = view->in_force_on || view->as_of ? view->day() : context.app.today();
    std::vector<model::Unit> all;
    for (auto const& [id, unit] : app::units(context.app, *view).all) all.push_back(unit);
    auto const page = page_of(all, *paging, [](model::Unit const& unit) { return unit.id.str(); });
    if (!page) return problem(page.error(), request);
    json::array units;
    for (auto const* item : page->items) {
        auto const& unit = *item;
        json::array names;
        for (auto const& each : unit.names)
            names.push_back(
                {{"abbr", each.abbr},
                 {"title", each.title},
                 {"from", base::to_iso(each.from)},
                 {"until", each.until ? json::value(base::to_iso(*each.until)) : json::value(nullptr)}});
        auto const& name = unit.name_on(day);
        units.push_back({{"id", unit.id.str()},
                         {"abbr", name.abbr},
                         {"title", name.title},
                         {"names", std::move(names)},
                         {"successors", ids_json(unit.successors)},
                         {"housedIn", or_null(unit.housed_in)},
                         {"finance", unit.finance},
                         {"mayLead", unit.can_lead}});
    }
    return http::json_response(
        200, json::serialize(json::object{{"units", std::move(units)}, {"next", or_null(page->next)}}));
}

}  // namespace fassung::api
