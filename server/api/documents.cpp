#include "core/app/drafts.hpp"
#include "core/app/place.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/actor.hpp"
#include "server/api/negotiation.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

base::Result<model::DocumentId> document_of(http::Request const& request) {
    auto const& name = request.params.at("measure");
    auto const id = model::DocumentId::parse(name);
    if (!id) return app::not_found("Das Dokument " + name);
    return *id;
}

json::array details_json(std::vector<base::Detail> const& details) {
    json::array out;
    for (auto const& detail : details)
        out.push_back({{"path", detail.path},
                       {"line", detail.line == 0 ? json::value(nullptr) : json::value(detail.line)},
                       {"detail", detail.message}});
    return out;
}

/// The text of a place as people read it: what stands between the outer tags, or the bytes themselves.
json::value place_json(std::optional<std::string> const& bytes) {
    return bytes ? json::value(*bytes) : json::value(nullptr);
}

}  // namespace

http::Response show_document(Context& context, http::Request const& request) {
    auto const id = document_of(request);
    if (!id) return problem(id.error(), request);
    auto const text = app::draft_text(context.app, context.caller, *context.proposal, *id);
    if (!text) return problem(text.error(), request);
    return with_etag(request, http::response(200, "application/xml", text->xml), text->etag);
}

http::Response save_document(Context& context, http::Request const& request) {
    if (!context.caller.may_write) return problem(app::read_only_token(), request);
    auto const expected = if_match(request);
    if (!expected) return problem(expected.error(), request);
    auto const id = document_of(request);
    if (!id) return problem(id.error(), request);
    auto const saved =
        app::save_draft_text(context.app, context.caller, *context.proposal, *id, *expected, request.body);
    if (!saved) return problem(saved.error(), request);
    if (!saved->done) {
        base::Error const stale{base::Errc::kStale, "stale",
                                "Der Entwurf oder der freigegebene Text wurde inzwischen geändert. „current“ "
                                "ist der jetzige, „yours“ Ihr Text; "
                                "gespeichert wurde nichts."};
        auto response = problem(stale, request,
                                "\"current\":" + json::serialize(json::value(saved->present.xml)) +
                                    ",\"yours\":" + json::serialize(json::value(request.body)));
        response.set("ETag", entity_tag(saved->present.etag));
        return response;
    }
    return with_etag(request, http::response(200, "application/xml", saved->present.xml),
                     saved->present.etag);
}

http::Response show_problems(Context& context, http::Request const& request) {
    auto const found = app::problems(context.app, context.caller, *context.proposal);
    if (!found) return problem(found.error(), request);
    json::array refusals;
    if (found->refusal) {
        refusals = details_json(found->refusal->details);
        if (refusals.empty())
            refusals.push_back({{"path", nullptr}, {"line", nullptr}, {"detail", found->refusal->message}});
    }
    json::object answer{{"code", found->refusal ? json::value(found->refusal->code) : json::value(nullptr)},
                        {"problems", std::move(refusals)},
                        {"warnings", details_json(found->warnings)}};
    return http::json_response(200, json::serialize(answer));
}

http::Response show_conflicts(Context& context, http::Request const& request) {
    auto const found = app::conflicts(context.app, context.caller, *context.proposal);
    if (!found) return problem(found.error(), request);
    json::array conflicts;
    for (auto const& [document, conflict] : *found)
        conflicts.push_back({{"path", app::to_path(document, conflict.address)},
                             {"base", place_json(conflict.base)},
                             {"ours", place_json(conflict.ours)},
                             {"theirs", place_json(conflict.theirs)}});
    return http::json_response(200, json::serialize(json::object{{"conflicts", std::move(conflicts)}}));
}

}  // namespace fassung::api
