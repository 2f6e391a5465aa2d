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
    auto const etag = text->digest.hex().substr(0, 32);
    if (wants_xml(request))
        return with_etag(request, http::response(200, "application/xml", text->xml), etag);
    auto answer = to_json(*text->text);
    answer["revision"] = to_json(text->revision);
    return with_etag(request, http::json_response(200, json::serialize(answer)), etag + "-j");
}

http::Response list_fields(Context& context, http::Request const& request) {
    auto const when = as_of(request);
    if (!when) return problem(when.error(), request);
    // Every field that exists now; one that did not exist at the time asked for is left out.
    auto const snapshot = context.app.snapshot();
    json::array fields;
    for (auto const& [id, head] : *snapshot->state.heads) {
        if (id.kind() != model::DocumentKind::kField) continue;
        auto const text = app::released_text(context.app, id, *when);
        if (!text && text.error().code == "before-record") return problem(text.error(), request);
        if (!text) continue;
        auto field = to_json(*text->text);
        field["revision"] = to_json(text->revision);
        fields.push_back(std::move(field));
    }
    return http::json_response(200, json::serialize(json::object{{"fields", std::move(fields)}}));
}

http::Response list_units(Context& context, http::Request const&) {
    auto const snapshot = context.app.snapshot();
    json::array units;
    for (auto const& [id, unit] : snapshot->state.units->all) {
        json::array names;
        for (auto const& name : unit.names)
            names.push_back(
                {{"abbr", name.abbr},
                 {"title", name.title},
                 {"from", base::to_iso(name.from)},
                 {"until", name.until ? json::value(base::to_iso(*name.until)) : json::value(nullptr)}});
        units.push_back({{"id", id.str()},
                         {"names", std::move(names)},
                         {"successors", ids_json(unit.successors)},
                         {"housedIn", or_null(unit.housed_in)},
                         {"finance", unit.finance},
                         {"mayLead", unit.can_lead}});
    }
    return http::json_response(200, json::serialize(json::object{{"units", std::move(units)}}));
}

}  // namespace fassung::api
