#include "core/app/released.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/json/document.hpp"
#include "server/api/json/revision.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

std::string etag_of(app::ReleasedText const& text) {
    return text.digest.hex().substr(0, 32) + "-" + std::to_string(text.revision.number);
}

base::Result<app::AsOf> as_of(http::Request const& request) {
    auto const text = request.query("asOf");
    return text ? app::parse_as_of(*text) : base::Result<app::AsOf>{app::AsOf{}};
}

}  // namespace

http::Response show_concept(Context& context, http::Request const& request) {
    auto const when = as_of(request);
    if (!when) return problem(when.error(), request);
    auto const text =
        app::released_text(context.app, model::DocumentId::single(model::DocumentKind::kConcept), *when);
    if (!text) return problem(text.error(), request);
    auto answer = to_json(*text->text);
    answer["revision"] = to_json(text->revision);
    return as_wanted(request, text->xml, json::serialize(answer), etag_of(*text));
}

http::Response list_fields(Context& context, http::Request const& request) {
    auto const when = as_of(request);
    if (!when) return problem(when.error(), request);
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    // Every field that exists now; one that did not exist at the time asked for is left out.
    std::vector<app::ReleasedText> texts;
    auto const snapshot = context.app.snapshot();
    for (auto const& [id, head] : *snapshot->state.heads) {
        if (id.kind() != model::DocumentKind::kField) continue;
        auto text = app::released_text(context.app, id, *when);
        if (!text && text.error().code == "before-record") return problem(text.error(), request);
        if (text) texts.push_back(std::move(*text));
    }
    auto const page =
        page_of(texts, *paging, [](app::ReleasedText const& text) { return std::string{text.id.id()}; });
    if (!page) return problem(page.error(), request);
    json::array fields;
    for (auto const* text : page->items) {
        auto field = to_json(*text->text);
        field["revision"] = to_json(text->revision);
        fields.push_back(std::move(field));
    }
    return http::json_response(
        200, json::serialize(json::object{{"fields", std::move(fields)}, {"next", or_null(page->next)}}));
}

http::Response list_units(Context& context, http::Request const& request) {
    auto const paging = api::paging(request);
    if (!paging) return problem(paging.error(), request);
    auto const snapshot = context.app.snapshot();
    std::vector<model::Unit> all;
    for (auto const& [id, unit] : snapshot->state.units->all) all.push_back(unit);
    auto const page = page_of(all, *paging, [](model::Unit const& unit) { return unit.id.str(); });
    if (!page) return problem(page.error(), request);
    json::array units;
    for (auto const* item : page->items) {
        auto const& unit = *item;
        json::array names;
        for (auto const& name : unit.names)
            names.push_back(
                {{"abbr", name.abbr},
                 {"title", name.title},
                 {"from", base::to_iso(name.from)},
                 {"until", name.until ? json::value(base::to_iso(*name.until)) : json::value(nullptr)}});
        units.push_back({{"id", unit.id.str()},
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
